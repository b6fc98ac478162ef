package org.braidplan.store.embedded.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** An open file; any number of threads may read while one writes, and an interrupted reader does not close it. */
public interface DiskFile extends Closeable {

    long size() throws IOException;

    /**
     * Reads from a position until the buffer is full or the file ends.
     *
     * @return how many bytes were read
     */
    int read(long position, ByteBuffer into) throws IOException;

    /**
     * Writes the whole buffer at a position.
     *
     * @throws DiskFull when there is no room; a part may have been written
     */
    void write(long position, ByteBuffer from) throws IOException;

    void truncate(long size) throws IOException;

    /** Returns once all that was written is on the disk. */
    void sync() throws IOException;
}
