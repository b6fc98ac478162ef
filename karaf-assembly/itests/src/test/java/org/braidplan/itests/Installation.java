package org.braidplan.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The archive, unpacked into a folder of its own and driven by its own scripts, as IT staff do. */
final class Installation implements AutoCloseable {

    /** How a script ended, and all that it printed. */
    record Outcome(int exit, String output) {

        Outcome succeeded() {
            assertThat(exit).as(output).isZero();
            return this;
        }
    }

    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final Path home;
    private final Map<String, String> variables = new HashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();

    private Installation(Path home) {
        this.home = home;
    }

    /** Unpacks the archive; listens, once started, on ports of its own. */
    static Installation unpack(String name) throws IOException, InterruptedException {
        Path folder = Path.of(System.getProperty("braid.work"), name);
        run(Map.of(), "rm", "-rf", folder.toString()).succeeded();
        Files.createDirectories(folder);
        run(Map.of(), "tar", "-xzf", System.getProperty("braid.archive"), "-C", folder.toString())
                .succeeded();
        try (Stream<Path> content = Files.list(folder)) {
            Installation installation = new Installation(content.findFirst().orElseThrow());
            return installation.with("BRAID_PORT", FreePort.next()).with("BRAID_SHELL_PORT", FreePort.next());
        }
    }

    Installation with(String variable, Object value) {
        variables.put(variable, value.toString());
        return this;
    }

    Path home() {
        return home;
    }

    int port() {
        return Integer.parseInt(variables.get("BRAID_PORT"));
    }

    int shellPort() {
        return Integer.parseInt(variables.get("BRAID_SHELL_PORT"));
    }

    /** The operating system's number of the running process. */
    long pid() throws IOException {
        return Long.parseLong(Files.readString(home.resolve("data/braid.pid")).strip());
    }

    ContainerLog log() {
        return new ContainerLog(home.resolve("data/log/karaf.log"));
    }

    Installation start() throws IOException, InterruptedException {
        script("start").succeeded();
        return this;
    }

    Outcome client(String command) throws IOException, InterruptedException {
        return script("client", command);
    }

    /** A command of the console that reads a line, as from a program that knows it. */
    Outcome client(String command, String line) throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(variables);
        all.put("COMMAND", command);
        all.put("LINE", line);
        return run(all, "bash", "-c", "printf '%s\\n' \"$LINE\" | " + home.resolve("bin/client") + " \"$COMMAND\"");
    }

    Outcome script(String name, String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(home.resolve("bin").resolve(name).toString()));
        command.addAll(Arrays.asList(arguments));
        return run(variables, command.toArray(String[]::new));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port() + path);
        return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** As a power cut would. */
    void kill() throws IOException, InterruptedException {
        ProcessHandle process = ProcessHandle.of(pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join();
    }

    @Override
    public void close() throws IOException {
        try {
            script("stop").succeeded();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while it stopped", e);
        }
    }

    /** Runs a command with these variables beside those of this process, none of Braid's among them. */
    static Outcome run(Map<String, String> variables, String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("braid", ".out");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("BRAID_"));
        builder.environment().putAll(variables);
        Process process = builder.start();
        if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new AssertionError(
                    String.join(" ", command) + " has not ended within " + LIMIT + ":\n" + Files.readString(output));
        }
        return new Outcome(process.exitValue(), Files.readString(output));
    }
}
