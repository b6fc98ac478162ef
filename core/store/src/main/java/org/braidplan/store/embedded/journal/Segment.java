package org.braidplan.store.embedded.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.braidplan.store.embedded.disk.Disk;
import org.braidplan.store.embedded.disk.DiskFile;

/**
 * One file of the journal: a header, then frames without a gap.
 *
 * <pre>8 "BRAIDJ01"  16 store  8 first entry  32 hash of the entry before it  4 CRC32C of these 64 bytes</pre>
 */
final class Segment implements Closeable {

    static final int HEADER = 68;
    static final String ENDING = ".journal";
    private static final long MAGIC = 0x4252414944_4A3031L;

    /** What stands at the start of a segment. */
    record Start(UUID store, long first, byte[] hashBefore) {

        byte[] bytes() {
            ByteBuffer out = ByteBuffer.allocate(HEADER).putLong(MAGIC);
            out.putLong(store.getMostSignificantBits()).putLong(store.getLeastSignificantBits());
            out.putLong(first).put(hashBefore);
            return out.putInt(Digests.crc(out.array(), 0, HEADER - 4)).array();
        }

        static Optional<Start> read(byte[] bytes) {
            if (bytes.length < HEADER) {
                return Optional.empty();
            }
            ByteBuffer in = ByteBuffer.wrap(bytes, 0, HEADER);
            if (in.getLong() != MAGIC || Digests.crc(bytes, 0, HEADER - 4) != in.getInt(HEADER - 4)) {
                return Optional.empty();
            }
            UUID store = new UUID(in.getLong(), in.getLong());
            long first = in.getLong();
            byte[] hash = new byte[Digests.LENGTH];
            in.get(hash);
            return Optional.of(new Start(store, first, hash));
        }
    }

    final Path path;
    final Start start;
    final DiskFile file;
    private volatile int[] offsets = new int[256];
    private volatile int count;
    private volatile int end = HEADER;

    Segment(Path path, Start start, DiskFile file) {
        this.path = path;
        this.start = start;
        this.file = file;
    }

    static String name(long first) {
        return String.format("%016d%s", first, ENDING);
    }

    /** Makes a new segment, on disk when this returns. */
    static Segment create(Disk disk, Path directory, Start start) throws IOException {
        Path path = directory.resolve(name(start.first()));
        DiskFile file = disk.open(path);
        try {
            file.truncate(0);
            file.write(0, ByteBuffer.wrap(start.bytes()));
            file.sync();
            disk.syncDirectory(directory);
            return new Segment(path, start, file);
        } catch (IOException e) {
            try (file) {
                disk.delete(path);
            } catch (IOException second) {
                e.addSuppressed(second);
            }
            throw e;
        }
    }

    /** Notes that the next entry's frame starts where this segment ends. */
    void add(long length) {
        int[] known = offsets;
        if (count == known.length) {
            known = Arrays.copyOf(known, known.length * 2);
        }
        known[count] = end;
        offsets = known;
        end = Math.toIntExact(end + length);
        count++;
    }

    long last() {
        return start.first() + count - 1;
    }

    int count() {
        return count;
    }

    /** The length of all that is whole in this segment. */
    int end() {
        return end;
    }

    String name() {
        return path.getFileName().toString();
    }

    /** The frame of an entry, as it is in the file now. */
    byte[] frame(long number) throws IOException {
        int index = Math.toIntExact(number - start.first());
        int from = offsets[index];
        int to = index + 1 < count ? offsets[index + 1] : end;
        ByteBuffer bytes = ByteBuffer.allocate(to - from);
        file.read(from, bytes);
        return bytes.array();
    }

    /** The file as a whole. */
    static byte[] content(DiskFile file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(file.size()));
        file.read(0, bytes);
        return bytes.array();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
