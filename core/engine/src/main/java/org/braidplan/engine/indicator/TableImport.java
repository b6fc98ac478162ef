package org.braidplan.engine.indicator;

import static org.braidplan.engine.plan.PlanCollections.COMPARATORS;
import static org.braidplan.engine.plan.PlanCollections.READINGS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.braidplan.engine.document.Documents;
import org.braidplan.engine.document.Faults;
import org.braidplan.engine.plan.PlanCollections;
import org.braidplan.engine.time.CouncilClock;
import org.braidplan.indicator.ComparatorSeries;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.NewReading;
import org.braidplan.indicator.Period;
import org.braidplan.indicator.Reading;
import org.braidplan.indicator.ReadingReport;
import org.braidplan.indicator.ReadingTable;
import org.braidplan.people.Caller;
import org.braidplan.people.Right;
import org.braidplan.problem.FieldProblem;
import org.braidplan.store.Document;
import org.braidplan.store.Unit;

/** The rows of a table beside what stands there: each adds, revises, says the same, or is refused. */
final class TableImport {

    private final Caller caller;
    private final String source;
    private final Instant at;
    private final LocalDate today;
    private final BiFunction<String, String, Optional<Document>> find;
    private final Map<String, Write<Reading>> readings = new LinkedHashMap<>();
    private final Map<String, Series> comparators = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> indicators = new TreeSet<>();
    private final List<ReadingReport.Refused> refused = new ArrayList<>();
    private int added;
    private int revised;
    private int unchanged;
    private int compared;

    private record Write<T>(long revision, T value) {}

    private record Series(long revision, String indicator, String name, Map<Period, ComparatorSeries.Value> values) {}

    /**
     * @param source where the table comes from; may be empty
     * @param find the document of a collection and key
     */
    TableImport(Caller caller, String source, Instant at, BiFunction<String, String, Optional<Document>> find) {
        this.caller = caller;
        this.source = source.strip();
        this.at = at;
        this.today = at.atZone(CouncilClock.ZONE).toLocalDate();
        this.find = find;
    }

    void take(ReadingTable table, TableReader reader) {
        for (ReadingTable.Row row : table.rows()) {
            Faults faults = new Faults();
            reader.read(row, faults).ifPresent(entry -> take(entry, faults));
            if (!faults.isEmpty()) {
                refused.add(new ReadingReport.Refused(
                        row.line(),
                        faults.all().stream().map(FieldProblem::message).collect(Collectors.joining(" "))));
            }
        }
    }

    private void take(TableReader.Entry entry, Faults faults) {
        Indicator indicator = entry.indicator();
        if (!caller.person().may(Right.RECORD_READINGS, indicator.strand())) {
            faults.add("indicator", "You may not record readings of " + indicator.key() + ".");
            return;
        }
        if (!seen.add(indicator.key() + "~" + entry.series() + "~" + entry.period())) {
            faults.add("period", "A row above has a value for " + entry.period() + " already.");
            return;
        }
        ReadingRules rules = new ReadingRules(faults, indicator, caller.userName(), at);
        Optional<Period> period = rules.period(entry.period().text(), today);
        Optional<Reading> fresh = period.map(p -> rules.fresh(entry.reading(), p));
        if (fresh.isEmpty() || !faults.isEmpty()) {
            return;
        }
        boolean changes = entry.own() ? reading(rules, entry, fresh.get(), faults) : compare(entry, fresh.get());
        if (changes) {
            indicators.add(indicator.key());
        }
    }

    private boolean reading(ReadingRules rules, TableReader.Entry entry, Reading fresh, Faults faults) {
        String key =
                PlanCollections.readingKey(fresh.indicator(), fresh.period().text());
        Optional<Document> there = find.apply(READINGS, key);
        if (there.isEmpty()) {
            readings.put(key, new Write<>(Unit.NEW, fresh));
            added++;
            return true;
        }
        Reading old = Documents.to(Reading.class, there.get().body());
        if (ReadingRules.sameFigures(old, fresh)) {
            unchanged++;
            return false;
        }
        Reading noted = rules.revised(
                old, fresh.note().isEmpty() ? rules.fresh(noted(entry.reading()), fresh.period()) : fresh);
        if (!faults.isEmpty()) {
            return false;
        }
        readings.put(key, new Write<>(there.get().revision(), noted));
        revised++;
        return true;
    }

    /** A value that takes the place of another says why: because the table says so. */
    private NewReading noted(NewReading asked) {
        return new NewReading(
                asked.period(),
                asked.value(),
                asked.numerator(),
                asked.denominator(),
                asked.status(),
                source.isEmpty() ? "Changed by an import." : "Changed by an import. Source: " + source + ".");
    }

    private boolean compare(TableReader.Entry entry, Reading fresh) {
        String key = PlanCollections.comparatorKey(fresh.indicator(), entry.series());
        Series series = comparators.computeIfAbsent(key, k -> series(k, fresh.indicator(), entry.series()));
        ComparatorSeries.Value value =
                new ComparatorSeries.Value(fresh.period(), fresh.value(), fresh.note(), caller.userName(), at);
        ComparatorSeries.Value before = series.values().get(fresh.period());
        if (before != null && ReadingRules.same(before.value(), value.value())) {
            unchanged++;
            return false;
        }
        series.values().put(fresh.period(), value);
        compared++;
        return true;
    }

    private Series series(String key, String indicator, String name) {
        Map<Period, ComparatorSeries.Value> values = new TreeMap<>();
        Optional<Document> there = find.apply(COMPARATORS, key);
        there.map(d -> Documents.to(ComparatorSeries.class, d.body()))
                .ifPresent(s -> s.values().forEach(v -> values.put(v.period(), v)));
        return new Series(there.map(Document::revision).orElse(Unit.NEW), indicator, name, values);
    }

    /** Writes what is new or differs. */
    void write(Unit unit) {
        readings.forEach((key, write) -> unit.put(READINGS, key, write.revision(), Documents.of(write.value())));
        comparators.forEach((key, series) -> {
            if (indicators.contains(series.indicator())) {
                ComparatorSeries value = new ComparatorSeries(
                        series.indicator(),
                        series.name(),
                        List.copyOf(series.values().values()));
                unit.put(COMPARATORS, key, series.revision(), Documents.of(value));
            }
        });
    }

    ReadingReport report(ReadingTable table, TableReader reader) {
        return new ReadingReport(
                table.rows().size(),
                added,
                revised,
                unchanged,
                compared,
                List.copyOf(indicators),
                reader.understood(),
                reader.rounded(),
                refused);
    }
}
