package org.braidplan.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The archive, killed with {@code kill -9} in the middle of an upgrade that migrates thousands of records: the next start is
 * wholly before it or wholly after it, and says which.
 *
 * <p>Four of six rounds kill at a step that can be seen from outside, two at a moment within the time that an upgrade takes;
 * {@code -Dbraid.kills=40} has forty rounds.
 */
class KilledUpgradeIT {

    private static final String PASSWORD = "a password for a test alone";
    private static final int RECORDS = 4_000;
    private static final int PAGE = 500;
    private static final int ROUNDS = Integer.getInteger("braid.kills", 6);
    private static final long LIMIT_NANOS = 120_000_000_000L;

    /** What a round finds at the next start. */
    private enum Side {
        BEFORE,
        AFTER
    }

    private static final Random RANDOM = new Random(7);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Installation braid;
    private static MarkedStrand strand;
    private static String token;
    private static long upgradeNanos;

    @BeforeAll
    static void installTheFirstVersion() throws Exception {
        Path root = Path.of(System.getProperty("braid.root")).toAbsolutePath().normalize();
        Path work = Path.of(System.getProperty("braid.work"), "killed-upgrade-files")
                .toAbsolutePath();
        Path plan = root.resolve("karaf-assembly/distribution/src/main/distribution/plans/rotherham-2014");
        strand = MarkedStrand.of(root, work);
        braid = Installation.unpack("killed-upgrade")
                .with("BRAID_ADMIN_PASSWORD", PASSWORD)
                .with("BRAID_MODULES", "none")
                .with("BRAID_PLAN", plan)
                .start();
        token = braid.client("token:create --purpose load admin")
                .succeeded()
                .output()
                .strip();
        assertThat(send(strand.old()).join().statusCode()).isEqualTo(201);
        braid.client("plan:import " + MarkedStrand.planWith(RECORDS, plan, work))
                .succeeded();
        long start = System.nanoTime();
        assertThat(send(strand.next()).join().statusCode()).isEqualTo(201);
        upgradeNanos = System.nanoTime() - start;
        rollBack();
    }

    @AfterAll
    static void stop() throws Exception {
        braid.close();
    }

    @Test
    @DisplayName("killed at any moment of an upgrade, it starts wholly before or wholly after it, and says which")
    void isWhollyBeforeOrAfter() throws Exception {
        Set<Side> seen = EnumSet.noneOf(Side.class);
        for (int round = 0; round < ROUNDS; round++) {
            long journal = journalBytes();
            int logged = braid.log().text().length();
            CompletableFuture<HttpResponse<String>> upgrade = send(strand.next());
            String moment = await(round, journal, logged);
            braid.kill();
            upgrade.handle((answer, thrown) -> answer).join();
            int started = braid.log().text().length();
            braid.start();
            Side side = found("round " + round + ", killed " + moment, started);
            System.out.println(
                    "Killed " + moment + ": wholly " + side.toString().toLowerCase(Locale.ROOT) + " it");
            seen.add(side);
            if (side == Side.AFTER) {
                rollBack();
            }
        }
        assertThat(seen).as("the rounds have been on both sides").containsExactlyInAnyOrder(Side.values());
        assertThat(send(strand.next()).join().statusCode())
                .as("a further upgrade")
                .isEqualTo(201);
        assertMarks(MarkedStrand.NEXT_VERSION, "after the last upgrade");
        assertThat(braid.client("strand:list").succeeded().output()).contains(MarkedStrand.NEXT_VERSION);
        braid.client("store:verify").succeeded();
    }

    /** Waits for the moment of a round, and says which it was. */
    private static String await(int round, long journal, int logged) throws Exception {
        switch (round % 6) {
            case 0:
                until("the first entry", () -> journalBytes() > journal);
                return "when the first entry of it was in the journal";
            case 2:
                until("the migrated records", () -> journalBytes() > journal + RECORDS * 100L && journalIsStill());
                return "when the migrated records were whole in the journal";
            case 4:
                until(
                        "the end",
                        () -> braid.log().text().substring(logged).contains("Installed braid-strand-cse 1.9.0"));
                return "when it was said to be installed";
            case 5:
                until("the migrated records", () -> journalBytes() > journal + RECORDS * 100L);
                return "while the migrated records were written to the journal";
            default:
                long nanos = (long) (RANDOM.nextDouble() * upgradeNanos);
                long at = System.nanoTime() + nanos;
                until("the moment", () -> System.nanoTime() >= at);
                return nanos / 1_000_000 + " ms after it was sent";
        }
    }

    /** As {@link Until}, for what lasts only milliseconds. */
    private static void until(String what, Callable<Boolean> condition) throws Exception {
        long limit = System.nanoTime() + LIMIT_NANOS;
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("still waiting for " + what).isLessThan(limit);
            LockSupport.parkNanos(500_000);
        }
    }

    /** Holds what the next start has found against both sides, and says which it is. */
    private static Side found(String when, int started) throws Exception {
        JsonNode module = json("/api/v1/modules/cse");
        String version = module.path("version").asText();
        assertThat(module.path("state").asText()).as(when).isEqualTo("active");
        Side side = version.equals(MarkedStrand.OLD_VERSION) ? Side.BEFORE : Side.AFTER;
        assertMarks(version, when);
        Visitor visitor = Visitor.signIn("http://127.0.0.1:" + braid.port(), "admin", PASSWORD);
        assertThat(visitor.get("/strands/cse/funnel").statusCode()).as(when).isEqualTo(200);
        assertThat(visitor.get("/strands/cse/total").statusCode()).as(when).isEqualTo(side == Side.BEFORE ? 404 : 200);
        String said = braid.log().text().substring(started);
        List<String> interrupted = said.lines()
                .filter(line -> line.contains("| WARN ") && line.contains("was interrupted"))
                .toList();
        assertThat(interrupted)
                .as(when)
                .hasSizeLessThanOrEqualTo(1)
                .allSatisfy(line -> assertThat(line)
                        .contains(
                                side == Side.BEFORE
                                        ? "before it took over; 1.8.0 is in place"
                                        : "after it had taken over; it is in place"));
        if (side == Side.BEFORE && !interrupted.isEmpty()) {
            assertThat(module.path("needs").asText()).as(when).contains("1.8.0 is in place, as before");
        }
        assertThat(braid.log().complaints())
                .as(when)
                .allMatch(line -> line.contains("was interrupted") || line.contains("torn end"));
        assertNoHalfFiles(when, side);
        return side;
    }

    /** Every record is there, and is as the version that serves keeps it. */
    private static void assertMarks(String version, String when) throws Exception {
        Set<String> keys = new TreeSet<>();
        for (int page = 1; page <= (RECORDS + PAGE - 1) / PAGE; page++) {
            JsonNode list = json("/api/v1/registers/cse/marks?size=" + PAGE + "&page=" + page);
            assertThat(list.path("total").asInt()).as(when).isEqualTo(RECORDS);
            for (JsonNode mark : list.path("items")) {
                String key = mark.path("reference").asText();
                String words = MarkedStrand.words(Integer.parseInt(key.substring(2)));
                boolean old = version.equals(MarkedStrand.OLD_VERSION);
                assertThat(mark.path(old ? "words" : "text").asText())
                        .as(when + ", " + key)
                        .isEqualTo(words);
                assertThat(mark.has("letters")).as(when + ", " + key).isNotEqualTo(old);
                keys.add(key);
            }
        }
        assertThat(keys).as(when).hasSize(RECORDS);
    }

    /** The files of the versions that are needed, whole, and nothing beside them. */
    private static void assertNoHalfFiles(String when, Side side) throws Exception {
        Set<String> expected = side == Side.BEFORE
                ? Set.of(digest(strand.old()) + ".kar")
                : Set.of(digest(strand.old()) + ".kar", digest(strand.next()) + ".kar");
        Set<String> kept = new TreeSet<>();
        try (Stream<Path> files = Files.list(braid.home().resolve("data/braid/modules"))) {
            for (Path file : files.toList()) {
                kept.add(file.getFileName().toString());
                assertThat(file.getFileName().toString()).as(when).isEqualTo(digest(file) + ".kar");
            }
        }
        assertThat(kept).as(when).isEqualTo(expected);
        try (Stream<Path> files = Files.walk(braid.home().resolve("data/tmp"))) {
            assertThat(files.map(f -> f.getFileName().toString())
                            .filter(name -> name.endsWith(".kar") || name.startsWith("braid-look"))
                            .collect(Collectors.toList()))
                    .as(when)
                    .isEmpty();
        }
    }

    private static String digest(Path file) throws Exception {
        return HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    private static long journalBytes() throws IOException {
        try (Stream<Path> files = Files.list(braid.home().resolve("data/braid/journal"))) {
            return files.filter(f -> f.toString().endsWith(".journal"))
                    .mapToLong(f -> f.toFile().length())
                    .sum();
        }
    }

    private static boolean journalIsStill() throws IOException {
        long bytes = journalBytes();
        LockSupport.parkNanos(5_000_000);
        return journalBytes() == bytes;
    }

    private static void rollBack() throws Exception {
        braid.client("strand:rollback cse").succeeded();
        assertMarks(MarkedStrand.OLD_VERSION, "after a roll back");
    }

    private static CompletableFuture<HttpResponse<String>> send(Path kar) throws IOException {
        return HTTP.sendAsync(
                to("/api/v1/modules?file=" + kar.getFileName())
                        .header("Content-Type", "application/octet-stream")
                        .POST(HttpRequest.BodyPublishers.ofFile(kar))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(to(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + braid.port() + path))
                .header("Authorization", "Bearer " + token);
    }
}
