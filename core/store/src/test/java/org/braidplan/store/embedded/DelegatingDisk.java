package org.braidplan.store.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.braidplan.store.embedded.disk.Disk;
import org.braidplan.store.embedded.disk.DiskFile;
import org.braidplan.store.embedded.disk.LocalDisk;

/** This machine's disk, with something changed about it. */
class DelegatingDisk implements Disk {

    private final LocalDisk disk = new LocalDisk();

    /** A disk that never waits for a sync, for tests that take no power away. */
    static Disk withoutSync() {
        return new DelegatingDisk() {
            @Override
            public DiskFile open(Path file) throws IOException {
                return new File(super.open(file)) {
                    @Override
                    public void sync() {
                        // The test process outlives the store.
                    }
                };
            }

            @Override
            public void syncDirectory(Path directory) {
                // As above.
            }
        };
    }

    @Override
    public DiskFile open(Path file) throws IOException {
        return disk.open(file);
    }

    @Override
    public boolean exists(Path file) {
        return disk.exists(file);
    }

    @Override
    public List<String> list(Path directory) throws IOException {
        return disk.list(directory);
    }

    @Override
    public void createDirectories(Path directory) throws IOException {
        disk.createDirectories(directory);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        disk.move(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
        disk.delete(file);
    }

    @Override
    public void syncDirectory(Path directory) throws IOException {
        disk.syncDirectory(directory);
    }

    @Override
    public String power() {
        return disk.power();
    }

    @Override
    public long usableSpace(Path directory) throws IOException {
        return disk.usableSpace(directory);
    }

    /** A file of such a disk. */
    static class File implements DiskFile {

        private final DiskFile file;

        File(DiskFile file) {
            this.file = file;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public int read(long position, ByteBuffer into) throws IOException {
            return file.read(position, into);
        }

        @Override
        public void write(long position, ByteBuffer from) throws IOException {
            file.write(position, from);
        }

        @Override
        public void truncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        public void sync() throws IOException {
            file.sync();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
