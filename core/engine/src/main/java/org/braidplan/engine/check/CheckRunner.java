package org.braidplan.engine.check;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.braidplan.check.Outcome;
import org.braidplan.engine.module.ActiveModules;
import org.braidplan.engine.view.PlanViews;
import org.braidplan.engine.watch.TimedReading;
import org.braidplan.engine.watch.Watch;
import org.braidplan.people.Caller;
import org.braidplan.store.Store;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Runs the checks, and keeps what they find. It has one thread to decide and one to run them on, and none of a page's. */
@Component(service = CheckRunner.class, immediate = true)
public final class CheckRunner {

    private final ActiveModules modules;
    private final TimedReading reading;
    private final Findings findings;
    private final Watch<KnownCheck, Ran> watch;

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
        this.reading = new TimedReading(views, Caller.system("checks"), clock, limit, "braid-check");
        this.findings = new Findings(store, views);
        this.watch = new Watch<>(
                "braid-checks",
                store,
                modules,
                clock,
                pause,
                CheckCollections.OWN::contains,
                () -> KnownCheck.all(modules),
                this::run);
    }

    @Deactivate
    public void close() {
        watch.close();
        reading.close();
    }

    /** Runs the checks of a strand, all for an empty key, on the runner's own threads, and waits for them. */
    void runNow(String strand) {
        watch.doNow(known -> strand.isEmpty() || known.strand().equals(strand));
    }

    /** What the checks found. */
    Findings findings() {
        return findings;
    }

    /** How a check went the last time since the start. */
    Optional<Ran> last(KnownCheck known) {
        return watch.last(known);
    }

    /** Runs everything when the date has changed since the last look. */
    void newDay() {
        watch.newDay();
    }

    private Ran run(KnownCheck known) {
        TimedReading.Result<Outcome> result = modules.steadily(() -> reading.of(known.check()::run));
        Ran ran = Ran.of(result);
        // A check of a module that was replaced meanwhile has seen the records with the other version's eyes.
        if (known.isAmong(KnownCheck.all(modules))) {
            result.warnOfFailure("The check " + known.id());
            findings.keep(known, ran);
        }
        return ran;
    }
}
