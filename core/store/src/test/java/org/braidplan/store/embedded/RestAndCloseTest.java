package org.braidplan.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.braidplan.store.CollectionSpec;
import org.braidplan.store.CollectionSpec.Index;
import org.braidplan.store.Document;
import org.braidplan.store.Intent;
import org.braidplan.store.Query;
import org.braidplan.store.Unit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the store does while nobody wants anything of it, and when it is closed. */
class RestAndCloseTest {

    private static final Intent INTENT = new Intent("asha", "Noted");
    private static final int DOCUMENTS = 2_000;

    @TempDir
    private Path temporary;

    private final Logger logger = Logger.getLogger("org.braidplan.store");
    private final Queue<String> warnings = new ConcurrentLinkedQueue<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord told) {
            if (told.getLevel().intValue() >= Level.WARNING.intValue()) {
                warnings.add(told.getMessage() + " " + told.getThrown());
            }
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // As above.
        }
    };

    @BeforeEach
    void listen() {
        logger.addHandler(listener);
    }

    @AfterEach
    void listenNoMore() {
        logger.removeHandler(listener);
    }

    private EmbeddedStore open() {
        return EmbeddedStore.open(Settings.in(temporary.resolve("store"), Clock.systemUTC())
                .withReserve(0)
                .withDisk(DelegatingDisk.withoutSync()));
    }

    @Test
    void a_close_warns_of_nothing_after_indexes_have_come_and_gone() {
        for (int round = 0; round < 5; round++) {
            try (EmbeddedStore store = open()) {
                store.declare(List.of(CollectionSpec.of("notes", Index.on("text"), Index.on("turn", "text"))));
                write(store, List.of(round), round);
                store.declare(List.of(CollectionSpec.of("notes", Index.on("text"))));
            }
        }
        assertThat(warnings).isEmpty();
        try (EmbeddedStore store = open()) {
            assertThat(store.upkeep().startReport()).isEmpty();
        }
    }

    @Test
    void a_close_that_a_reader_outlasts_leaves_an_image_that_can_be_used() throws InterruptedException {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Thread reader;
        try (EmbeddedStore store = open()) {
            store.declare(List.of(CollectionSpec.of("notes", Index.on("text"))));
            write(store, List.of(1, 2, 3), 0);
            reader = new Thread(() -> store.read(snapshot -> {
                reading.countDown();
                awaitQuietly(closed);
                return null;
            }));
            reader.start();
            reading.await();
            write(store, List.of(1, 2), 1);
        }
        closed.countDown();
        reader.join();
        assertThat(warnings).hasSize(1).allMatch(line -> line.contains("reads were still running"));
        try (EmbeddedStore store = open()) {
            assertThat(store.upkeep().startReport()).isEmpty();
            assertThat(store.upkeep().verify().firstBreak()).isEmpty();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void an_image_that_has_grown_gives_its_room_back_at_rest_while_others_read() throws InterruptedException {
        try (EmbeddedStore store = open()) {
            store.declare(List.of(CollectionSpec.of("notes", Index.on("turn"))));
            List<Integer> all = new ArrayList<>();
            for (int i = 0; i < DOCUMENTS; i++) {
                all.add(i);
            }
            write(store, all, 0);
            Random random = new Random(5);
            for (int turn = 1; turn <= 60; turn++) {
                write(store, random.ints(200, 0, DOCUMENTS).distinct().boxed().toList(), turn);
            }
            long grown = size();
            assertThat(grown).isGreaterThan(24_000_000);
            AtomicBoolean over = new AtomicBoolean();
            Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
            Thread reader = new Thread(() -> {
                while (!over.get()) {
                    try {
                        long skip = random.nextInt(DOCUMENTS - 100);
                        assertThat(store.<List<Document>>read(snapshot ->
                                        snapshot.list(Query.in("notes").page(skip, 100))))
                                .hasSize(100);
                    } catch (Throwable e) {
                        failures.add(e);
                    }
                }
            });
            reader.start();
            await().atMost(Duration.ofSeconds(120)).until(() -> size() < grown / 2);
            over.set(true);
            reader.join();
            assertThat(failures).isEmpty();
            assertThat(store.upkeep().startReport()).isEmpty();
            assertThat(store.upkeep().verify().firstBreak()).isEmpty();
        }
        assertThat(warnings).isEmpty();
        try (EmbeddedStore store = open()) {
            assertThat(store.upkeep().startReport()).isEmpty();
            assertThat(store.upkeep().verify().firstBreak()).isEmpty();
        }
    }

    private long size() {
        try {
            return Files.size(temporary.resolve("store").resolve("image-00000001.db"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(EmbeddedStore store, List<Integer> numbers, int turn) {
        store.write(INTENT, unit -> {
            for (int number : numbers) {
                String key = "n" + number;
                unit.put(
                        "notes",
                        key,
                        unit.find("notes", key).map(Document::revision).orElse(Unit.NEW),
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("turn", turn)
                                .put("text", turn + "x".repeat(2_000) + number));
            }
            return null;
        });
    }
}
