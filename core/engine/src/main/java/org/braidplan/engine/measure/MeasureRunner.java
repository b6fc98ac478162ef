package org.braidplan.engine.measure;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.braidplan.engine.document.Faults;
import org.braidplan.engine.module.ActiveModules;
import org.braidplan.engine.view.PlanViews;
import org.braidplan.engine.watch.TimedReading;
import org.braidplan.engine.watch.Watch;
import org.braidplan.indicator.Indicators;
import org.braidplan.indicator.NewReading;
import org.braidplan.indicator.Period;
import org.braidplan.indicator.Reading;
import org.braidplan.people.Caller;
import org.braidplan.problem.Problem;
import org.braidplan.store.Store;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records the readings that the modules work out from their records, where they differ from those that are there.
 *
 * <p>A reading that a person recorded is theirs and stays: two sources for one figure are for people to settle. A period that is
 * not over yet has no reading, nor has one outside the years that a plan can speak of.
 */
@Component(service = MeasureRunner.class, immediate = true)
public final class MeasureRunner {

    /** What a reading says that was worked out. */
    static final String NOTE = "Worked out from the strand's own records.";

    private static final Logger LOG = LoggerFactory.getLogger(MeasureRunner.class);

    /** How many readings go into one unit. */
    private static final int AT_ONCE = 1_000;

    private final ActiveModules modules;
    private final TimedReading reading;
    private final Indicators indicators;
    private final Watch<Measured, Ran> watch;

    @Activate
    public MeasureRunner(
            @Reference Store store,
            @Reference PlanViews views,
            @Reference ActiveModules modules,
            @Reference Indicators indicators,
            @Reference Clock clock) {
        this(store, views, modules, indicators, clock, Duration.ofMillis(500));
    }

    MeasureRunner(
            Store store, PlanViews views, ActiveModules modules, Indicators indicators, Clock clock, Duration pause) {
        this.modules = modules;
        this.indicators = indicators;
        this.reading =
                new TimedReading(views, Caller.system("measures"), clock, Duration.ofSeconds(10), "braid-measure");
        this.watch = new Watch<>(
                "braid-measures",
                store,
                modules,
                clock,
                pause,
                collection -> false,
                () -> Measured.all(modules),
                this::run);
    }

    @Deactivate
    public void close() {
        watch.close();
        reading.close();
    }

    private Ran run(Measured measured) {
        Caller caller = Caller.system("module " + measured.name());
        String key = measured.measure().indicator();
        TimedReading.Result<List<NewReading>> result = modules.steadily(() -> reading.of(plan -> plan.indicator(key)
                        .isEmpty()
                ? List.of()
                : differing(measured.measure().readings(plan), plan.readings(key), caller.userName(), plan.today())));
        if (!measured.isAmong(Measured.all(modules))) {
            // Its module has gone meanwhile, and what it read may have been another version's.
            return new Ran(result.reads(), true);
        }
        result.warnOfFailure(measured.edition());
        List<NewReading> differing = result.value().orElse(List.of());
        for (int from = 0; from < differing.size(); from += AT_ONCE) {
            record(caller, measured, differing.subList(from, Math.min(differing.size(), from + AT_ONCE)));
        }
        return new Ran(result.reads(), result.value().isEmpty() && !result.overran());
    }

    /** Records them; those that the rules of readings refuse are left out, so that one odd record does not hold up the rest. */
    private void record(Caller caller, Measured measured, List<NewReading> readings) {
        String key = measured.measure().indicator();
        try {
            indicators.record(caller, key, readings);
        } catch (Problem e) {
            LOG.warn("Of what {} worked out, this was refused: {}", measured.edition(), e.fields());
            List<NewReading> rest = new ArrayList<>();
            for (int i = 0; i < readings.size(); i++) {
                String place = "[" + i + "].";
                if (e.fields().stream().noneMatch(field -> field.field().startsWith(place))) {
                    rest.add(readings.get(i));
                }
            }
            if (!rest.isEmpty() && rest.size() < readings.size()) {
                record(caller, measured, rest);
            }
        }
    }

    /** Those that say something else than what is there, with a note; never one that a person recorded. */
    private static List<NewReading> differing(
            List<NewReading> workedOut, List<Reading> there, String by, LocalDate today) {
        Map<Period, Reading> known = there.stream().collect(Collectors.toMap(Reading::period, Function.identity()));
        List<NewReading> differing = new ArrayList<>();
        for (NewReading fresh : workedOut) {
            Optional<Period> period = period(fresh.period());
            if (period.filter(p -> !p.to().isBefore(today) || !Faults.knows(p.from()))
                    .isPresent()) {
                continue;
            }
            Reading old = period.map(known::get).orElse(null);
            if (old == null || (old.by().equals(by) && !says(old, fresh))) {
                differing.add(new NewReading(
                        fresh.period(),
                        fresh.value(),
                        fresh.numerator(),
                        fresh.denominator(),
                        fresh.status(),
                        fresh.note().isBlank() ? NOTE : fresh.note()));
            }
        }
        return differing;
    }

    /** A period that cannot be read is for the rules of readings to refuse, in words. */
    private static Optional<Period> period(String text) {
        try {
            return Optional.of(Period.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean says(Reading old, NewReading fresh) {
        boolean quotient = fresh.value().isEmpty() && fresh.numerator().isPresent();
        return same(old.numerator(), fresh.numerator())
                && same(old.denominator(), fresh.denominator())
                && (quotient || same(old.value(), fresh.value()));
    }

    private static boolean same(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() == other.isPresent()
                && (one.isEmpty() || one.get().compareTo(other.get()) == 0);
    }

    /** What was read, and whether it failed. */
    private record Ran(Set<String> reads, boolean wantsAnotherTry) implements Watch.Done {}
}
