package org.braidplan.engine.plan;

import static org.braidplan.engine.plan.PlanCollections.READINGS;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.braidplan.engine.document.Faults;
import org.braidplan.engine.indicator.ReadingRules;
import org.braidplan.engine.plan.PlanEntries.Entry;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Reading;
import org.braidplan.people.Caller;
import org.braidplan.store.Unit;

/** The readings of an import: each is new, or revises what is there, or is known already. */
final class ReadingImport {

    private final Unit unit;
    private final Faults faults;
    private final Caller caller;
    private final Function<String, Optional<Indicator>> indicators;
    private final Map<String, Reading> readings = new LinkedHashMap<>();

    /** @param indicators those that there will be */
    ReadingImport(Unit unit, Faults faults, Caller caller, Function<String, Optional<Indicator>> indicators) {
        this.unit = unit;
        this.faults = faults;
        this.caller = caller;
        this.indicators = indicators;
    }

    /** Works out what each row makes of the reading that is there, and names what is wrong. */
    void check(List<Entry<ReadingRow>> rows) {
        for (Entry<ReadingRow> row : rows) {
            Faults within = faults.within(row.place());
            String key = row.value().indicator();
            indicators
                    .apply(key)
                    .ifPresentOrElse(
                            indicator -> check(indicator, row.value(), within),
                            () -> within.add("indicator", "There is no indicator " + key + "."));
        }
    }

    /** Writes what differs; returns how many. */
    int write() {
        return readings.entrySet().stream()
                .mapToInt(r -> Kept.put(unit, Reading.class, READINGS, r.getKey(), r.getValue()))
                .sum();
    }

    private void check(Indicator indicator, ReadingRow row, Faults within) {
        ReadingRules rules = new ReadingRules(
                within, indicator, row.by().orElse(caller.userName()), row.at().orElse(unit.moment()));
        rules.period(row.reading().period()).ifPresent(period -> {
            String key = PlanCollections.readingKey(indicator.key(), period.text());
            Reading fresh = detailed(rules.fresh(row.reading(), period), row);
            Reading value = Kept.find(unit, Reading.class, READINGS, key)
                    .map(there -> isKnown(there, fresh) ? there : rules.revised(there, fresh))
                    .orElse(fresh);
            if (readings.put(key, value) != null) {
                within.add("period", "There is another row for this indicator and period.");
            }
        });
    }

    private static Reading detailed(Reading fresh, ReadingRow row) {
        return new Reading(
                fresh.indicator(),
                fresh.period(),
                fresh.value(),
                fresh.numerator(),
                fresh.denominator(),
                fresh.status(),
                row.definition().orElse(fresh.definition()),
                fresh.note(),
                fresh.by(),
                fresh.at(),
                row.earlier());
    }

    /** Whether a file says what stood here before somebody revised it: then it is the older of the two. */
    private static boolean isKnown(Reading there, Reading file) {
        return there.earlier().stream()
                .anyMatch(e -> e.value().equals(file.value())
                        && e.numerator().equals(file.numerator())
                        && e.denominator().equals(file.denominator())
                        && e.note().equals(file.note()));
    }
}
