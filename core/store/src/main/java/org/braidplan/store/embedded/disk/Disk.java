package org.braidplan.store.embedded.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Files and directories, and when they are safe from a power cut.
 *
 * <p>What was written to a file is safe once {@link DiskFile#sync} has returned; that a file was made, moved or deleted is
 * safe once {@link #syncDirectory} of its directory has.
 */
public interface Disk {

    /** Opens a file for reading and writing, and makes it when it is not there. */
    DiskFile open(Path file) throws IOException;

    boolean exists(Path file) throws IOException;

    /** The names of what is in a directory, in order; empty when there is no such directory. */
    List<String> list(Path directory) throws IOException;

    /** Makes a directory and its parents where they are missing. */
    void createDirectories(Path directory) throws IOException;

    /** Moves a file or directory within its file system, in one step, over whatever file is there. */
    void move(Path from, Path to) throws IOException;

    void delete(Path file) throws IOException;

    void syncDirectory(Path directory) throws IOException;

    /**
     * Stays the same as long as the power stays on: what was written and not synced is there while it does, even after
     * the death of the process, and in doubt once it has changed.
     */
    String power();

    /** How many bytes may still be written where this directory is. */
    long usableSpace(Path directory) throws IOException;
}
