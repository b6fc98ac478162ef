package org.braidplan.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.braidplan.problem.Problem;
import org.braidplan.store.CollectionSpec;
import org.braidplan.store.CollectionSpec.Index;
import org.braidplan.store.Commit;
import org.braidplan.store.Intent;
import org.braidplan.store.Unit;
import org.braidplan.store.Upkeep.Redaction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ends a restore and a redaction at each single operation on the disk, by a kill and by power cuts. */
class CrashedUpkeepTest {

    /** How often each step is tried: once with a kill, otherwise with a power cut. */
    private static final int TRIES = 4;

    private static final String SECRET = "VerySecretName";

    private static final List<Logger> LOGGERS = List.of(
            Logger.getLogger("org.braidplan.store"), Logger.getLogger("org.dizitart.no2"), Logger.getLogger("nitrite"));

    @TempDir
    private Path temporary;

    private final Random random = new Random(20261122);
    private int before;
    private int after;

    /** Every crash makes the store say at length what happened to it. */
    @BeforeAll
    static void quieten() {
        LOGGERS.forEach(logger -> logger.setLevel(Level.OFF));
    }

    @AfterAll
    static void unquieten() {
        LOGGERS.forEach(logger -> logger.setLevel(null));
    }

    @BeforeEach
    void countFromNothing() {
        before = 0;
        after = 0;
    }

    private EmbeddedStore open(PowerCutDisk disk) {
        EmbeddedStore store = EmbeddedStore.open(Settings.in(temporary.resolve("store"), Clock.systemUTC())
                .withDisk(disk)
                .withReserve(0)
                .withSegmentBytes(4_000));
        Workload.declare(store);
        store.declare(List.of(CollectionSpec.of("notes", Index.on("child"))));
        return store;
    }

    /** Gives the disk as it is found after work that ended at a step, or null when the work has fewer steps. */
    private PowerCutDisk crash(PowerCutDisk disk, int step, int attempt, Consumer<EmbeddedStore> work) {
        boolean done = false;
        try (EmbeddedStore store = open(disk)) {
            disk.dieAfter(step);
            work.accept(store);
            done = !disk.isDead();
            disk.dieAfter(0);
        } catch (Problem | UncheckedIOException e) {
            assertThat(disk.isDead()).as(String.valueOf(e.getMessage())).isTrue();
        }
        if (done) {
            return null;
        }
        return attempt == 0 ? disk.killed() : disk.cut(random);
    }

    @Test
    void a_restore_that_ends_at_any_step_leaves_the_store_wholly_as_it_was_or_wholly_as_it_was_backed_up() {
        Path backup = temporary.resolve("backup.braid");
        PowerCutDisk disk = new PowerCutDisk();
        List<String> old = List.of("a", "b", "c");
        List<String> all = new ArrayList<>(old);
        try (EmbeddedStore store = open(disk)) {
            old.forEach(name -> Workload.write(store, name));
            store.upkeep().backup(backup);
            for (String name : List.of("d", "e", "f", "g")) {
                Workload.write(store, name);
                all.add(name);
            }
        }
        int step = 0;
        for (boolean over = false; !over; ) {
            step++;
            for (int attempt = 0; attempt < TRIES && !over; attempt++) {
                PowerCutDisk found = crash(
                        disk.killed(), step, attempt, store -> store.upkeep().restore(backup));
                over = found == null;
                if (found != null) {
                    assertEither(found, all, old, "restore, step " + step + ", try " + attempt);
                }
            }
        }
        tell("restore", step);
    }

    private void assertEither(PowerCutDisk disk, List<String> asItWas, List<String> asBackedUp, String when) {
        try (EmbeddedStore store = open(disk)) {
            boolean restored = store.journal().last() == asBackedUp.size();
            before += restored ? 0 : 1;
            after += restored ? 1 : 0;
            List<String> there = new ArrayList<>(restored ? asBackedUp : asItWas);
            assertThat(store.journal().last()).as(when).isEqualTo(there.size());
            Workload.check(store, there);
            Workload.write(store, "later");
            there.add("later");
            Workload.check(store, there);
        }
        try (EmbeddedStore store = open(disk)) {
            assertThat(store.upkeep().startReport()).as(when).isEmpty();
        }
        assertThat(disk.list(temporary.resolve("store"))).as(when).doesNotContain("restoring", "restoring.draft");
        assertThat(disk.list(temporary.resolve("store").resolve("restored-journal")))
                .as(when)
                .isEmpty();
    }

    @Test
    void a_redaction_that_ends_at_any_step_has_erased_the_value_everywhere_or_nowhere() {
        PowerCutDisk disk = new PowerCutDisk();
        try (EmbeddedStore store = open(disk)) {
            note(store, Unit.NEW, 1);
            note(store, 1, 2);
        }
        assertThat(disk.holding(SECRET)).hasSize(2);
        Redaction redaction = new Redaction("notes", "a", "/child", "asha", "bo", "Typed by mistake");
        int step = 0;
        for (boolean over = false; !over; ) {
            step++;
            for (int attempt = 0; attempt < TRIES && !over; attempt++) {
                PowerCutDisk found = crash(
                        disk.killed(), step, attempt, store -> store.upkeep().redact(redaction));
                over = found == null;
                if (found != null) {
                    assertEverywhereOrNowhere(found, redaction, "redaction, step " + step + ", try " + attempt);
                }
            }
        }
        tell("redaction", step);
    }

    private static void note(EmbeddedStore store, long expected, int number) {
        store.write(new Intent("asha", "Noted"), unit -> {
            unit.put(
                    "notes",
                    "a",
                    expected,
                    JsonNodeFactory.instance.objectNode().put("child", SECRET).put("n", number));
            return null;
        });
    }

    private void assertEverywhereOrNowhere(PowerCutDisk disk, Redaction redaction, String when) {
        boolean ordered;
        try (EmbeddedStore store = open(disk)) {
            ordered = store.journal().last() == 3;
            before += ordered ? 0 : 1;
            after += ordered ? 1 : 0;
            assertThat(store.upkeep().verify().firstBreak()).as(when).isEmpty();
            assertThat(store.journal().of("notes", "a", 10).stream()
                            .flatMap(commit -> commit.changes().stream())
                            .filter(Commit.Change::redacted)
                            .count())
                    .as(when)
                    .isEqualTo(ordered ? 3 : 0);
        }
        assertThat(disk.holding(SECRET).isEmpty()).as(when).isEqualTo(ordered);
        assertThat(disk.list(temporary.resolve("store"))).as(when).doesNotContain("redacting.json");
        try (EmbeddedStore store = open(disk)) {
            assertThat(store.upkeep().startReport()).as(when).isEmpty();
            if (!ordered) {
                store.upkeep().redact(redaction);
            }
            assertThat(store.upkeep().verify().firstBreak()).as(when).isEmpty();
        }
        assertThat(disk.holding(SECRET)).as(when).isEmpty();
    }

    private void tell(String what, int steps) {
        System.out.println(what + " ended at each of " + steps + " steps: " + before + " times as before, " + after
                + " times as after");
        assertThat(before).isPositive();
        assertThat(after).isPositive();
    }
}
