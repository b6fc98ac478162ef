package org.braidplan.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.braidplan.store.Document;
import org.braidplan.store.Query;
import org.braidplan.store.Snapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageDamageTest {

    private static final int UNITS = 100;

    @TempDir
    private Path temporary;

    private Path directory;
    private byte[] sound;
    private final List<String> units = new ArrayList<>();

    @BeforeEach
    void makeStore() throws IOException {
        directory = temporary.resolve("store");
        try (EmbeddedStore store = open()) {
            Workload.declare(store);
            for (int i = 0; i < UNITS; i++) {
                units.add("u" + i);
                Workload.write(store, "u" + i, "y".repeat(i % 50 * 20));
            }
        }
        // An image made in one go has no free space in it, so that nearly every bit of it matters.
        Files.delete(image());
        try (EmbeddedStore store = open()) {
            Workload.declare(store);
        }
        sound = Files.readAllBytes(image());
    }

    private EmbeddedStore open() {
        return EmbeddedStore.open(
                Settings.in(directory, Clock.systemUTC()).withReserve(0).withDisk(DelegatingDisk.withoutSync()));
    }

    private Path image() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> images =
                    files.filter(file -> file.toString().endsWith(".db")).toList();
            assertThat(images).hasSize(1);
            return images.get(0);
        }
    }

    private Path putImage(byte[] content) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path image :
                    files.filter(its -> its.toString().endsWith(".db")).toList()) {
                Files.delete(image);
            }
        }
        return Files.write(directory.resolve("image-00000001.db"), content);
    }

    @Test
    void an_image_that_is_missing_is_made_again_and_that_is_said() throws IOException {
        Files.delete(image());
        try (EmbeddedStore store = open()) {
            Workload.declare(store);
            assertThat(store.upkeep().startReport())
                    .anyMatch(line -> line.contains("no image"))
                    .anyMatch(line -> line.contains("Made the image from 100 entries"));
            checkAll(store);
        }
    }

    @Test
    void an_image_that_was_truncated_is_set_aside_and_made_again() throws IOException {
        for (int part : new int[] {0, 1, 4095, 4100, 9000, 2, 3, 5}) {
            putImage(Arrays.copyOf(sound, part < 10 ? sound.length * part / 10 : part));
            try (EmbeddedStore store = open()) {
                Workload.declare(store);
                checkAll(store);
                assertThat(store.upkeep().startReport())
                        .as("truncated to " + part)
                        .anyMatch(line -> line.contains("ade") && line.contains("from"));
            }
        }
    }

    @Test
    void an_image_of_another_journal_or_of_another_past_is_set_aside() throws IOException {
        Path other = temporary.resolve("other");
        try (EmbeddedStore store = EmbeddedStore.open(Settings.in(other, Clock.systemUTC()))) {
            Workload.declare(store);
            Workload.write(store, "stranger");
        }
        try (Stream<Path> files = Files.list(other)) {
            Path its = files.filter(file -> file.toString().endsWith(".db"))
                    .findFirst()
                    .orElseThrow();
            Files.copy(its, image(), StandardCopyOption.REPLACE_EXISTING);
        }
        try (EmbeddedStore store = open()) {
            assertThat(store.upkeep().startReport()).anyMatch(line -> line.contains("not the image of this journal"));
            Workload.declare(store);
            checkAll(store);
        }
        try (Stream<Path> aside = Files.list(directory.resolve("aside"))) {
            assertThat(aside).hasSize(1);
        }
    }

    @Test
    void one_flipped_bit_in_the_image_is_never_read_as_if_it_were_right() throws IOException {
        Random random = new Random(11);
        int noticed = 0;
        for (int round = 0; round < 40; round++) {
            Path file = putImage(sound);
            long bit = round < 12 ? round * 4100L * 8 + 40 + round : (long) (random.nextDouble() * sound.length * 8);
            try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
                open.seek(bit / 8);
                int was = open.read();
                open.seek(bit / 8);
                open.write(was ^ 1 << bit % 8);
            }
            try (EmbeddedStore store = open()) {
                Workload.declare(store);
                assertThat(store.read(ImageDamageTest::readAll)).isEqualTo(UNITS);
                checkAll(store);
                noticed += store.upkeep().startReport().isEmpty() ? 0 : 1;
            }
        }
        System.out.println("40 flipped bits in the image, " + noticed + " where anything is read");
        assertThat(noticed).isGreaterThan(25);
    }

    private static long readAll(Snapshot snapshot) {
        long units = 0;
        for (String collection : snapshot.collections()) {
            List<String> byKey = keys(snapshot, Query.in(collection));
            units = byKey.size() - 1;
            assertThat(snapshot.count(Query.in(collection))).isEqualTo(byKey.size());
            for (Query query : List.of(
                    Query.in(collection).orderBy("unit"),
                    Query.in(collection).orderBy("text").descending(),
                    Query.in(collection).orderBy("group", "unit"))) {
                List<String> sorted = new ArrayList<>(keys(snapshot, query));
                assertThat(snapshot.count(query)).isEqualTo(sorted.size());
                sorted.sort(null);
                assertThat(sorted).isEqualTo(byKey);
            }
        }
        return units;
    }

    private static List<String> keys(Snapshot snapshot, Query query) {
        return snapshot.list(query).stream().map(Document::key).toList();
    }

    /** Reads everything, which lets the store find what is damaged, and then asserts that all adds up. */
    private void checkAll(EmbeddedStore store) {
        store.read(ImageDamageTest::readAll);
        store.journal().of("first", "latest", Integer.MAX_VALUE);
        if (!store.upkeep().verify().sound()) {
            // Verification names damage of the image that nothing else has read, and has it made anew.
            assertThat(store.upkeep().startReport()).isNotEmpty();
        }
        Workload.check(store, units);
    }
}
