package org.braidplan.store.embedded;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.braidplan.problem.Problem;
import org.braidplan.store.Outline;
import org.braidplan.store.Store.Subscription;
import org.braidplan.store.embedded.Core.Published;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells subscribers of every unit, each on a thread of its own that reads the journal at its own pace. */
final class Feed {

    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);

    private final Core core;
    private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();
    private boolean closed;

    Feed(Core core) {
        this.core = core;
    }

    synchronized Subscription subscribe(long after, Consumer<? super Outline> listener) {
        if (closed) {
            throw Refusal.closed(null);
        }
        Subscriber subscriber = new Subscriber(after, listener);
        subscribers.add(subscriber);
        subscriber.start();
        return subscriber;
    }

    /** Wakes those who wait for something new. */
    void wake() {
        subscribers.forEach(Subscriber::wake);
    }

    /** Lets everybody go on after the newest entry of a journal that was put in the place of another. */
    void moveTo(long newest) {
        subscribers.forEach(subscriber -> subscriber.moveTo(newest));
    }

    synchronized void close() {
        closed = true;
        subscribers.forEach(Subscriber::close);
    }

    private final class Subscriber implements Subscription, Runnable {

        private final Consumer<? super Outline> listener;
        private final Object gate = new Object();
        private long told;
        private int moves;
        private boolean ended;

        Subscriber(long after, Consumer<? super Outline> listener) {
            this.told = after;
            this.listener = listener;
        }

        void start() {
            Thread thread = new Thread(this, "braid-store-feed");
            thread.setDaemon(true);
            thread.start();
        }

        @Override
        public void run() {
            try {
                while (tellNext()) {
                    // Each round tells one unit or waits for it.
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Problem e) {
                LOG.error("A subscriber is told nothing any more, since the journal cannot be read.", e);
            } finally {
                subscribers.remove(this);
            }
        }

        private boolean tellNext() throws InterruptedException {
            long next;
            int move;
            synchronized (gate) {
                while (!ended && core.published().view().entry() <= told) {
                    gate.wait();
                }
                if (ended) {
                    return false;
                }
                next = told + 1;
                move = moves;
            }
            Published now = core.published();
            Outline outline;
            try {
                outline = now.entries().outlines().of(next);
            } catch (Problem e) {
                // A restore may just have put another journal in the place of this one.
                if (core.published().journal() == now.journal()) {
                    throw e;
                }
                return true;
            }
            synchronized (gate) {
                if (ended) {
                    return false;
                }
                if (move != moves) {
                    return true;
                }
                told = next;
            }
            try {
                listener.accept(outline);
            } catch (Throwable e) {
                LOG.error("A subscriber failed at entry {}; it goes on with the next one.", next, e);
            }
            return true;
        }

        void wake() {
            synchronized (gate) {
                gate.notifyAll();
            }
        }

        void moveTo(long newest) {
            synchronized (gate) {
                told = newest;
                moves++;
                gate.notifyAll();
            }
        }

        @Override
        public void close() {
            synchronized (gate) {
                ended = true;
                gate.notifyAll();
            }
        }
    }
}
