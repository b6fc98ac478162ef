package org.braidplan.store.embedded;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.braidplan.store.Intent;
import org.braidplan.store.Store.Saved;
import org.braidplan.store.Unit;
import org.braidplan.store.embedded.image.ImageDamaged;
import org.braidplan.store.embedded.image.State;
import org.braidplan.store.embedded.image.View;
import org.braidplan.store.embedded.journal.Entry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes: it takes all units that wait, runs them one after the other, brings them to the disk
 * together, and then tells their callers.
 */
final class Writer implements Reading.Recovery {

    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    private static final int UNITS_A_BATCH = 256;
    private static final long BYTES_A_BATCH = 32L * 1024 * 1024;
    private static final long PAUSE_MILLIS = 100;

    /** A unit or another piece of work, and who waits for it. */
    private sealed interface Job {
        CompletableFuture<?> done();
    }

    private record UnitJob<T>(Intent intent, Function<? super Unit, ? extends T> body, CompletableFuture<Saved<T>> done)
            implements Job {}

    private record Task<T>(Supplier<T> work, CompletableFuture<T> done) implements Job {}

    /** What a unit came to, to be told once its batch is on disk. */
    private record Outcome<T>(UnitJob<T> job, T result, Optional<Entry> entry) {
        void tell(long newest) {
            job.done().complete(new Saved<>(result, entry.map(Entry::number).orElse(newest)));
        }
    }

    private final Core core;
    private final Runnable afterCommit;
    private final LinkedBlockingQueue<Job> queue = new LinkedBlockingQueue<>();
    private final Thread thread;
    private final Object gate = new Object();
    private boolean closing;

    /**
     * Starts the thread.
     *
     * @param afterCommit is run after every batch
     */
    Writer(Core core, Runnable afterCommit) {
        this.core = core;
        this.afterCommit = afterCommit;
        this.thread = new Thread(this::run, "braid-store-writer");
        thread.setDaemon(true);
        thread.start();
    }

    /** Whether the caller is inside a unit of work. */
    boolean isCurrentThread() {
        return Thread.currentThread() == thread;
    }

    /** Runs a unit and waits until it is on disk. */
    <T> Saved<T> write(Intent intent, Function<? super Unit, ? extends T> body) {
        UnitJob<T> job = new UnitJob<>(intent, body, new CompletableFuture<>());
        submit(job, "A unit of work");
        return await(job.done());
    }

    /** Runs something else between two batches and waits for it. */
    <T> T perform(String what, Supplier<T> work) {
        Task<T> task = new Task<>(work, new CompletableFuture<>());
        submit(task, what);
        return await(task.done());
    }

    private void submit(Job job, String what) {
        if (isCurrentThread()) {
            throw Refusal.nested(what);
        }
        synchronized (gate) {
            if (closing) {
                throw Refusal.closed(null);
            }
            queue.add(job);
        }
    }

    /** Waits to the end even if it is interrupted: the unit goes on in any case, and the caller must learn how it ended. */
    private static <T> T await(CompletableFuture<T> done) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return done.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw Writer.<RuntimeException>asItIs(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static <X extends Throwable> X asItIs(Throwable thrown) throws X {
        throw (X) thrown;
    }

    private void run() {
        List<UnitJob<?>> units = new ArrayList<>();
        while (true) {
            try {
                Job job = queue.poll(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
                if (job == null) {
                    core.rest();
                    continue;
                }
                units.clear();
                while (job instanceof UnitJob<?> unit) {
                    units.add(unit);
                    job = units.size() < UNITS_A_BATCH ? queue.poll() : null;
                }
                runUnits(units);
                // While it waits it holds nothing of theirs: a unit may hold classes of a module that goes meanwhile.
                units.clear();
                if (job instanceof Task<?> task) {
                    runTask(task);
                }
                if (isFinished()) {
                    return;
                }
            } catch (InterruptedException e) {
                LOG.debug("Nobody is meant to interrupt the writer; it goes on.");
            } catch (Throwable e) {
                LOG.error("The writer met something that it did not expect, and goes on.", e);
                units.forEach(unit -> unit.done().completeExceptionally(e));
            }
        }
    }

    private boolean isFinished() {
        synchronized (gate) {
            return closing && queue.isEmpty();
        }
    }

    private static <T> void runTask(Task<T> task) {
        try {
            task.done().complete(task.work().get());
        } catch (Throwable e) {
            task.done().completeExceptionally(e);
        }
    }

    private void runUnits(List<UnitJob<?>> units) {
        int next = 0;
        while (next < units.size()) {
            Batch batch = new Batch(core.journal().last(), core.journal().lastMoment());
            while (next < units.size() && batch.bytes < BYTES_A_BATCH) {
                batch.run(units.get(next++));
            }
            batch.finish();
        }
    }

    /** Units that reach the disk together. */
    private final class Batch {

        private final List<Outcome<?>> outcomes = new ArrayList<>();
        private final Map<String, Map<String, Optional<State>>> written = new HashMap<>();
        private long number;
        private Instant moment;
        private long bytes;

        Batch(long newest, Instant moment) {
            this.number = newest;
            this.moment = moment;
        }

        <T> void run(UnitJob<T> job) {
            Throwable failure = core.failure();
            if (failure != null) {
                job.done().completeExceptionally(Refusal.closed(failure));
                return;
            }
            Instant now = core.nextMoment(moment);
            try (UnitOfWork unit = UnitOfWork.begin(core.acquire().view(), number + 1, now, written, Writer.this)) {
                T result = job.body().apply(unit);
                Optional<Entry> entry = unit.entry(job.intent());
                outcomes.add(new Outcome<>(job, result, entry));
                if (entry.isPresent()) {
                    unit.addTo(written);
                    number++;
                    moment = now;
                    bytes += unit.bytes();
                }
            } catch (Throwable e) {
                job.done().completeExceptionally(e);
            }
        }

        void finish() {
            List<Entry> entries = outcomes.stream()
                    .flatMap(outcome -> outcome.entry().stream())
                    .toList();
            try {
                if (!entries.isEmpty()) {
                    core.commit(entries);
                }
            } catch (Throwable e) {
                outcomes.forEach(outcome -> outcome.job().done().completeExceptionally(e));
                return;
            }
            outcomes.forEach(outcome -> outcome.tell(number));
            afterCommit.run();
        }
    }

    /** Makes a new image; a reader on another thread waits for it, a unit makes it on the spot. */
    @Override
    public View replace(View damaged, ImageDamaged cause) {
        if (isCurrentThread()) {
            core.rebuild(damaged.image(), cause);
        } else {
            perform("A new image", () -> {
                core.rebuild(damaged.image(), cause);
                return true;
            });
        }
        return core.acquire().view();
    }

    /** Finishes what was asked for before, and then ends; everything asked for later is refused. */
    void close() {
        synchronized (gate) {
            closing = true;
            // Wakes the thread, which would otherwise notice only when its pause is over.
            queue.add(new Task<>(() -> true, new CompletableFuture<>()));
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
