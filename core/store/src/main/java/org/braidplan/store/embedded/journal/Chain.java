package org.braidplan.store.embedded.journal;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Follows the chain through segments, frame by frame, and says where it breaks. */
final class Chain {

    /**
     * The first frame that is not what it should be.
     *
     * @param at where it starts in the file
     * @param entry which one should be there
     * @param unfinished it may be a write that never ended; otherwise the bytes are whole, but not what belongs there
     * @param what a clause for people
     */
    record Break(int at, long entry, boolean unfinished, String what) {}

    /** Is told of each frame that is whole and in its place in the chain. */
    @FunctionalInterface
    interface Visitor {
        void frame(byte[] bytes, int at, Frame frame);
    }

    private @Nullable UUID store;
    private long last;
    private byte[] hash = new byte[0];

    /** Checks a segment's start; the frames after it belong to {@link #frames}. */
    Optional<Break> start(Optional<Segment.Start> start) {
        if (start.isEmpty()) {
            return broken(0, true, "the file's header does not match its checksum");
        }
        Segment.Start its = start.get();
        UUID known = store;
        if (known == null) {
            store = its.store();
            hash = Digests.beforeFirst(its.store());
        } else if (!known.equals(its.store())) {
            return broken(0, false, "the file belongs to another store");
        }
        if (its.first() != last + 1) {
            return broken(0, false, "the file starts with entry " + its.first());
        }
        return Arrays.equals(its.hashBefore(), hash)
                ? Optional.empty()
                : broken(0, false, "the file does not continue the chain of the one before");
    }

    /** Follows the frames of a segment to its end or to the first break. */
    Optional<Break> frames(byte[] bytes, Visitor visitor) {
        int at = Segment.HEADER;
        while (at < bytes.length) {
            Optional<Frame> found = Frame.whole(bytes, at);
            if (found.isEmpty()) {
                return broken(at, true, "its bytes do not match their checksum");
            }
            Frame frame = found.get();
            byte[] its = frame.hash(bytes, at);
            if (frame.number() != last + 1) {
                return broken(at, false, "entry " + frame.number() + " stands in its place");
            }
            if (!Arrays.equals(its, Digests.sha256(hash, frame.header(bytes, at)))) {
                return broken(at, false, "its hash does not follow from the entry before");
            }
            last = frame.number();
            hash = its;
            visitor.frame(bytes, at, frame);
            at += (int) frame.length();
        }
        return Optional.empty();
    }

    private Optional<Break> broken(int at, boolean unfinished, String what) {
        return Optional.of(new Break(at, last + 1, unfinished, what));
    }

    long last() {
        return last;
    }

    byte[] hash() {
        return hash;
    }

    /** The identity that all segments share; only after the first segment. */
    UUID store() {
        UUID known = store;
        if (known == null) {
            throw new IllegalStateException("There is no segment yet.");
        }
        return known;
    }
}
