package org.braidplan.engine.indicator;

import static org.braidplan.engine.plan.PlanCollections.COMPARATORS;
import static org.braidplan.engine.plan.PlanCollections.INDICATORS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.braidplan.engine.document.Documents;
import org.braidplan.engine.document.Faults;
import org.braidplan.engine.plan.PlanCollections;
import org.braidplan.engine.time.CouncilClock;
import org.braidplan.indicator.ComparatorSeries;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.NewReading;
import org.braidplan.indicator.Period;
import org.braidplan.problem.Problem;
import org.braidplan.store.Document;
import org.braidplan.store.Unit;

/** Comparators in a unit of the store. */
final class KeptComparators {

    private KeptComparators() {}

    /** Writes these values beside those that are there; nothing where all of them are there as they are. */
    static ComparatorSeries compared(Unit unit, String by, String key, String asked, List<NewReading> values) {
        Indicator indicator = unit.find(INDICATORS, key)
                .map(d -> Documents.to(Indicator.class, d.body()))
                .orElseThrow(() -> Problem.notFound("indicator " + key));
        LocalDate today = unit.moment().atZone(CouncilClock.ZONE).toLocalDate();
        Faults all = new Faults();
        String name = new ComparatorRules(all, indicator, by, unit.moment()).name(asked);
        List<ComparatorSeries.Value> fresh = new ArrayList<>();
        Set<Period> seen = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            Faults faults = all.within("values[" + i + "].");
            new ComparatorRules(faults, indicator, by, unit.moment())
                    .value(values.get(i), today)
                    .ifPresent(value -> {
                        if (!seen.add(value.period())) {
                            faults.add("period", "There is another value for " + value.period() + " in this list.");
                        }
                        fresh.add(value);
                    });
        }
        all.refuse();
        String place = PlanCollections.comparatorKey(key, name);
        Optional<Document> there = unit.find(COMPARATORS, place);
        ComparatorSeries before = there.map(d -> Documents.to(ComparatorSeries.class, d.body()))
                .orElseGet(() -> new ComparatorSeries(key, name, List.of()));
        ComparatorSeries now = ComparatorRules.with(before, fresh);
        if (!now.equals(before)) {
            unit.put(COMPARATORS, place, there.map(Document::revision).orElse(Unit.NEW), Documents.of(now));
        }
        return now;
    }

    static void remove(Unit unit, String key, String name) {
        String place = PlanCollections.comparatorKey(key, name);
        Document there = unit.find(COMPARATORS, place)
                .orElseThrow(() -> Problem.notFound("comparator " + name + " of the indicator " + key));
        unit.delete(COMPARATORS, place, there.revision());
    }
}
