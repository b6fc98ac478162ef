package org.braidplan.engine.check;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.braidplan.check.Outcome;
import org.braidplan.engine.view.PlanViews;
import org.braidplan.people.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a check on a thread of its own, with a time limit; whatever it does becomes a {@link Ran}. */
final class OneRun {

    private static final Logger LOG = LoggerFactory.getLogger(OneRun.class);
    private static final Caller CALLER = Caller.system("checks");

    private final PlanViews views;
    private final Clock clock;
    private final Duration limit;
    private ExecutorService thread = newThread();

    OneRun(PlanViews views, Clock clock, Duration limit) {
        this.views = views;
        this.clock = clock;
        this.limit = limit;
    }

    /** Runs it and waits for it, at most as long as it may take; one at a time. */
    synchronized Ran run(KnownCheck known) {
        Instant at = clock.instant();
        long start = System.nanoTime();
        AtomicReference<Set<String>> reads = new AtomicReference<>(Set.of());
        Future<Outcome> running = thread.submit(() -> views.recorded(CALLER, view -> {
            try {
                return known.check().run(view);
            } finally {
                reads.set(view.reads());
            }
        }));
        try {
            Outcome outcome = running.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (outcome == null) {
                return failed("It returned nothing.", reads, at, start);
            }
            return Ran.of(outcome, reads.get(), at, since(start));
        } catch (TimeoutException e) {
            running.cancel(true);
            replaceThread();
            LOG.warn("The check {} took longer than {} seconds and was stopped", known.id(), limit.toSeconds());
            return failed("It took longer than " + limit.toSeconds() + " seconds and was stopped.", reads, at, start);
        } catch (ExecutionException e) {
            LOG.warn("The check {} failed", known.id(), e.getCause());
            return failed(sentence(e.getCause()), reads, at, start);
        } catch (InterruptedException e) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            return failed("Braid was stopped while it ran.", reads, at, start);
        }
    }

    synchronized void close() {
        thread.shutdownNow();
    }

    /** A check that does not heed the interrupt must not hold up the others: its thread is left to end by itself. */
    private void replaceThread() {
        thread.shutdownNow();
        thread = newThread();
    }

    private static Ran failed(String error, AtomicReference<Set<String>> reads, Instant at, long start) {
        return Ran.failed(error, reads.get(), at, since(start));
    }

    /** The kind of failure, never its message: that may hold what is confidential. The log has the rest. */
    private static String sentence(Throwable thrown) {
        return "It failed with " + thrown.getClass().getSimpleName() + ". The log says more.";
    }

    private static Duration since(long start) {
        return Duration.ofMillis((System.nanoTime() - start) / 1_000_000);
    }

    private static ExecutorService newThread() {
        ThreadFactory factory = task -> {
            Thread thread = new Thread(task, "braid-check");
            thread.setDaemon(true);
            return thread;
        };
        return Executors.newSingleThreadExecutor(factory);
    }
}
