package org.braidplan.engine.check;

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
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.braidplan.check.CheckState;
import org.braidplan.engine.module.ActiveModules;
import org.braidplan.engine.view.PlanViews;
import org.braidplan.store.Commit;
import org.braidplan.store.Store;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the checks: after a change to something that a check read the last time, when a module comes, and once a day, because
 * dates pass. It has one thread to decide and one to run them on, and none of a page's.
 */
@Component(service = CheckRunner.class, immediate = true)
public final class CheckRunner {

    private static final Logger LOG = LoggerFactory.getLogger(CheckRunner.class);

    private final ActiveModules modules;
    private final Clock clock;
    private final Duration pause;
    private final Duration limit;
    private final OneRun oneRun;
    private final Findings findings;
    private final ScheduledExecutorService decider = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "braid-checks");
        thread.setDaemon(true);
        return thread;
    });
    private final Store.Subscription changes;
    private final Runnable modulesChanged = () -> wanted(Set.of());
    private final Map<String, Ran> last = new ConcurrentHashMap<>();
    private final Set<String> touched = Collections.synchronizedSet(new HashSet<>());
    private final AtomicBoolean planned = new AtomicBoolean();
    private volatile LocalDate day;

    @Activate
    public CheckRunner(
            @Reference Store store,
            @Reference PlanViews views,
            @Reference ActiveModules modules,
            @Reference Clock clock) {
        this(store, views, modules, clock, Duration.ofMillis(500), Duration.ofSeconds(10));
    }

    CheckRunner(Store store, PlanViews views, ActiveModules modules, Clock clock, Duration pause, Duration limit) {
        this.modules = modules;
        this.clock = clock;
        this.pause = pause;
        this.limit = limit;
        this.oneRun = new OneRun(views, clock, limit);
        this.findings = new Findings(store);
        this.day = LocalDate.now(clock);
        this.changes = store.subscribe(store.journal().last(), this::noted);
        modules.onChange(modulesChanged);
        wanted(Set.of());
        decider.scheduleWithFixedDelay(this::newDay, 1, 1, TimeUnit.MINUTES);
    }

    @Deactivate
    public void close() {
        changes.close();
        modules.forget(modulesChanged);
        decider.shutdownNow();
        oneRun.close();
    }

    /** Runs the checks of a strand, all for an empty key, on the runner's own threads, and waits for them. */
    void runNow(String strand) {
        try {
            decider.submit(() -> run(KnownCheck.all(modules).stream()
                            .filter(k -> strand.isEmpty() || k.strand().equals(strand))
                            .toList()))
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("The checks could not be run.", e.getCause());
        }
    }

    /** How a check went the last time since the start. */
    Optional<Ran> last(KnownCheck known) {
        return Optional.ofNullable(last.get(known.edition()));
    }

    /** Runs everything when the date has changed since the last look. */
    void newDay() {
        LocalDate today = LocalDate.now(clock);
        if (!today.equals(day)) {
            day = today;
            // On the thread that runs them, so that a run which is not over yet is forgotten too.
            decider.execute(() -> {
                last.clear();
                look();
            });
        }
    }

    private void noted(Commit commit) {
        Set<String> collections = commit.changes().stream()
                .map(Commit.Change::collection)
                .filter(c -> !CheckCollections.OWN.contains(c))
                .collect(Collectors.toSet());
        if (!collections.isEmpty()) {
            wanted(collections);
        }
    }

    /** Plans one look a short while from now, so that a burst of changes is looked at once. */
    private void wanted(Set<String> collections) {
        touched.addAll(collections);
        if (planned.compareAndSet(false, true)) {
            try {
                decider.schedule(this::look, pause.toMillis(), TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                // It is being closed; the next start runs everything.
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
        List<KnownCheck> all = KnownCheck.all(modules);
        last.keySet().retainAll(all.stream().map(KnownCheck::edition).collect(Collectors.toSet()));
        run(all.stream().filter(k -> isDue(k, changed)).toList());
    }

    private boolean isDue(KnownCheck known, Set<String> changed) {
        Ran ran = last.get(known.edition());
        if (ran == null) {
            return true;
        }
        // After a failure it is not known what it would have read; one that was too slow must not be so at every
        // change.
        boolean failed = ran.state() == CheckState.ERROR && ran.took().compareTo(limit) < 0;
        return failed ? !changed.isEmpty() : !Collections.disjoint(ran.reads(), changed);
    }

    private boolean isStillThere(KnownCheck known) {
        return KnownCheck.all(modules).stream().anyMatch(k -> k.edition().equals(known.edition()));
    }

    private void run(List<KnownCheck> checks) {
        for (KnownCheck known : checks) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            try {
                // A check of a module that was replaced meanwhile has seen its records with the other version's eyes.
                Ran ran = modules.steadily(() -> oneRun.run(known));
                if (isStillThere(known)) {
                    findings.keep(known, ran);
                    last.put(known.edition(), ran);
                }
            } catch (RuntimeException e) {
                LOG.warn("What the check {} found could not be kept", known.id(), e);
            }
        }
    }
}
