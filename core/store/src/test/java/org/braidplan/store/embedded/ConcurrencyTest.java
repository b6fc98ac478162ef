package org.braidplan.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.braidplan.store.CollectionSpec;
import org.braidplan.store.CollectionSpec.Index;
import org.braidplan.store.Document;
import org.braidplan.store.Intent;
import org.braidplan.store.Query;
import org.braidplan.store.Snapshot;
import org.braidplan.store.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrencyTest {

    private static final Intent INTENT = new Intent("test", "Moved an amount");
    private static final int ACCOUNTS = 40;
    private static final int TOTAL = ACCOUNTS * 100;
    private static final int MOVES_A_WRITER = 250;

    @TempDir
    private Path temporary;

    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

    @Test
    void every_snapshot_is_one_moment_while_others_write_and_indexes_come_and_go() throws Exception {
        Settings settings =
                Settings.in(temporary.resolve("store"), Clock.systemUTC()).withDisk(DelegatingDisk.withoutSync());
        AtomicBoolean over = new AtomicBoolean();
        AtomicLong reads = new AtomicLong();
        try (EmbeddedStore store = EmbeddedStore.open(settings)) {
            store.declare(List.of(CollectionSpec.of("accounts", Index.on("amount"))));
            store.write(INTENT, unit -> {
                for (int i = 0; i < ACCOUNTS; i++) {
                    put(unit, "a" + i, Unit.NEW, 100);
                }
                return null;
            });
            Instant start = store.read(Snapshot::moment);
            List<Thread> writers = new ArrayList<>();
            for (int writer = 0; writer < 4; writer++) {
                int seed = writer;
                writers.add(start(() -> {
                    for (int move = 0; move < MOVES_A_WRITER; move++) {
                        int from = (move * 7 + seed * 11) % ACCOUNTS;
                        int to = (from + 1 + move % (ACCOUNTS - 1)) % ACCOUNTS;
                        move(store, "a" + from, "a" + to, move % 13 == 0);
                    }
                }));
            }
            List<Thread> others = new ArrayList<>();
            for (int reader = 0; reader < 3; reader++) {
                boolean earlier = reader == 2;
                others.add(start(() -> {
                    while (!over.get()) {
                        if (earlier) {
                            store.readAsAt(start, snapshot -> {
                                assertThat(sum(snapshot.list(Query.in("accounts"))))
                                        .isEqualTo(TOTAL);
                                return null;
                            });
                        } else {
                            store.read(ConcurrencyTest::check);
                        }
                        reads.incrementAndGet();
                    }
                }));
            }
            others.add(start(() -> {
                for (int i = 0; !over.get(); i++) {
                    store.declare(List.of(
                            i % 2 == 0
                                    ? CollectionSpec.of("accounts", Index.on("amount"), Index.on("turn", "amount"))
                                    : CollectionSpec.of("accounts", Index.on("amount"))));
                }
            }));
            for (Thread writer : writers) {
                writer.join();
            }
            over.set(true);
            for (Thread other : others) {
                other.join();
            }
            assertThat(failures).isEmpty();
            assertThat(reads.get()).isPositive();
            store.read(ConcurrencyTest::check);
            assertThat(store.upkeep().verify().firstBreak()).isEmpty();
            assertThat(store.upkeep().startReport()).isEmpty();
        }
    }

    private Thread start(Runnable work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (Throwable e) {
                failures.add(e);
            }
        });
        thread.start();
        return thread;
    }

    /** Moves 1 from one account to another, in whole or, when it is to fail, not at all. */
    private static void move(EmbeddedStore store, String from, String to, boolean fail) {
        try {
            store.write(INTENT, unit -> {
                add(unit, from, -1);
                if (fail) {
                    throw new IllegalStateException("half way");
                }
                add(unit, to, 1);
                assertThat(unit.count(Query.in("accounts").orderBy("amount"))).isEqualTo(ACCOUNTS);
                return null;
            });
        } catch (IllegalStateException e) {
            assertThat(fail).isTrue();
        }
    }

    private static void add(Unit unit, String key, long more) {
        Document there = unit.find("accounts", key).orElseThrow();
        put(unit, key, there.revision(), there.body().path("amount").asLong() + more);
    }

    private static void put(Unit unit, String key, long revision, long amount) {
        unit.put(
                "accounts",
                key,
                revision,
                JsonNodeFactory.instance.objectNode().put("amount", amount).put("turn", unit.number() % 5));
    }

    private static Void check(Snapshot snapshot) {
        List<Document> byKey = snapshot.list(Query.in("accounts"));
        List<Document> byAmount = snapshot.list(Query.in("accounts").orderBy("amount"));
        assertThat(byAmount).containsExactlyInAnyOrderElementsOf(byKey);
        assertThat(sum(byKey)).isEqualTo(TOTAL);
        assertThat(byKey.stream().mapToLong(Document::revision).max().orElseThrow())
                .isEqualTo(snapshot.entry());
        assertThat(byAmount.stream()
                        .map(document -> document.body().path("amount").asLong())
                        .toList())
                .isSorted();
        return null;
    }

    private static long sum(List<Document> documents) {
        return documents.stream()
                .mapToLong(document -> document.body().path("amount").asLong())
                .sum();
    }
}
