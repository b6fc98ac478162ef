package org.braidplan.store.embedded.image;

import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;

/**
 * Makes an image's file smaller, one step after another.
 *
 * <p>MVStore never changes a page where it stands: each commit writes a chunk of new pages, and old chunks are left with
 * ever fewer pages that count. First the pages of the emptiest chunks are written anew, which frees these chunks; then the
 * chunks at the end of the file are moved into the free room, which lets the file end earlier.
 */
final class Compaction {

    private static final int MEBI = 1024 * 1024;
    private static final int REWRITTEN = 4 * MEBI;
    private static final long MOVED = 16 * MEBI;
    /** A smaller file is left as it is; so is one that has not grown by as much since steps were last of no use. */
    private static final long SMALL = 16 * MEBI;
    /** Percent: of what the chunks hold, and of the chunks in the file. */
    private static final int FULL_ENOUGH = 50;
    /** Room comes free only with the view after the next. */
    private static final int PATIENCE = 10;

    private final MVStore store;
    private final RandomAccessStore file;
    private long smallest = Long.MAX_VALUE;
    private int inVain;
    private long small = SMALL;

    Compaction(MVStore store, RandomAccessStore file) {
        this.store = store;
        this.file = file;
    }

    /** Whether a step may be of use. */
    boolean isWorthWhile() {
        return file.size() > small && (isThin() || isLoose());
    }

    private boolean isThin() {
        return file.getChunksFillRate() < FULL_ENOUGH;
    }

    private boolean isLoose() {
        return file.getFillRate() < FULL_ENOUGH;
    }

    /** Makes a step; what it has written counts after the next commit. */
    void step() {
        if (isThin()) {
            store.compact(FULL_ENOUGH, REWRITTEN);
        } else {
            file.compactMoveChunks(FULL_ENOUGH, MOVED, store);
        }
        long occupied = file.size() / 100 * file.getFillRate();
        long now = file.size() + occupied;
        inVain = now < smallest ? 0 : inVain + 1;
        smallest = Math.min(smallest, now);
        // The file may get no shorter until everything in it has been moved once.
        if (inVain > PATIENCE + occupied / MOVED) {
            small = file.size() + SMALL;
            smallest = Long.MAX_VALUE;
            inVain = 0;
        }
    }
}
