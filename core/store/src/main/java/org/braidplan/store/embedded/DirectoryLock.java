package org.braidplan.store.embedded;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.braidplan.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Keeps a second store, of this process or another, out of a directory. */
final class DirectoryLock implements Closeable {

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes a directory, and makes it when it is missing.
     *
     * @throws Problem {@code store-in-use} when somebody has it already
     */
    static DirectoryLock take(Path directory) throws IOException {
        Files.createDirectories(directory);
        FileChannel channel =
                FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            throw Problem.of(
                    Problem.Kind.UNAVAILABLE,
                    "store-in-use",
                    "Another Braid is running on the data in " + directory
                            + "; stop it first, or choose another directory.");
        }
        return new DirectoryLock(channel);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
