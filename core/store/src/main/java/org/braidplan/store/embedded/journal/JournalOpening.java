package org.braidplan.store.embedded.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import org.braidplan.problem.Problem;
import org.braidplan.store.embedded.disk.Disk;
import org.braidplan.store.embedded.disk.DiskFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole journal before anything is done with it, and then cuts off a torn tail or refuses to start.
 *
 * <p>A bad frame is a tear only when it is the last thing in the last segment and nothing shows that it was ever
 * acknowledged: no mark, no image, no later frame that says so, and no single bit that would make it whole. Everything
 * else is damage. What is cut off is kept beside the journal.
 */
public final class JournalOpening {

    private final Disk disk;
    private final Path directory;
    private final long segmentBytes;
    private final BackupLog backups;
    private final Chain chain = new Chain();
    private final ConcurrentSkipListMap<Long, Segment> segments = new ConcurrentSkipListMap<>();
    private final List<Long> orders = new ArrayList<>();
    private final Mark mark;
    private final Optional<Mark.Slot> marked;
    private long acknowledged;
    private Chain.@Nullable Break tail;
    private @Nullable Segment torn;
    private byte[] tornBytes = new byte[0];

    private JournalOpening(Disk disk, Path directory, long segmentBytes, BackupLog backups) throws IOException {
        this.disk = disk;
        this.directory = directory;
        this.segmentBytes = segmentBytes;
        this.backups = backups;
        this.mark = Mark.open(disk, directory);
        this.marked = mark.read();
        marked.ifPresent(slot -> acknowledged = slot.number());
    }

    /**
     * Reads every byte of a journal and checks it, without changing anything.
     *
     * @param segmentBytes how large a segment may grow before the next one begins
     * @throws Problem {@link Damage#CODE}
     */
    public static JournalOpening scan(Disk disk, Path directory, long segmentBytes, BackupLog backups)
            throws IOException {
        disk.createDirectories(directory);
        JournalOpening opening = new JournalOpening(disk, directory, segmentBytes, backups);
        try {
            opening.scan();
        } catch (IOException | RuntimeException e) {
            opening.close();
            throw e;
        }
        return opening;
    }

    private void scan() throws IOException {
        List<String> names = disk.list(directory).stream()
                .filter(name -> name.endsWith(Segment.ENDING))
                .toList();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            DiskFile file = disk.open(directory.resolve(name));
            byte[] bytes = Segment.content(file);
            Optional<Segment.Start> start = Segment.Start.read(bytes);
            Optional<Chain.Break> broken = chain.start(start);
            Segment segment = new Segment(
                    directory.resolve(name),
                    start.orElseGet(() -> new Segment.Start(new UUID(0, 0), chain.last() + 1, chain.hash())),
                    file);
            if (broken.isEmpty()) {
                segments.put(segment.start.first(), segment);
                broken = chain.frames(bytes, (content, at, frame) -> {
                    segment.add(frame.length());
                    acknowledged = Math.max(acknowledged, frame.acknowledged());
                    if (frame.redaction()) {
                        orders.add(frame.number());
                    }
                });
            }
            if (broken.isPresent()) {
                torn = segment;
                tornBytes = bytes;
                tail = broken.get();
                if (!tail.unfinished() || i + 1 < names.size()) {
                    throw damage(tail.what());
                }
            }
        }
    }

    /** The newest entry that is whole; 0 when there is none. */
    public long last() {
        return chain.last();
    }

    /** The journal's identity, unless there is no journal yet. */
    public Optional<UUID> store() {
        return segments.isEmpty() ? Optional.empty() : Optional.of(chain.store());
    }

    /** Whether the store was closed properly after the newest entry. */
    public boolean wasClosed() {
        return isMarked(Mark.Calm.CLOSED);
    }

    /** Whether the image was on disk, and left alone, when the store ended. */
    public boolean wasAtRest() {
        return isMarked(Mark.Calm.CLOSED) || isMarked(Mark.Calm.RESTING);
    }

    private boolean isMarked(Mark.Calm calm) {
        return tail == null
                && marked.filter(slot -> slot.calm() == calm && slot.number() == last())
                        .isPresent();
    }

    /**
     * Cuts off a torn tail and opens the journal for writing.
     *
     * @param image the newest entry that an image of this journal holds, or 0
     * @param aside where what is cut off is kept
     * @param report gets a sentence for whatever was done
     */
    public JournalFiles finish(long image, Path aside, List<String> report) throws IOException {
        acknowledged = Math.max(acknowledged, image);
        try {
            if (tail != null) {
                refuseUnlessTorn(tail);
                cut(tail, aside, report);
            } else if (acknowledged > last()) {
                throw Damage.at(
                        segments.isEmpty()
                                ? directory.toString()
                                : segments.lastEntry().getValue().name(),
                        last() + 1,
                        "entry " + acknowledged + " was acknowledged, but the journal ends before it",
                        backups);
            }
            if (segments.isEmpty()) {
                UUID store = UUID.randomUUID();
                segments.put(
                        1L, Segment.create(disk, directory, new Segment.Start(store, 1, Digests.beforeFirst(store))));
                chain.start(Optional.of(segments.get(1L).start));
            }
            JournalFiles files = new JournalFiles(
                    disk,
                    directory,
                    segmentBytes,
                    backups,
                    segments,
                    mark,
                    chain.store(),
                    last(),
                    chain.hash(),
                    orders);
            compareWithMark(files);
            files.begin();
            return files;
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private void compareWithMark(JournalFiles files) throws IOException {
        if (marked.isPresent() && marked.get().number() > 0 && marked.get().number() <= last()) {
            byte[] there = files.read(marked.get().number()).hash();
            if (!Arrays.equals(there, marked.get().hash())) {
                throw Damage.at(
                        "mark", marked.get().number(), "the entry is another one than was acknowledged", backups);
            }
        }
    }

    private void refuseUnlessTorn(Chain.Break broken) {
        int at = broken.at();
        if (broken.entry() <= acknowledged) {
            throw damage(broken.what() + ", and it was acknowledged");
        }
        if (at == 0 && tornBytes.length > Segment.HEADER) {
            throw damage(broken.what());
        }
        for (int later = at + 1; later <= tornBytes.length - Frame.PREFIX; later++) {
            if (tornBytes[later] == (byte) (Frame.MAGIC >>> 24)
                    && Frame.whole(tornBytes, later)
                            .filter(frame -> frame.acknowledged() >= broken.entry())
                            .isPresent()) {
                throw damage(broken.what() + ", and entries after it show that it was acknowledged");
            }
        }
        if (at > 0 && SingleBit.explains(tornBytes, at, broken.entry())) {
            throw damage("one bit of it has flipped");
        }
    }

    private void cut(Chain.Break broken, Path aside, List<String> report) throws IOException {
        Segment segment = torn;
        byte[] rest = Arrays.copyOfRange(tornBytes, broken.at(), tornBytes.length);
        String where = segment.name() + " after entry " + (broken.entry() - 1);
        disk.createDirectories(aside);
        Path kept = aside.resolve("tail-of-" + segment.name() + "-" + UUID.randomUUID());
        try (DiskFile file = disk.open(kept)) {
            file.write(0, ByteBuffer.wrap(rest));
            file.sync();
        }
        disk.syncDirectory(aside);
        if (broken.at() == 0) {
            segment.close();
            disk.delete(segment.path);
            disk.syncDirectory(directory);
        } else {
            segment.file.truncate(broken.at());
            segment.file.sync();
        }
        report.add("Cut an unfinished write of " + rest.length + " bytes off " + where
                + "; it was never acknowledged, and what there was of it is kept in " + kept.getFileName() + ".");
    }

    private Problem damage(String what) {
        Chain.Break broken = tail;
        Segment segment = torn;
        return Damage.at(segment.name() + " (byte " + broken.at() + ")", broken.entry(), what, backups);
    }

    private void close() {
        segments.values().forEach(Closing::quietly);
        Closing.quietly(torn);
        Closing.quietly(mark);
    }
}
