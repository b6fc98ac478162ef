package org.braidplan.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.braidplan.problem.Problem;
import org.braidplan.store.Upkeep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalDamageTest {

    private static final int UNITS = 12;

    @TempDir
    private Path temporary;

    private Path sound;
    private Path backup;
    private final List<String> units = new ArrayList<>();

    @BeforeEach
    void makeStoreOfSeveralSegments() {
        sound = temporary.resolve("sound");
        try (EmbeddedStore store = open(sound)) {
            Workload.declare(store);
            for (int i = 0; i < UNITS; i++) {
                units.add("u" + i);
                Workload.write(store, "u" + i);
                if (i == 4) {
                    Upkeep.Backup made = store.upkeep().backup(temporary.resolve("good.backup"));
                    backup = made.file();
                }
            }
        }
        assertThat(segments(sound)).hasSizeGreaterThan(2);
    }

    private static EmbeddedStore open(Path directory) {
        return EmbeddedStore.open(Settings.in(directory, Clock.systemUTC())
                .withSegmentBytes(8_000)
                .withReserve(0)
                .withDisk(DelegatingDisk.withoutSync()));
    }

    private static List<Path> segments(Path directory) {
        try (Stream<Path> files = Files.list(directory.resolve("journal"))) {
            return files.filter(file -> file.toString().endsWith(".journal"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path copy(String name) throws IOException {
        Path copy = temporary.resolve(name);
        Files.walkFileTree(sound, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Files.createDirectories(copy.resolve(sound.relativize(directory)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, copy.resolve(sound.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
        return copy;
    }

    private static void flip(Path file, long bit) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.seek(bit / 8);
            int was = open.read();
            open.seek(bit / 8);
            open.write(was ^ 1 << bit % 8);
        }
    }

    private void assertStops(Path directory, Path segment) throws IOException {
        byte[] before = Files.readAllBytes(segment);
        assertThatThrownBy(() -> open(directory).close()).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo("journal-damaged");
            assertThat(problem.getMessage())
                    .contains(segment.getFileName().toString())
                    .containsPattern("at entry \\d+")
                    .contains(backup.toString())
                    .contains("entry 5");
        });
        assertThat(Files.readAllBytes(segment)).isEqualTo(before);
    }

    @Test
    void one_flipped_bit_anywhere_in_the_journal_stops_the_start() throws IOException {
        Path directory = copy("flipped");
        for (Path segment : segments(directory)) {
            long bits = Files.size(segment) * 8;
            for (long bit = 0; bit < bits; bit += 251) {
                flip(segment, bit);
                assertStops(directory, segment);
                flip(segment, bit);
            }
        }
        assertSound(directory);
    }

    @Test
    void one_flipped_bit_in_the_newest_entry_stops_the_start_even_if_mark_and_image_are_lost() throws IOException {
        Path directory = copy("bare");
        Files.delete(directory.resolve("journal/mark"));
        deleteImages(directory);
        List<Path> segments = segments(directory);
        Path last = segments.get(segments.size() - 1);
        for (long bit = 68 * 8; bit < Files.size(last) * 8; bit += 13) {
            flip(last, bit);
            assertStops(directory, last);
            flip(last, bit);
        }
        assertSound(directory);
    }

    @Test
    void an_acknowledged_entry_that_is_cut_short_or_overwritten_stops_the_start() throws IOException {
        Path directory = copy("short");
        List<Path> segments = segments(directory);
        Path last = segments.get(segments.size() - 1);
        byte[] whole = Files.readAllBytes(last);
        for (int length : new int[] {whole.length - 1, whole.length - 100, 69, 68}) {
            Files.write(last, Arrays.copyOf(whole, length));
            assertStops(directory, last);
        }
        byte[] zeros = whole.clone();
        Arrays.fill(zeros, whole.length - 200, whole.length, (byte) 0);
        Files.write(last, zeros);
        assertStops(directory, last);
        Files.write(last, whole);

        // Without the mark the image still knows; without the image the mark does.
        Path mark = directory.resolve("journal/mark");
        byte[] marked = Files.readAllBytes(mark);
        Files.delete(mark);
        Files.write(last, zeros);
        assertStops(directory, last);
        Files.write(mark, marked);
        deleteImages(directory);
        assertStops(directory, last);
        Files.write(last, whole);
        assertSound(directory);
    }

    @Test
    void a_segment_that_is_missing_stops_the_start() throws IOException {
        for (int i = 0; i < segments(sound).size(); i++) {
            Path directory = copy("missing" + i);
            Files.delete(segments(directory).get(i));
            assertThatThrownBy(() -> open(directory).close())
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.code()).isEqualTo("journal-damaged"));
        }
        Path directory = copy("gone");
        for (Path segment : segments(directory)) {
            Files.delete(segment);
        }
        assertThatThrownBy(() -> open(directory).close()).isInstanceOf(Problem.class);
    }

    @Test
    void an_unfinished_write_after_the_newest_entry_is_cut_off_kept_and_said() throws IOException {
        Path directory = copy("torn");
        List<Path> segments = segments(directory);
        Path last = segments.get(segments.size() - 1);
        byte[] whole = Files.readAllBytes(last);
        byte[] torn = Arrays.copyOf(whole, whole.length + 300);
        System.arraycopy(whole, 68, torn, whole.length, 200);
        Files.write(last, torn);
        try (EmbeddedStore store = open(directory)) {
            assertThat(store.upkeep().startReport()).anyMatch(line -> line.contains("unfinished write of 300 bytes"));
            Workload.check(store, units);
            Workload.write(store, "after");
        }
        assertThat(directory.resolve("aside")).isNotEmptyDirectory();
        try (EmbeddedStore store = open(directory)) {
            assertThat(store.upkeep().startReport()).isEmpty();
            assertThat(store.journal().last()).isEqualTo(UNITS + 1);
        }
    }

    @Test
    void a_flipped_bit_in_the_mark_harms_nothing() throws IOException {
        Path directory = copy("marked");
        Path mark = directory.resolve("journal/mark");
        for (long bit = 0; bit < Files.size(mark) * 8; bit += 499) {
            flip(mark, bit);
            try (EmbeddedStore store = open(directory)) {
                assertThat(store.journal().last()).isEqualTo(UNITS);
            }
            Files.copy(sound.resolve("journal/mark"), mark, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void deleteImages(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(its -> its.toString().endsWith(".db")).toList()) {
                Files.delete(file);
            }
        }
    }

    private void assertSound(Path directory) {
        try (EmbeddedStore store = open(directory)) {
            Workload.check(store, units);
        }
    }
}
