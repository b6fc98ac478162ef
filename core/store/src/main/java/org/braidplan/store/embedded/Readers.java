package org.braidplan.store.embedded;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who is reading: lets a restore wait for them and them for it, and a close refuse those who come later. */
final class Readers {

    private static final Logger LOG = LoggerFactory.getLogger(Readers.class);
    private static final long PATIENCE_NANOS = 10_000_000_000L;

    private final ThreadLocal<Integer> depth = ThreadLocal.withInitial(() -> 0);
    private int reading;
    private boolean paused;
    private boolean closed;

    /** Begins a read; inside another one of the same thread it never waits. */
    void enter() {
        boolean interrupted = false;
        synchronized (this) {
            while (paused && !closed && depth.get() == 0) {
                interrupted |= waitInterrupted(0);
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            if (closed) {
                throw Refusal.closed(null);
            }
            reading++;
        }
        depth.set(depth.get() + 1);
    }

    void leave() {
        depth.set(depth.get() - 1);
        synchronized (this) {
            reading--;
            notifyAll();
        }
    }

    /** Does something while nobody reads. */
    void pause(Runnable work) {
        synchronized (this) {
            paused = true;
            awaitNobody("the restore began");
        }
        try {
            work.run();
        } finally {
            synchronized (this) {
                paused = false;
                notifyAll();
            }
        }
    }

    /**
     * Refuses everybody who comes later.
     *
     * @return whether this was the first call
     */
    synchronized boolean close() {
        boolean first = !closed;
        closed = true;
        notifyAll();
        return first;
    }

    /** Waits for those who read, but not for ever: one of them may wait for us. */
    synchronized void awaitNobody(String what) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        boolean interrupted = false;
        while (reading > 0 && System.nanoTime() < end) {
            interrupted |= waitInterrupted(100);
        }
        if (reading > 0) {
            LOG.warn("{} reads were still running when {}.", reading, what);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean waitInterrupted(long millis) {
        try {
            wait(millis);
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }
}
