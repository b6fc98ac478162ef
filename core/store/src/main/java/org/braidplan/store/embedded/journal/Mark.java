package org.braidplan.store.embedded.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import org.braidplan.store.embedded.disk.Disk;
import org.braidplan.store.embedded.disk.DiskFile;

/**
 * How far the journal is known to be on disk, in a file of two slots that are written in turn.
 *
 * <p>It is written after every batch and synced when the writer rests, so after the death of the process it is exact and
 * after a power cut at most a moment old. It only ever makes the start stricter: what it covers must be there, whole.
 */
final class Mark implements Closeable {

    /**
     * What a slot says.
     *
     * @param number the newest acknowledged entry
     * @param hash that entry's
     * @param calm what the image was doing when this was written
     */
    record Slot(long number, byte[] hash, Calm calm) {}

    /** Whether the image, too, is on disk as the entry left it. */
    enum Calm {
        /** It may be half written. */
        BUSY,
        /** The store was closed properly. */
        CLOSED,
        /** It is all on disk, and was left alone since. */
        RESTING
    }

    private static final int MAGIC = 0xFFBEA1D2;
    private static final int LENGTH = 4 + 8 + 8 + Digests.LENGTH + 1 + 4;
    private static final int APART = 4096;

    private final DiskFile file;
    private long turn;
    private boolean synced = true;

    private Mark(DiskFile file) {
        this.file = file;
    }

    static Mark open(Disk disk, Path directory) throws IOException {
        Mark mark = new Mark(disk.open(directory.resolve("mark")));
        mark.read();
        return mark;
    }

    /** The newest slot that can be read. */
    Optional<Slot> read() throws IOException {
        Optional<Slot> newest = Optional.empty();
        for (int slot = 0; slot < 2; slot++) {
            ByteBuffer in = ByteBuffer.allocate(LENGTH);
            int n = file.read((long) slot * APART, in);
            in.flip();
            if (n < LENGTH || in.getInt() != MAGIC || in.getInt(LENGTH - 4) != Digests.crc(in.array(), 0, LENGTH - 4)) {
                continue;
            }
            long its = in.getLong();
            if (its >= turn) {
                turn = its;
                long number = in.getLong();
                byte[] hash = new byte[Digests.LENGTH];
                in.get(hash);
                newest = Optional.of(new Slot(number, hash, Calm.values()[in.get()]));
            }
        }
        return newest;
    }

    void write(Slot slot) throws IOException {
        turn++;
        ByteBuffer out = ByteBuffer.allocate(LENGTH);
        out.putInt(MAGIC).putLong(turn).putLong(slot.number()).put(slot.hash());
        out.put((byte) slot.calm().ordinal());
        out.putInt(Digests.crc(out.array(), 0, LENGTH - 4));
        file.write(turn % 2 * APART, out.flip());
        synced = false;
    }

    void sync() throws IOException {
        if (!synced) {
            file.sync();
            synced = true;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
