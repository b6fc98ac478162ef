package org.braidplan.engine.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import org.braidplan.action.Action;
import org.braidplan.engine.action.ReferenceNumbers;
import org.braidplan.engine.document.Faults;
import org.braidplan.engine.indicator.IndicatorRules;
import org.braidplan.engine.plan.PlanEntries.Entry;
import org.braidplan.engine.time.CouncilClock;
import org.braidplan.indicator.Indicator;
import org.braidplan.people.Caller;
import org.braidplan.plan.Plan;
import org.braidplan.plan.Plans;
import org.braidplan.plan.Recommendation;
import org.braidplan.plan.Review;
import org.braidplan.plan.Strand;
import org.braidplan.register.Registers.BadRow;
import org.braidplan.register.Registers.CsvReport;
import org.braidplan.store.Unit;

/** One import: plan files into one unit, all of them or, with every fault named, nothing. */
final class PlanImport {

    private final Unit unit;
    private final Caller caller;
    private final Faults faults;
    private final RegisterFiles registerFiles;

    PlanImport(Unit unit, Caller caller, Faults faults, RegisterFiles registerFiles) {
        this.unit = unit;
        this.caller = caller;
        this.faults = faults;
        this.registerFiles = registerFiles;
    }

    /**
     * Writes what plan files say, as far as it has happened by the unit's day, and where it differs from what is there.
     *
     * @throws org.braidplan.problem.Problem {@code invalid}, naming every fault, those already found included
     */
    Plans.Imported run(PlanEntries whole) {
        Map<String, Strand> strands = PlanCheck.check(unit, caller, whole, faults);
        faults.refuse();
        PlanEntries files =
                UpToToday.cut(whole, unit.moment().atZone(CouncilClock.ZONE).toLocalDate());
        files.plan().ifPresent(p -> Kept.put(unit, Plan.class, PlanCollections.PLAN, PlanCollections.THE_PLAN, p));
        Plans.Imported imported = new Plans.Imported(
                put(files.strands(), Strand.class, PlanCollections.STRANDS, Strand::key),
                put(files.reviews(), Review.class, PlanCollections.REVIEWS, Review::key),
                put(
                        files.recommendations(),
                        Recommendation.class,
                        PlanCollections.RECOMMENDATIONS,
                        Recommendation::key),
                actions(files.actions()),
                indicators(files.indicators()),
                readings(files.readings()) + comparators(files.comparators()),
                registers(files.registers(), strands));
        countReferences(whole.actions(), strands);
        faults.refuse();
        return imported;
    }

    private <T extends Record> int put(
            List<Entry<T>> entries, Class<T> type, String collection, Function<T, String> key) {
        return entries.stream()
                .mapToInt(e -> Kept.put(unit, type, collection, key.apply(e.value()), e.value()))
                .sum();
    }

    private int actions(List<Entry<Action>> entries) {
        int written = 0;
        for (Entry<Action> entry : entries) {
            Action action = entry.value();
            Action merged = Kept.find(unit, Action.class, PlanCollections.ACTIONS, action.ref())
                    .map(there -> StoredHistory.kept(there, action))
                    .orElse(action);
            written += Kept.put(unit, Action.class, PlanCollections.ACTIONS, action.ref(), merged);
        }
        return written;
    }

    private int indicators(List<Entry<Indicator>> entries) {
        int written = 0;
        for (Entry<Indicator> entry : entries) {
            Indicator indicator = new IndicatorRules(faults.within(entry.place())).whole(entry.value());
            Indicator merged = Kept.find(unit, Indicator.class, PlanCollections.INDICATORS, indicator.key())
                    .map(there -> StoredHistory.kept(there, indicator))
                    .orElse(indicator);
            written += Kept.put(unit, Indicator.class, PlanCollections.INDICATORS, indicator.key(), merged);
        }
        return written;
    }

    private int readings(List<Entry<ReadingRow>> rows) {
        ReadingImport readings = new ReadingImport(unit, faults, caller, this::indicator);
        readings.check(rows);
        return readings.write();
    }

    private int comparators(List<Entry<ComparatorRow>> rows) {
        ComparatorImport comparators = new ComparatorImport(unit, faults, caller, this::indicator);
        comparators.check(rows);
        return comparators.write();
    }

    private Optional<Indicator> indicator(String key) {
        return Kept.find(unit, Indicator.class, PlanCollections.INDICATORS, key);
    }

    /** Those of later days count too: they will come under their own numbers. */
    private void countReferences(List<Entry<Action>> entries, Map<String, Strand> strands) {
        Map<String, Integer> highest = new HashMap<>();
        for (Entry<Action> entry : entries) {
            String prefix = strands.get(entry.value().strand()).prefix();
            highest.merge(prefix, PlanCheck.number(entry.value().ref(), prefix).orElseThrow(), Math::max);
        }
        highest.forEach((prefix, number) -> ReferenceNumbers.raise(unit, prefix, number));
    }

    private int registers(Map<String, byte[]> registers, Map<String, Strand> strands) {
        Map<String, Map<String, byte[]>> served = new TreeMap<>();
        registers.forEach((place, csv) -> {
            Matcher path = PlanFiles.REGISTER.matcher(place);
            if (!path.matches() || !strands.containsKey(path.group(1))) {
                faults.add(place, "There is no such strand.");
            } else if (registerFiles.isServed(path.group(1), path.group(2))) {
                served.computeIfAbsent(path.group(1), strand -> new TreeMap<>()).put(path.group(2), csv);
            } else {
                AwaitedRegisters.keep(unit, path.group(1), path.group(2), PlanFileReader.withoutMark(csv));
            }
        });
        return served.entrySet().stream()
                .mapToInt(strand -> registers(strand.getKey(), strand.getValue()))
                .sum();
    }

    private int registers(String strand, Map<String, byte[]> files) {
        int written = 0;
        for (Map.Entry<String, CsvReport> file :
                registerFiles.load(unit, caller, strand, files).entrySet()) {
            String place = PlanFiles.ofRegister(strand, file.getKey());
            for (BadRow row : file.getValue().refused()) {
                row.problems().forEach(p -> faults.add(place + " row " + row.line() + " " + p.field(), p.message()));
            }
            written += file.getValue().added() + file.getValue().changed();
        }
        return written;
    }
}
