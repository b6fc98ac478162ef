package org.braidplan.store.embedded;

import java.nio.file.Path;
import java.time.Clock;
import org.braidplan.store.embedded.disk.Disk;
import org.braidplan.store.embedded.disk.LocalDisk;

/**
 * Where and how a store works.
 *
 * @param directory its own; made when it is missing
 * @param clock gives the moments of entries
 * @param segmentBytes how large a file of the journal grows before the next one begins
 * @param reserve how many bytes must stay free on the disk: a write that would take from them is refused as if it were full
 */
public record Settings(Path directory, Clock clock, Disk disk, long segmentBytes, long reserve) {

    private static final long MEBI = 1024 * 1024;

    /** How a store works unless told otherwise. */
    public static Settings in(Path directory, Clock clock) {
        return new Settings(directory.toAbsolutePath(), clock, new LocalDisk(), 16 * MEBI, 16 * MEBI);
    }

    public Settings withDisk(Disk other) {
        return new Settings(directory, clock, other, segmentBytes, reserve);
    }

    public Settings withSegmentBytes(long bytes) {
        return new Settings(directory, clock, disk, bytes, reserve);
    }

    public Settings withReserve(long bytes) {
        return new Settings(directory, clock, disk, segmentBytes, bytes);
    }

    Path journal() {
        return directory.resolve("journal");
    }

    Path aside() {
        return directory.resolve("aside");
    }
}
