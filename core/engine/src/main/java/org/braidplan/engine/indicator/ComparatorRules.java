package org.braidplan.engine.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.braidplan.engine.document.Faults;
import org.braidplan.indicator.ComparatorSeries;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.NewReading;
import org.braidplan.indicator.Period;
import org.braidplan.indicator.Reading;

/** What a comparator is called, what its values must be, and how new ones join those that are there. */
public final class ComparatorRules {

    private final Faults faults;
    private final ReadingRules rules;
    private final String by;
    private final Instant at;

    /**
     * @param by who records
     * @param at when
     */
    public ComparatorRules(Faults faults, Indicator indicator, String by, Instant at) {
        this.faults = faults;
        this.rules = new ReadingRules(faults, indicator, by, at);
        this.by = by;
        this.at = at;
    }

    /** The name of the place. */
    public String name(String asked) {
        return faults.needed("name", asked, Faults.TITLE, "Say whose figures they are.");
    }

    /** A value, checked as a reading of the indicator would be. */
    public Optional<ComparatorSeries.Value> value(NewReading asked) {
        return rules.period(asked.period()).map(period -> value(asked, period));
    }

    /** A value of a period that has ended by a day. */
    Optional<ComparatorSeries.Value> value(NewReading asked, LocalDate today) {
        return rules.period(asked.period(), today).map(period -> value(asked, period));
    }

    private ComparatorSeries.Value value(NewReading asked, Period period) {
        Reading fresh = rules.fresh(asked, period);
        return new ComparatorSeries.Value(period, fresh.value(), fresh.note(), by, at);
    }

    /** The series with these values, by period; one that says what stands there already leaves it as it is. */
    public static ComparatorSeries with(ComparatorSeries there, List<ComparatorSeries.Value> more) {
        Map<Period, ComparatorSeries.Value> values = new TreeMap<>();
        there.values().forEach(v -> values.put(v.period(), v));
        more.forEach(v -> values.merge(v.period(), v, (old, fresh) -> saysTheSame(old, fresh) ? old : fresh));
        return new ComparatorSeries(there.indicator(), there.name(), List.copyOf(values.values()));
    }

    private static boolean saysTheSame(ComparatorSeries.Value old, ComparatorSeries.Value fresh) {
        return ReadingRules.same(old.value(), fresh.value()) && old.note().equals(fresh.note());
    }
}
