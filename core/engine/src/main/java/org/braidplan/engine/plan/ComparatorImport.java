package org.braidplan.engine.plan;

import static org.braidplan.engine.plan.PlanCollections.COMPARATORS;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.braidplan.engine.document.Faults;
import org.braidplan.engine.indicator.ComparatorRules;
import org.braidplan.engine.plan.PlanEntries.Entry;
import org.braidplan.indicator.ComparatorSeries;
import org.braidplan.indicator.Indicator;
import org.braidplan.people.Caller;
import org.braidplan.store.Unit;

/** The comparators of an import: values of theirs that the files do not mention stay. */
final class ComparatorImport {

    private final Unit unit;
    private final Faults faults;
    private final Caller caller;
    private final Function<String, Optional<Indicator>> indicators;
    private final Map<String, List<ComparatorSeries.Value>> values = new LinkedHashMap<>();
    private final Map<String, ComparatorRow> first = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();

    /** @param indicators those that there will be */
    ComparatorImport(Unit unit, Faults faults, Caller caller, Function<String, Optional<Indicator>> indicators) {
        this.unit = unit;
        this.faults = faults;
        this.caller = caller;
        this.indicators = indicators;
    }

    /** Takes each row, and names what is wrong. */
    void check(List<Entry<ComparatorRow>> rows) {
        for (Entry<ComparatorRow> row : rows) {
            Faults within = faults.within(row.place());
            String key = row.value().indicator();
            indicators
                    .apply(key)
                    .ifPresentOrElse(
                            indicator -> check(indicator, row.value(), within),
                            () -> within.add("indicator", "There is no indicator " + key + "."));
        }
    }

    private void check(Indicator indicator, ComparatorRow row, Faults within) {
        ComparatorRules rules = new ComparatorRules(
                within, indicator, row.by().orElse(caller.userName()), row.at().orElse(unit.moment()));
        String name = rules.name(row.name());
        rules.value(row.value()).ifPresent(value -> {
            String key = PlanCollections.comparatorKey(indicator.key(), name);
            first.putIfAbsent(key, new ComparatorRow(indicator.key(), name, row.value(), row.by(), row.at()));
            values.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
            if (!seen.add(key + "~" + value.period())) {
                within.add("period", "There is another row for this comparator and period.");
            }
        });
    }

    /** Writes what differs; returns how many values. */
    int write() {
        int written = 0;
        for (Map.Entry<String, List<ComparatorSeries.Value>> each : values.entrySet()) {
            ComparatorRow row = first.get(each.getKey());
            ComparatorSeries there = Kept.find(unit, ComparatorSeries.class, COMPARATORS, each.getKey())
                    .orElseGet(() -> new ComparatorSeries(row.indicator(), row.name(), List.of()));
            ComparatorSeries now = ComparatorRules.with(there, each.getValue());
            if (Kept.put(unit, ComparatorSeries.class, COMPARATORS, each.getKey(), now) > 0) {
                written += now.values().stream()
                        .filter(v -> !there.values().contains(v))
                        .count();
            }
        }
        return written;
    }
}
