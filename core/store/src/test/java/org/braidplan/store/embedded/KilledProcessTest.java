package org.braidplan.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledProcessTest {

    private static final int ROUNDS = Integer.getInteger("braid.store.kills", 20);

    @TempDir
    private Path temporary;

    @Test
    void what_a_killed_process_had_acknowledged_is_whole_and_nothing_is_there_in_part() throws Exception {
        Random random = new Random(7);
        Set<String> acknowledged = new HashSet<>();
        Path directory = temporary.resolve("store");
        int replayed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int before = acknowledged.size();
            runAndKill(directory, "r" + round, random.nextInt(250), acknowledged);
            assertThat(acknowledged.size()).as("units in round " + round).isGreaterThan(before);
            try (EmbeddedStore store = EmbeddedStore.open(Settings.in(directory, Clock.systemUTC())
                    .withSegmentBytes(200_000)
                    .withReserve(0))) {
                assertThat(store.upkeep().startReport()).noneMatch(line -> line.contains("aside"));
                replayed += store.upkeep().startReport().stream().anyMatch(line -> line.contains("not been stopped"))
                        ? 1
                        : 0;
                Workload.check(store, acknowledged);
            }
        }
        System.out.println(ROUNDS + " kills, " + acknowledged.size() + " acknowledged units");
        assertThat(replayed).isEqualTo(ROUNDS);
    }

    private static void runAndKill(Path directory, String name, long millis, Set<String> acknowledged)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WorkloadProcess.class.getName(),
                        directory.toString(),
                        name)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            long end = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                // The kill may tear the last line; what stands in a whole one has been acknowledged.
                if (line.startsWith(name) && line.endsWith(".")) {
                    acknowledged.add(line.substring(0, line.length() - 1));
                }
                end = end == 0 ? System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis) : end;
                if (System.nanoTime() > end) {
                    // On Linux this is SIGKILL: nothing in the process gets to know. The pipe stays open to be read
                    // out.
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.destroyForcibly();
            process.waitFor();
        }
    }
}
