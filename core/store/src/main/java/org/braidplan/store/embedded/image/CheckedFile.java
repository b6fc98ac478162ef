package org.braidplan.store.embedded.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.braidplan.store.embedded.disk.DiskFile;
import org.h2.store.fs.FileBaseDefault;

/**
 * A file in which every block of 4 KiB is followed by its CRC32C, as MVStore sees it: without the checksums.
 *
 * <p>MVStore reads a flipped bit without noticing in more than half of all cases. Here a block that is not what was written
 * cannot be read at all. The checksum takes in the block's number, so a block in another's place is noticed too.
 */
final class CheckedFile extends FileBaseDefault {

    static final int BLOCK = 4096;
    private static final int STORED = BLOCK + 4;
    /** MVStore keeps its header twice, so a bad copy reads as an empty one; without a good one it does not open. */
    private static final int HEADERS = 2;

    private final DiskFile file;

    CheckedFile(DiskFile file) {
        this.file = file;
    }

    @Override
    public long size() throws IOException {
        return file.size() / STORED * BLOCK;
    }

    @Override
    public int read(ByteBuffer into, long position) throws IOException {
        long available = size() - position;
        if (available <= 0) {
            return -1;
        }
        int length = (int) Math.min(into.remaining(), available);
        long first = position / BLOCK;
        long last = (position + length - 1) / BLOCK;
        byte[] stored = read(first, last);
        int skipped = (int) (position - first * BLOCK);
        int left = length;
        for (int block = 0; left > 0; block++) {
            int n = Math.min(left, BLOCK - skipped);
            into.put(stored, block * STORED + skipped, n);
            left -= n;
            skipped = 0;
        }
        return length;
    }

    private byte[] read(long first, long last) throws IOException {
        ByteBuffer stored = ByteBuffer.allocate(Math.toIntExact((last - first + 1) * STORED));
        file.read(first * STORED, stored);
        for (long block = first; block <= last; block++) {
            int at = (int) (block - first) * STORED;
            if (checksum(block, stored.array(), at) != stored.getInt(at + BLOCK)) {
                if (block < HEADERS) {
                    Arrays.fill(stored.array(), at, at + BLOCK, (byte) 0);
                    continue;
                }
                throw new IOException("Block " + block + " of the image does not match its checksum.");
            }
        }
        return stored.array();
    }

    @Override
    public int write(ByteBuffer from, long position) throws IOException {
        int length = from.remaining();
        if (position % BLOCK != 0 || length % BLOCK != 0) {
            throw new IOException(
                    "The image is written in whole blocks, not " + length + " bytes at " + position + ".");
        }
        long first = position / BLOCK;
        ByteBuffer out = ByteBuffer.allocate(length / BLOCK * STORED);
        for (int block = 0; block < length / BLOCK; block++) {
            from.get(out.array(), block * STORED, BLOCK);
            out.putInt(block * STORED + BLOCK, checksum(first + block, out.array(), block * STORED));
        }
        file.write(first * STORED, out);
        return length;
    }

    private static int checksum(long block, byte[] bytes, int at) {
        CRC32C crc = new CRC32C();
        for (int shift = 56; shift >= 0; shift -= 8) {
            crc.update((int) (block >>> shift));
        }
        crc.update(bytes, at, BLOCK);
        return (int) crc.getValue();
    }

    @Override
    protected void implTruncate(long size) throws IOException {
        file.truncate((size + BLOCK - 1) / BLOCK * STORED);
    }

    @Override
    public void force(boolean metaData) throws IOException {
        file.sync();
    }

    /** The store's own lock on its directory covers the image. */
    @Override
    public FileLock tryLock(long position, long size, boolean shared) {
        return new FileLock((FileChannel) this, position, size, shared) {
            @Override
            public boolean isValid() {
                return true;
            }

            @Override
            public void release() {
                // There is nothing to give back.
            }
        };
    }

    @Override
    protected void implCloseChannel() throws IOException {
        file.close();
    }
}
