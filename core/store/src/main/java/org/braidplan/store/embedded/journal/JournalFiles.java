package org.braidplan.store.embedded.journal;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.function.UnaryOperator;
import org.braidplan.store.embedded.disk.Disk;
import org.braidplan.store.embedded.disk.DiskFile;

/** The journal while the store is open: one thread appends, any number read. */
public final class JournalFiles implements Closeable {

    /**
     * A segment as it stood at a moment, for a copy.
     *
     * @param name its file's
     * @param bytes how many of its bytes were on disk
     */
    public record Part(long first, String name, long bytes) {}

    private final Disk disk;
    private final Path directory;
    private final long segmentBytes;
    private final BackupLog backups;
    private final ConcurrentNavigableMap<Long, Segment> segments;
    private final Mark mark;
    private final UUID store;
    private final List<Long> orders;
    private volatile long last;
    private volatile byte[] hash;
    private Instant moment = Instant.EPOCH;
    private boolean broken;

    JournalFiles(
            Disk disk,
            Path directory,
            long segmentBytes,
            BackupLog backups,
            ConcurrentNavigableMap<Long, Segment> segments,
            Mark mark,
            UUID store,
            long last,
            byte[] hash,
            List<Long> orders) {
        this.disk = disk;
        this.directory = directory;
        this.segmentBytes = segmentBytes;
        this.backups = backups;
        this.segments = segments;
        this.mark = mark;
        this.store = store;
        this.last = last;
        this.hash = hash;
        this.orders = new ArrayList<>(orders);
    }

    /** Notes that the store is open, so that only a proper close makes it closed again. */
    void begin() throws IOException {
        if (last > 0) {
            moment = read(last).moment();
        }
        stir();
        disk.syncDirectory(directory);
    }

    /** The journal's identity. */
    public UUID store() {
        return store;
    }

    /** The newest entry that is on disk; 0 when there is none. */
    public long last() {
        return last;
    }

    /** The hash of the newest entry. */
    public byte[] lastHash() {
        return hash;
    }

    /** The moment of the newest entry; the epoch when there is none. Only for the thread that appends. */
    public Instant lastMoment() {
        return moment;
    }

    /** The numbers of the entries that order redactions. */
    public List<Long> orders() {
        return List.copyOf(orders);
    }

    /**
     * Appends entries and returns once all are on disk.
     *
     * @return the same entries with their hashes
     * @throws org.braidplan.store.embedded.disk.DiskFull when there is no room; nothing of them remains
     * @throws IOException when the disk fails; {@link #isBroken} says whether the journal's end is still known
     */
    public List<Entry> append(List<Entry> entries) throws IOException {
        List<Entry> written = new ArrayList<>(entries.size());
        List<Integer> lengths = new ArrayList<>(entries.size());
        ByteArrayOutputStream frames = new ByteArrayOutputStream(1024 * entries.size());
        byte[] before = hash;
        for (Entry entry : entries) {
            byte[] frame = Frame.encode(entry, last, before);
            before = Frame.prefix(frame, 0).orElseThrow().hash(frame, 0);
            frames.writeBytes(frame);
            lengths.add(frame.length);
            written.add(entry.withHash(before));
        }
        Segment segment = segmentFor(frames.size());
        write(segment, frames.toByteArray());
        lengths.forEach(segment::add);
        for (Entry entry : entries) {
            if (entry.order() != null) {
                orders.add(entry.number());
            }
        }
        Entry newest = written.get(written.size() - 1);
        hash = newest.hash();
        moment = newest.moment();
        last = newest.number();
        return written;
    }

    private Segment segmentFor(int bytes) throws IOException {
        Segment active = segments.lastEntry().getValue();
        if (active.count() > 0 && (long) active.end() + bytes > segmentBytes) {
            active = Segment.create(disk, directory, new Segment.Start(store, last + 1, hash));
            segments.put(active.start.first(), active);
        }
        return active;
    }

    private void write(Segment segment, byte[] frames) throws IOException {
        try {
            segment.file.write(segment.end(), ByteBuffer.wrap(frames));
            segment.file.sync();
        } catch (IOException e) {
            try {
                segment.file.truncate(segment.end());
                segment.file.sync();
            } catch (IOException second) {
                broken = true;
                e.addSuppressed(second);
            }
            throw e;
        }
    }

    /** Whether a failed write could not be taken back, so that nothing may be appended any more. */
    public boolean isBroken() {
        return broken;
    }

    /** Says in the mark that everything up to the newest entry is acknowledged. */
    public void acknowledge() throws IOException {
        mark.write(new Mark.Slot(last, hash, Mark.Calm.BUSY));
    }

    /** Says in the mark that the image has been brought to the disk, too. */
    public void rest() throws IOException {
        mark.write(new Mark.Slot(last, hash, Mark.Calm.RESTING));
        mark.sync();
    }

    /** Takes that back, before the image is changed without a new entry that would show it. */
    public void stir() throws IOException {
        acknowledge();
        mark.sync();
    }

    /**
     * Reads an entry.
     *
     * @throws org.braidplan.problem.Problem {@link Damage#CODE} when its bytes are no longer what was written
     */
    public Entry read(long number) throws IOException {
        while (true) {
            Segment segment = segments.floorEntry(number).getValue();
            try {
                byte[] bytes = segment.frame(number);
                return Frame.whole(bytes, 0)
                        .filter(frame -> frame.number() == number)
                        .orElseThrow(() ->
                                Damage.at(segment.name(), number, "its bytes do not match their checksum", backups))
                        .entry(bytes, 0);
            } catch (IOException e) {
                // A redaction may have put another file in its place just now.
                if (segments.floorEntry(number).getValue() == segment) {
                    throw e;
                }
            }
        }
    }

    /** The segments as they are on disk now. */
    public List<Part> parts() {
        return segments.values().stream()
                .map(segment -> new Part(segment.start.first(), segment.name(), segment.end()))
                .toList();
    }

    /** The bytes of a segment as far as a part says. */
    public byte[] content(Part part) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(part.bytes()));
        segments.get(part.first()).file.read(0, bytes);
        return bytes.array();
    }

    /**
     * Writes the segments of these entries again with other bodies, each in one step; headers and hashes stay. Only for the
     * thread that appends.
     */
    public void rewrite(Map<Long, UnaryOperator<Entry>> changes) throws IOException {
        List<Long> firsts =
                changes.keySet().stream().map(segments::floorKey).distinct().toList();
        for (long first : firsts) {
            rewrite(segments.get(first), changes);
        }
    }

    private void rewrite(Segment old, Map<Long, UnaryOperator<Entry>> changes) throws IOException {
        Path next = directory.resolve(old.name() + ".rewritten");
        disk.delete(next);
        DiskFile file = disk.open(next);
        Segment segment = new Segment(old.path, old.start, file);
        ByteArrayOutputStream out = new ByteArrayOutputStream(old.end());
        out.writeBytes(old.start.bytes());
        for (long number = old.start.first(); number <= old.last(); number++) {
            byte[] bytes = old.frame(number);
            UnaryOperator<Entry> change = changes.get(number);
            if (change != null) {
                Frame frame = Frame.whole(bytes, 0).orElseThrow();
                bytes = Frame.encode(
                        change.apply(frame.entry(bytes, 0)),
                        frame.header(bytes, 0),
                        frame.hash(bytes, 0),
                        frame.acknowledged());
            }
            out.writeBytes(bytes);
            segment.add(bytes.length);
        }
        file.write(0, ByteBuffer.wrap(out.toByteArray()));
        file.sync();
        disk.move(next, old.path);
        disk.syncDirectory(directory);
        segments.put(segment.start.first(), segment);
        old.close();
    }

    /** Closes the journal; properly, unless its end is unknown. */
    @Override
    public void close() throws IOException {
        try {
            if (!broken) {
                mark.write(new Mark.Slot(last, hash, Mark.Calm.CLOSED));
                mark.sync();
            }
        } finally {
            abandon();
        }
    }

    /** Closes the files and leaves the mark as it is, as the death of the process would. */
    public void abandon() {
        Closing.quietly(mark);
        segments.values().forEach(Closing::quietly);
    }
}
