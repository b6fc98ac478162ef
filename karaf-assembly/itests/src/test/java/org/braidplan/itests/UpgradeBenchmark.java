package org.braidplan.itests;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * Measures what a strand with many records costs in the archive: installed afresh, looked at, and upgraded with a migration
 * while people and programs ask for pages of that strand, of another, of the core, and for the API.
 *
 * <p>Arguments: how many records (10,000), requests a second (200), upgrades (3). Run it from the project's root, after the
 * project was built. Everything happens in {@code karaf-assembly/itests/target/braid/benchmark}.
 */
public final class UpgradeBenchmark {

    private static final String PASSWORD = "a password for a benchmark alone";
    private static final int SECONDS_BEFORE = 5;
    private static final int SECONDS_AFTER = 2;

    private final Installation braid;
    private final MarkedStrand strand;
    private final Path other;
    private final int aSecond;
    private final HttpClient http = HttpClient.newHttpClient();

    private UpgradeBenchmark(Installation braid, MarkedStrand strand, Path other, int aSecond) {
        this.braid = braid;
        this.strand = strand;
        this.other = other;
        this.aSecond = aSecond;
    }

    public static void main(String[] arguments) throws Exception {
        int records = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int aSecond = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
        int upgrades = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
        Path root = Path.of("").toAbsolutePath();
        Path work = root.resolve("karaf-assembly/itests/target/braid/benchmark");
        System.setProperty("braid.work", work.toString());
        System.setProperty("braid.archive", archive(root).toString());
        Path plan = root.resolve("karaf-assembly/distribution/src/main/distribution/plans/rotherham-2014");
        try (Installation braid = Installation.unpack("braid")
                .with("BRAID_ADMIN_PASSWORD", PASSWORD)
                .with("BRAID_MODULES", "none")
                .with("BRAID_PLAN", plan)
                .start()) {
            Path other = StrandReplacementIT.kar(root.resolve("strand-modules/safeguarding/target"));
            new UpgradeBenchmark(braid, MarkedStrand.of(root, work), other, aSecond)
                    .measure(MarkedStrand.planWith(records, plan, work), records, upgrades);
        }
    }

    private static Path archive(Path root) throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("karaf-assembly/distribution/target"))) {
            return files.filter(f -> f.getFileName().toString().matches("braid-.*\\.tar\\.gz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("There is no archive: build the project first."));
        }
    }

    private void measure(Path plan, int records, int upgrades) throws Exception {
        String base = "http://127.0.0.1:" + braid.port();
        Visitor visitor = Visitor.signIn(base, "admin", PASSWORD);
        String token = braid.client("token:create --purpose load admin")
                .succeeded()
                .output()
                .strip();
        Map<String, String> headers = Map.of("Cookie", visitor.cookie(), "Authorization", "Bearer " + token);
        time("fresh install until its page is served", () -> {
            install(base, token, strand.old());
            return visitor.get("/strands/cse/funnel");
        });
        time(
                "plan:import of " + records + " records",
                () -> braid.client("plan:import " + plan).succeeded());
        look();
        for (int i = 1; i <= upgrades; i++) {
            Load load = Load.begin(base, headers, aSecond, MarkedStrand.PATHS, MarkedStrand::fault);
            load.awaitAnswers(aSecond * SECONDS_BEFORE);
            report("before", load.end());
            load = Load.begin(base, headers, aSecond, MarkedStrand.PATHS, MarkedStrand::fault);
            load.awaitAnswers(aSecond);
            time("upgrade " + i + ", under load, until the API answers", () -> install(base, token, strand.next()));
            load.awaitAnswers(aSecond * SECONDS_AFTER);
            report("during", load.end());
            braid.log()
                    .text()
                    .lines()
                    .filter(line -> line.contains("Upgraded "))
                    .reduce((first, last) -> last)
                    .ifPresent(line -> System.out.println("  " + line.substring(line.indexOf("Upgraded "))));
            time(
                    "roll back " + i + " with the console's client",
                    () -> braid.client("strand:rollback cse").succeeded());
        }
    }

    private void look() throws Exception {
        try (Console console = new Console(braid)) {
            console.until("> ");
            for (int i = 1; i <= 2; i++) {
                time(
                        "look " + i + ", on the console",
                        () -> console.type("strand:plan " + strand.next() + "\r")
                                .until("by rolling back to"));
            }
        }
        time(
                "look with the console's client, its own start included",
                () -> braid.client("strand:plan " + strand.next()).succeeded());
    }

    private HttpResponse<String> install(String base, String token, Path kar) throws Exception {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(base + "/api/v1/modules?file=" + kar.getFileName()))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/octet-stream")
                        .POST(HttpRequest.BodyPublishers.ofFile(kar))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IOException(answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }

    private static void report(String when, Load.Result result) {
        System.out.printf(
                Locale.UK,
                "  %s: %,d requests, %d a second, the slowest took %d ms, failed: %s%n",
                when,
                result.requests(),
                result.aSecond(),
                result.slowestMillis(),
                result.failures().isEmpty() ? "none" : List.copyOf(result.failures()));
    }

    private static void time(String what, Callable<?> work) throws Exception {
        long start = System.nanoTime();
        work.call();
        System.out.printf(Locale.UK, "%s: %.2f s%n", what, (System.nanoTime() - start) / 1e9);
    }
}
