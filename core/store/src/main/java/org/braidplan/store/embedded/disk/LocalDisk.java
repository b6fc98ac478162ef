package org.braidplan.store.embedded.disk;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The file system of this machine. */
public final class LocalDisk implements Disk {

    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");
    private static final String PROCESS = UUID.randomUUID().toString();

    private final Map<Path, FileStore> stores = new ConcurrentHashMap<>();

    @Override
    public DiskFile open(Path file) throws IOException {
        return new LocalFile(file);
    }

    @Override
    public boolean exists(Path file) {
        return Files.exists(file);
    }

    @Override
    public List<String> list(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    @Override
    public void createDirectories(Path directory) throws IOException {
        Files.createDirectories(directory);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    @Override
    public void syncDirectory(Path directory) throws IOException {
        // Windows cannot open a directory, and does not need to.
        if (!System.getProperty("os.name", "").startsWith("Windows")) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Linux gives each boot a number; elsewhere every process has to be taken for a boot of its own. */
    @Override
    public String power() {
        try {
            return Files.readString(BOOT).strip();
        } catch (IOException e) {
            return PROCESS;
        }
    }

    @Override
    public long usableSpace(Path directory) throws IOException {
        // Finding the file store reads the list of mounts, which is too slow to do for every batch.
        FileStore known = stores.get(directory);
        if (known == null) {
            known = Files.getFileStore(directory);
            stores.put(directory, known);
        }
        return known.getUsableSpace();
    }

    /**
     * One file, through a {@link RandomAccessFile}: unlike a channel, it stays open when a thread that reads it is
     * interrupted.
     */
    private static final class LocalFile implements DiskFile {

        private static final int STEP = 64 * 1024;

        private final RandomAccessFile reading;
        private final RandomAccessFile writing;
        private final Path file;

        LocalFile(Path file) throws IOException {
            this.file = file;
            this.writing = new RandomAccessFile(file.toFile(), "rw");
            this.reading = new RandomAccessFile(file.toFile(), "r");
        }

        @Override
        public long size() throws IOException {
            synchronized (writing) {
                return writing.length();
            }
        }

        @Override
        public int read(long position, ByteBuffer into) throws IOException {
            int done = 0;
            byte[] target = into.hasArray() ? into.array() : new byte[Math.min(into.remaining(), STEP)];
            synchronized (reading) {
                reading.seek(position);
                while (into.hasRemaining()) {
                    int start = into.hasArray() ? into.arrayOffset() + into.position() : 0;
                    int n = reading.read(target, start, Math.min(into.remaining(), target.length - start));
                    if (n < 0) {
                        break;
                    }
                    if (into.hasArray()) {
                        into.position(into.position() + n);
                    } else {
                        into.put(target, 0, n);
                    }
                    done += n;
                }
            }
            return done;
        }

        @Override
        public void write(long position, ByteBuffer from) throws IOException {
            synchronized (writing) {
                try {
                    writing.seek(position);
                    byte[] bytes = new byte[Math.min(from.remaining(), 1024 * 1024)];
                    while (from.hasRemaining()) {
                        int n = Math.min(from.remaining(), bytes.length);
                        from.get(bytes, 0, n);
                        writing.write(bytes, 0, n);
                    }
                } catch (IOException e) {
                    throw told(e);
                }
            }
        }

        @Override
        public void truncate(long size) throws IOException {
            synchronized (writing) {
                writing.setLength(size);
            }
        }

        @Override
        public void sync() throws IOException {
            try {
                writing.getFD().sync();
            } catch (IOException e) {
                throw told(e);
            }
        }

        /** Java has no exception of its own for a full disk, and its text may be translated, so the room is looked at too. */
        private IOException told(IOException e) {
            String text = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
            boolean full = text.contains("no space left") || text.contains("quota exceeded");
            try {
                full |= Files.getFileStore(file).getUsableSpace() < STEP;
            } catch (IOException unknown) {
                e.addSuppressed(unknown);
            }
            return full ? new DiskFull("There is no room left for " + file.getFileName() + ".", e) : e;
        }

        @Override
        public void close() throws IOException {
            try (reading) {
                writing.close();
            }
        }
    }
}
