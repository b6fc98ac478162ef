package org.braidplan.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.braidplan.problem.Problem;
import org.braidplan.store.embedded.disk.Disk;
import org.braidplan.store.embedded.disk.DiskFile;
import org.braidplan.store.embedded.disk.DiskFull;
import org.braidplan.store.embedded.disk.LocalDisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {

    private static final String PADDING = "x".repeat(20_000);

    @TempDir
    private Path temporary;

    private final List<String> acknowledged = new ArrayList<>();

    @Test
    void a_real_file_system_that_is_full_refuses_the_write_and_takes_it_when_there_is_room() throws Exception {
        Path mount = Files.createDirectories(temporary.resolve("small"));
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", mount.toString());
        if (!mounted && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("No small file system can be mounted here, so a full one cannot be tried.");
        }
        assumeTrue(
                mounted, "No small file system can be mounted here (that needs root); a full one was only simulated.");
        try {
            Path filler = mount.resolve("filler");
            try (EmbeddedStore store = open(mount.resolve("store"), new LocalDisk())) {
                for (int round = 0; round < 3; round++) {
                    fill(filler, 200_000 + 137_000L * round);
                    writeUntilFull(store, "round" + round);
                    assertRefused(store);
                    Files.delete(filler);
                    acknowledged.add("room" + round);
                    Workload.write(store, "room" + round);
                    Workload.check(store, acknowledged);
                }
            }
            try (EmbeddedStore store = open(mount.resolve("store"), new LocalDisk())) {
                Workload.check(store, acknowledged);
            }
        } finally {
            run("umount", mount.toString());
        }
    }

    @Test
    void a_reserve_keeps_the_disk_from_filling_up() {
        Settings settings =
                Settings.in(temporary.resolve("reserved"), Clock.systemUTC()).withReserve(Long.MAX_VALUE);
        try (EmbeddedStore store = EmbeddedStore.open(settings)) {
            Workload.declare(store);
            refused(() -> Workload.write(store, "a"));
        }
    }

    @Test
    void a_write_that_ends_in_the_middle_of_the_journal_is_taken_back() {
        LimitedDisk disk = new LimitedDisk();
        Path directory = temporary.resolve("limited");
        try (EmbeddedStore store = open(directory, disk)) {
            for (int round = 0; round < 25; round++) {
                disk.room = 5_000 + 7_919L * round;
                writeUntilFull(store, "round" + round);
                assertRefused(store);
                disk.room = Long.MAX_VALUE;
                acknowledged.add("room" + round);
                Workload.write(store, "room" + round);
            }
            Workload.check(store, acknowledged);
        }
        try (EmbeddedStore store = open(directory, disk)) {
            assertThat(store.upkeep().startReport()).noneMatch(line -> line.contains("Cut"));
            Workload.check(store, acknowledged);
        }
    }

    @Test
    void after_another_error_of_the_disk_nothing_is_written_any_more_and_everything_can_be_read() {
        LimitedDisk disk = new LimitedDisk();
        Path directory = temporary.resolve("failing");
        try (EmbeddedStore store = open(directory, disk)) {
            Workload.write(store, "before");
            disk.failing = true;
            assertThatThrownBy(() -> Workload.write(store, "failed"))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.code()).isEqualTo("store-closed"));
            disk.failing = false;
            assertThatThrownBy(() -> Workload.write(store, "later"))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.getMessage()).contains("restarted"));
            assertThat(store.failure()).isPresent();
            Workload.check(store, List.of("before"));
        }
        try (EmbeddedStore store = open(directory, disk)) {
            Workload.write(store, "after");
            Workload.check(store, List.of("before", "after"));
        }
    }

    private static EmbeddedStore open(Path directory, Disk disk) {
        EmbeddedStore store = EmbeddedStore.open(Settings.in(directory, Clock.systemUTC())
                .withDisk(disk)
                .withReserve(0)
                .withSegmentBytes(150_000));
        Workload.declare(store);
        return store;
    }

    private void writeUntilFull(EmbeddedStore store, String start) {
        for (int unit = 0; unit < 2000; unit++) {
            try {
                Workload.write(store, start + "-" + unit, PADDING);
            } catch (Problem e) {
                assertThat(e.code()).isEqualTo("disk-full");
                assertThat(e.kind()).isEqualTo(Problem.Kind.UNAVAILABLE);
                return;
            }
            acknowledged.add(start + "-" + unit);
        }
        throw new AssertionError("The disk was never full.");
    }

    private void assertRefused(EmbeddedStore store) {
        refused(() -> Workload.write(store, "refused", PADDING.repeat(3)));
        Workload.check(store, acknowledged);
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable write) {
        assertThatThrownBy(write)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("disk-full"));
    }

    private static void fill(Path filler, long leave) throws IOException {
        long size = Files.getFileStore(filler.getParent()).getUsableSpace() - leave;
        try (OutputStream out = Files.newOutputStream(filler)) {
            byte[] block = new byte[4096];
            for (long done = 0; done < size; done += block.length) {
                out.write(block);
            }
        }
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** A disk with only so much room for the journal, which writes what still fits before it refuses. */
    private static final class LimitedDisk extends DelegatingDisk {

        private volatile long room = Long.MAX_VALUE;
        private volatile boolean failing;

        @Override
        public DiskFile open(Path path) throws IOException {
            DiskFile file = super.open(path);
            return path.toString().endsWith(".journal") ? new LimitedFile(file) : file;
        }

        private final class LimitedFile extends DelegatingDisk.File {

            LimitedFile(DiskFile file) {
                super(file);
            }

            @Override
            public void write(long position, ByteBuffer from) throws IOException {
                if (failing) {
                    throw new IOException("The disk has failed.");
                }
                if (from.remaining() > room) {
                    ByteBuffer part = from.duplicate();
                    part.limit(part.position() + (int) room);
                    super.write(position, part);
                    throw new DiskFull("There is no room.");
                }
                if (room != Long.MAX_VALUE) {
                    room -= from.remaining();
                }
                super.write(position, from);
            }
        }
    }
}
