package org.braidplan.engine.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.braidplan.engine.module.ActiveModules;
import org.braidplan.store.Outline;
import org.braidplan.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does duties on a thread of its own: all at the start, each again after a change to something that it read the last time,
 * when its module comes, and once a day, because dates pass.
 *
 * @param <D> what is to be done
 * @param <R> how it went
 */
public final class Watch<D extends Watch.Duty, R extends Watch.Done> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final ActiveModules modules;
    private final Clock clock;
    private final Duration pause;
    private final Supplier<List<D>> duties;
    private final Function<D, R> doing;
    private final ScheduledExecutorService decider;
    private final Store.Subscription changes;
    private final Runnable modulesChanged = () -> wanted(Set.of());
    private final Map<String, R> last = new ConcurrentHashMap<>();
    private final Set<String> touched = Collections.synchronizedSet(new HashSet<>());
    private final AtomicBoolean planned = new AtomicBoolean();
    private volatile LocalDate day;

    /** Something to be done over and over. */
    public interface Duty {
        /** What tells it from every other one, those of another version of its module among them. */
        String edition();

        /** What of a module does it, which is another one when the same version has gone and come again. */
        Object by();

        /** Whether it is one of these. */
        default boolean isAmong(List<? extends Duty> duties) {
            return duties.stream().anyMatch(duty -> duty.edition().equals(edition()) && duty.by() == by());
        }
    }

    /** How a duty went. */
    public interface Done {
        /** The collections that it read, as far as it came. */
        Set<String> reads();

        /** Whether any change is a reason to try again, because it failed and nobody knows what it would have read. */
        boolean wantsAnotherTry();
    }

    /**
     * Begins at once.
     *
     * @param thread its thread's name
     * @param pause from a change to the look that follows, so that a burst of changes is looked at once
     * @param unheeded collections whose changes are no reason to do anything, such as those that the duties write
     * @param duties those there are, asked anew at each look; nothing of them is kept
     * @param doing does one and keeps what it leads to
     */
    public Watch(
            String thread,
            Store store,
            ActiveModules modules,
            Clock clock,
            Duration pause,
            Predicate<String> unheeded,
            Supplier<List<D>> duties,
            Function<D, R> doing) {
        this.modules = modules;
        this.clock = clock;
        this.pause = pause;
        this.duties = duties;
        this.doing = doing;
        this.decider = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread made = new Thread(task, thread);
            made.setDaemon(true);
            return made;
        });
        this.day = LocalDate.now(clock);
        this.changes = store.subscribe(store.journal().last(), unit -> noted(unit, unheeded));
        modules.onChange(modulesChanged);
        wanted(Set.of());
        decider.scheduleWithFixedDelay(this::newDay, 1, 1, TimeUnit.MINUTES);
    }

    @Override
    public void close() {
        changes.close();
        modules.forget(modulesChanged);
        decider.shutdownNow();
    }

    /** Does some of the duties on its own thread, and waits for them. */
    public void doNow(Predicate<D> which) {
        try {
            decider.submit(() -> run(duties.get().stream().filter(which).toList()))
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("What was asked for could not be done.", e.getCause());
        }
    }

    /** How a duty went the last time since the start. */
    public Optional<R> last(D duty) {
        return Optional.ofNullable(last.get(duty.edition()));
    }

    /** Does everything when the date has changed since the last look. */
    public void newDay() {
        LocalDate today = LocalDate.now(clock);
        if (!today.equals(day)) {
            day = today;
            // On the thread that does them, so that one which is not over yet is forgotten too.
            decider.execute(() -> {
                last.clear();
                look();
            });
        }
    }

    private void noted(Outline unit, Predicate<String> unheeded) {
        Set<String> collections =
                unit.touched().keySet().stream().filter(unheeded.negate()).collect(Collectors.toSet());
        if (!collections.isEmpty()) {
            wanted(collections);
        }
    }

    /** Plans one look a short while from now. */
    private void wanted(Set<String> collections) {
        touched.addAll(collections);
        if (planned.compareAndSet(false, true)) {
            try {
                decider.schedule(this::look, pause.toMillis(), TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                // It is being closed; the next start does everything.
                planned.set(false);
            }
        }
    }

    private void look() {
        planned.set(false);
        Set<String> changed;
        synchronized (touched) {
            changed = Set.copyOf(touched);
            touched.clear();
        }
        List<D> all = duties.get();
        last.keySet().retainAll(all.stream().map(Duty::edition).collect(Collectors.toSet()));
        run(all.stream().filter(duty -> isDue(duty, changed)).toList());
    }

    private boolean isDue(D duty, Set<String> changed) {
        R done = last.get(duty.edition());
        if (done == null) {
            return true;
        }
        return done.wantsAnotherTry() ? !changed.isEmpty() : !Collections.disjoint(done.reads(), changed);
    }

    private void run(List<D> some) {
        for (D duty : some) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            try {
                R done = doing.apply(duty);
                // How it went with a module that has gone says nothing of the one that came in its place.
                if (duty.isAmong(duties.get())) {
                    last.put(duty.edition(), done);
                }
            } catch (RuntimeException e) {
                LOG.warn("What {} led to could not be kept", duty.edition(), e);
            }
        }
    }
}
