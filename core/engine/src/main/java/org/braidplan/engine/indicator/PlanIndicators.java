package org.braidplan.engine.indicator;

import static org.braidplan.engine.plan.PlanCollections.INDICATORS;
import static org.braidplan.engine.plan.PlanCollections.READINGS;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.braidplan.engine.document.Documents;
import org.braidplan.engine.document.Faults;
import org.braidplan.engine.document.Revisions;
import org.braidplan.engine.document.Words;
import org.braidplan.engine.plan.PlanCollections;
import org.braidplan.engine.time.CouncilClock;
import org.braidplan.indicator.ComparatorSeries;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.IndicatorChange;
import org.braidplan.indicator.Indicators;
import org.braidplan.indicator.NewReading;
import org.braidplan.indicator.Period;
import org.braidplan.indicator.Reading;
import org.braidplan.indicator.ReadingMapping;
import org.braidplan.indicator.ReadingReport;
import org.braidplan.indicator.ReadingTable;
import org.braidplan.people.Caller;
import org.braidplan.people.Right;
import org.braidplan.problem.Problem;
import org.braidplan.store.Document;
import org.braidplan.store.Intent;
import org.braidplan.store.Query;
import org.braidplan.store.Snapshot;
import org.braidplan.store.Store;
import org.braidplan.store.Unit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Changes to indicators and their readings: the right, then the rules, then one unit. */
@Component(service = Indicators.class)
public final class PlanIndicators implements Indicators {

    /** How many readings one call may bring. */
    private static final int MOST = 5_000;

    private final Store store;
    private final Clock clock;

    @Activate
    public PlanIndicators(@Reference Store store, @Reference Clock clock) {
        this.store = store;
        this.clock = clock;
        PlanCollections.declare(store);
    }

    @Override
    public long add(Caller caller, Indicator asked) {
        caller.needs(Right.DEFINE_INDICATORS, asked.strand());
        Intent intent = new Intent(caller.userName(), "Added the indicator " + shortened(asked.key()));
        return store.write(intent, unit -> {
                    Faults faults = new Faults();
                    Indicator indicator = new IndicatorRules(faults).added(asked, caller.userName(), unit.moment());
                    if (unit.find(PlanCollections.STRANDS, asked.strand()).isEmpty()) {
                        faults.add("strand", "There is no strand " + asked.strand() + ".");
                    }
                    faults.refuse();
                    unit.put(INDICATORS, indicator.key(), Unit.NEW, Documents.of(indicator));
                    return unit.number();
                })
                .result();
    }

    @Override
    public long change(Caller caller, String key, long revision, IndicatorChange change) {
        caller.needs(Right.DEFINE_INDICATORS, strandOf(key));
        return store.write(new Intent(caller.userName(), reason(change) + key), unit -> {
                    Document seen = Revisions.seen(unit, INDICATORS, key, revision, "indicator " + key);
                    Faults faults = new Faults();
                    Indicator changed = new IndicatorRules(faults)
                            .changed(
                                    Documents.to(Indicator.class, seen.body()),
                                    change,
                                    caller.userName(),
                                    unit.moment());
                    faults.refuse();
                    unit.put(INDICATORS, key, revision, withReason(Documents.of(changed), change));
                    return unit.number();
                })
                .result();
    }

    @Override
    public List<Reading> record(Caller caller, String key, List<NewReading> asked) {
        caller.needs(Right.RECORD_READINGS, strandOf(key));
        if (asked.isEmpty() || asked.size() > MOST) {
            throw Problem.invalid("readings", "Give from 1 to " + MOST + " readings.");
        }
        String why = "Recorded " + Words.count(asked.size(), "reading") + " of " + key;
        return store.write(new Intent(caller.userName(), why), unit -> recorded(unit, caller, key, asked))
                .result();
    }

    @Override
    public ComparatorSeries compare(Caller caller, String key, String name, List<NewReading> asked) {
        caller.needs(Right.RECORD_READINGS, strandOf(key));
        if (asked.isEmpty() || asked.size() > MOST) {
            throw Problem.invalid("values", "Give from 1 to " + MOST + " values.");
        }
        String why = "Recorded " + Words.count(asked.size(), "value") + " of a comparator of " + key;
        return store.write(
                        new Intent(caller.userName(), why),
                        unit -> KeptComparators.compared(unit, caller.userName(), key, name, asked))
                .result();
    }

    @Override
    public void removeComparator(Caller caller, String key, String name) {
        caller.needs(Right.RECORD_READINGS, strandOf(key));
        store.write(new Intent(caller.userName(), "Removed a comparator of " + key), unit -> {
            KeptComparators.remove(unit, key, name);
            return unit.number();
        });
    }

    @Override
    public ReadingTable table(byte[] file) {
        return WideTable.unfolded(SpreadsheetTable.is(file) ? SpreadsheetTable.read(file) : TextTable.read(file));
    }

    @Override
    public ReadingReport importReadings(Caller caller, ReadingTable table, ReadingMapping mapping, boolean save) {
        caller.needsSomewhere(Right.RECORD_READINGS);
        Faults faults = new Faults();
        TableColumns columns = TableColumns.of(table, mapping, faults);
        faults.refuse();
        TableReader reader = new TableReader(mapping, columns, store.read(PlanIndicators::finder));
        if (!save) {
            return store.read(snapshot -> {
                TableImport looked = new TableImport(caller, mapping.source(), clock.instant(), snapshot::find);
                looked.take(table, reader);
                return looked.report(table, reader);
            });
        }
        Intent intent = new Intent(
                caller.userName(),
                "Imported readings from a table of " + Words.count(table.rows().size(), "row"));
        return store.write(intent, unit -> {
                    TableImport saved = new TableImport(caller, mapping.source(), unit.moment(), unit::find);
                    saved.take(table, reader);
                    saved.write(unit);
                    return saved.report(table, reader);
                })
                .result();
    }

    private static Function<String, Optional<Indicator>> finder(Snapshot snapshot) {
        return TableReader.finder(snapshot.list(Query.in(INDICATORS)).stream()
                .map(d -> Documents.to(Indicator.class, d.body()))
                .toList());
    }

    private static List<Reading> recorded(Unit unit, Caller caller, String key, List<NewReading> asked) {
        Indicator indicator = unit.find(INDICATORS, key)
                .map(d -> Documents.to(Indicator.class, d.body()))
                .orElseThrow(() -> Problem.notFound("indicator " + key));
        LocalDate today = unit.moment().atZone(CouncilClock.ZONE).toLocalDate();
        List<Reading> readings = new ArrayList<>();
        Faults all = new Faults();
        Set<Period> seen = new HashSet<>();
        for (int i = 0; i < asked.size(); i++) {
            NewReading one = asked.get(i);
            Faults faults = all.within("[" + i + "].");
            ReadingRules rules = new ReadingRules(faults, indicator, caller.userName(), unit.moment());
            rules.period(one.period(), today).ifPresent(period -> {
                if (!seen.add(period)) {
                    faults.add("period", "There is another reading for " + period + " in this list.");
                }
                readings.add(kept(unit, rules, rules.fresh(one, period)));
            });
        }
        all.refuse();
        return readings;
    }

    /** Writes a reading unless it is there as it is; returns it with what stood there before. */
    private static Reading kept(Unit unit, ReadingRules rules, Reading fresh) {
        String key =
                PlanCollections.readingKey(fresh.indicator(), fresh.period().text());
        Optional<Document> there = unit.find(READINGS, key).filter(d -> d.revision() != unit.number());
        if (there.isEmpty()) {
            if (unit.find(READINGS, key).isEmpty()) {
                unit.put(READINGS, key, Unit.NEW, Documents.of(fresh));
            }
            return fresh;
        }
        Reading old = Documents.to(Reading.class, there.get().body());
        Reading revised = rules.revised(old, fresh);
        if (revised != old) {
            unit.put(READINGS, key, there.get().revision(), Documents.of(revised));
        }
        return revised;
    }

    private String strandOf(String key) {
        return store.read(snapshot -> snapshot.find(INDICATORS, key))
                .map(d -> d.body().path("strand").asText())
                .orElseThrow(() -> Problem.notFound("indicator " + key));
    }

    /** The reason for moving a goalpost stands in the document, so that its history shows it and a redaction reaches it. */
    private static ObjectNode withReason(ObjectNode body, IndicatorChange change) {
        String reason = goalpost(change).strip();
        return reason.isEmpty() ? body : body.put("changeReason", reason);
    }

    private static String goalpost(IndicatorChange change) {
        if (change instanceof IndicatorChange.All all) {
            return all.changes().stream()
                    .map(PlanIndicators::goalpost)
                    .filter(reason -> !reason.isBlank())
                    .findFirst()
                    .orElse("");
        } else if (change instanceof IndicatorChange.SetBaseline baseline) {
            return baseline.reason();
        }
        if (change instanceof IndicatorChange.SetLimits limits) {
            return limits.reason();
        }
        return change instanceof IndicatorChange.SetTargets targets ? targets.reason() : "";
    }

    private static String reason(IndicatorChange change) {
        if (change instanceof IndicatorChange.Redefine) {
            return "Redefined the indicator ";
        } else if (change instanceof IndicatorChange.SetBaseline) {
            return "Set the baseline of the indicator ";
        } else if (change instanceof IndicatorChange.SetTargets) {
            return "Set the targets of the indicator ";
        } else if (change instanceof IndicatorChange.SetLimits) {
            return "Set how limits are found for the indicator ";
        } else if (change instanceof IndicatorChange.All) {
            return "Changed the indicator ";
        }
        return "Edited the indicator ";
    }

    private static String shortened(String key) {
        return key.length() > 80 ? key.substring(0, 80) : key;
    }
}
