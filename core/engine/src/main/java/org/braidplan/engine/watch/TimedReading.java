package org.braidplan.engine.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.braidplan.engine.view.PlanViews;
import org.braidplan.people.Caller;
import org.braidplan.view.PlanView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets a module's code read the plan on a thread of its own, with a time limit; whatever it does becomes a {@link Result}. */
public final class TimedReading {

    private static final Logger LOG = LoggerFactory.getLogger(TimedReading.class);

    private final PlanViews views;
    private final Caller caller;
    private final Clock clock;
    private final Duration limit;
    private final String threadName;
    private ExecutorService thread;

    /**
     * One reads at a time.
     *
     * @param caller in whose name it reads
     */
    public TimedReading(PlanViews views, Caller caller, Clock clock, Duration limit, String threadName) {
        this.views = views;
        this.caller = caller;
        this.clock = clock;
        this.limit = limit;
        this.threadName = threadName;
        this.thread = newThread();
    }

    /**
     * How it went.
     *
     * @param value absent when it failed
     * @param error why, as a sentence; empty when it did not fail
     * @param overran whether it was stopped because its time was over
     * @param reads the collections that it read, as far as it came
     * @param confined whether it read what only people named for a strand see
     * @param thrown what it failed with, if that is why; for the log alone
     */
    public record Result<T>(
            Optional<T> value,
            String error,
            boolean overran,
            Set<String> reads,
            boolean confined,
            Instant at,
            Duration took,
            Optional<Throwable> thrown) {

        /**
         * Says in the log why it failed, if it did. That is for whoever asked, who knows whether anybody still wants to know:
         * what belongs to a module that goes meanwhile fails for no fault of its own.
         *
         * @param name what was to be read
         */
        public void warnOfFailure(String name) {
            if (value.isEmpty()) {
                LOG.warn("{} failed. {}", name, error, thrown.orElse(null));
            }
        }
    }

    /** Lets it read and waits for it, at most as long as it may take. */
    public synchronized <T> Result<T> of(Function<? super PlanView, ? extends T> reading) {
        Instant at = clock.instant();
        long start = System.nanoTime();
        AtomicReference<Set<String>> reads = new AtomicReference<>(Set.of());
        AtomicBoolean confined = new AtomicBoolean();
        Future<T> running = thread.submit(() -> views.<T>surveyed(caller, view -> {
            try {
                return reading.apply(view);
            } finally {
                reads.set(view.reads());
                confined.set(view.readConfined());
            }
        }));
        String error;
        boolean overran = false;
        Throwable thrown = null;
        try {
            T value = running.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (value != null) {
                return new Result<>(
                        Optional.of(value), "", false, reads.get(), confined.get(), at, since(start), Optional.empty());
            }
            error = "It returned nothing.";
        } catch (TimeoutException e) {
            running.cancel(true);
            replaceThread();
            error = "It took longer than " + limit.toSeconds() + " seconds and was stopped.";
            overran = true;
        } catch (ExecutionException e) {
            thrown = e.getCause();
            error = sentence(thrown);
        } catch (InterruptedException e) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            error = "Braid was stopped while it ran.";
        }
        return new Result<>(
                Optional.empty(),
                error,
                overran,
                reads.get(),
                confined.get(),
                at,
                since(start),
                Optional.ofNullable(thrown));
    }

    /** Ends its thread. */
    public synchronized void close() {
        thread.shutdownNow();
    }

    /** What does not heed the interrupt must not hold up the others: its thread is left to end by itself. */
    private void replaceThread() {
        thread.shutdownNow();
        thread = newThread();
    }

    /** The kind of failure, never its message: that may hold what is confidential. The log has the rest. */
    private static String sentence(Throwable thrown) {
        return "It failed with " + thrown.getClass().getSimpleName() + ". The log says more.";
    }

    private static Duration since(long start) {
        return Duration.ofMillis((System.nanoTime() - start) / 1_000_000);
    }

    private ExecutorService newThread() {
        ThreadFactory factory = task -> {
            Thread made = new Thread(task, threadName);
            made.setDaemon(true);
            return made;
        };
        return Executors.newSingleThreadExecutor(factory);
    }
}
