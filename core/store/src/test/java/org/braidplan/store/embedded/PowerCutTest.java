package org.braidplan.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.braidplan.problem.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PowerCutTest {

    private static final int CUTS = Integer.getInteger("braid.store.powerCuts", 300);
    private static final int CUTS_A_STORE = 15;

    private static final List<Logger> LOGGERS = List.of(
            Logger.getLogger("org.braidplan.store"), Logger.getLogger("org.dizitart.no2"), Logger.getLogger("nitrite"));

    @TempDir
    private Path temporary;

    /** Every cut makes the store say at length what happened to it. */
    @BeforeAll
    static void quieten() {
        LOGGERS.forEach(logger -> logger.setLevel(Level.OFF));
    }

    @AfterAll
    static void unquieten() {
        LOGGERS.forEach(logger -> logger.setLevel(null));
    }

    @Test
    void after_300_power_cuts_every_acknowledged_unit_is_whole_and_no_unit_is_there_in_part() throws Exception {
        Random random = new Random(20260302);
        PowerCutDisk disk = new PowerCutDisk();
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        int torn = 0;
        int rebuilt = 0;
        for (int cut = 0; cut < CUTS; cut++) {
            if (cut % CUTS_A_STORE == 0) {
                disk = new PowerCutDisk();
                acknowledged.clear();
            }
            int its = cut;
            Settings settings = Settings.in(temporary.resolve("store"), Clock.systemUTC())
                    .withDisk(disk)
                    .withReserve(0)
                    .withSegmentBytes(8_000);
            try (EmbeddedStore store = EmbeddedStore.open(settings)) {
                List<String> report = store.upkeep().startReport();
                torn += report.stream().anyMatch(line -> line.contains("unfinished write")) ? 1 : 0;
                rebuilt += report.stream().anyMatch(line -> line.contains("Made the image")) ? 1 : 0;
                Workload.declare(store);
                if (store.journal().last() > 0) {
                    Workload.check(store, acknowledged);
                }
                disk.dieAfter(1 + random.nextInt(60));
                writeUntilDead(store, its, acknowledged, 1 + cut % 3);
            } catch (Problem e) {
                assertThat(disk.isDead()).as(e.getMessage()).isTrue();
            } catch (java.io.UncheckedIOException e) {
                assertThat(disk.isDead()).as(String.valueOf(e.getMessage())).isTrue();
            }
            disk = disk.cut(random);
        }
        System.out.println(CUTS + " power cuts: " + torn + " torn tails, " + rebuilt + " images made again");
        assertThat(torn).isPositive();
        assertThat(rebuilt).isPositive();
    }

    private static void writeUntilDead(EmbeddedStore store, int cut, Set<String> acknowledged, int writers)
            throws InterruptedException {
        Set<Thread> threads = new HashSet<>();
        for (int writer = 0; writer < writers; writer++) {
            int its = writer;
            Thread thread = new Thread(() -> {
                for (int unit = 0; ; unit++) {
                    String name = "cut" + cut + "-" + its + "-" + unit;
                    try {
                        Workload.write(store, name, "x".repeat(unit % 7 * 900));
                    } catch (RuntimeException e) {
                        return;
                    }
                    acknowledged.add(name);
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
