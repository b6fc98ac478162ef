package org.braidplan.engine.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.braidplan.action.Action;
import org.braidplan.engine.action.HistoryRules;
import org.braidplan.engine.action.Neighbours;
import org.braidplan.engine.action.ReferenceNumbers;
import org.braidplan.engine.action.StoredNeighbours;
import org.braidplan.engine.document.Documents;
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
import org.braidplan.store.Query;
import org.braidplan.store.Unit;

/** One import: plan files into one unit, all of them or, with every fault named, nothing. */
final class PlanImport {

    private final Unit unit;
    private final Faults faults;
    private final Caller caller;
    private final Optional<RegisterFiles> registerFiles;
    private final PlanEntries files;
    private final ReadingImport readings;
    private final Map<String, Strand> strands = new HashMap<>();
    private final Map<String, Indicator> indicators = new HashMap<>();
    private final Map<String, Action> actions = new HashMap<>();

    private PlanImport(
            Unit unit, PlanEntries whole, Faults faults, Caller caller, Optional<RegisterFiles> registerFiles) {
        this.unit = unit;
        this.faults = faults;
        this.caller = caller;
        this.registerFiles = registerFiles;
        LocalDate today = unit.moment().atZone(CouncilClock.ZONE).toLocalDate();
        whole.actions().forEach(e -> HistoryRules.check(e.value(), faults.within(e.place())));
        this.files = UpToToday.cut(whole, today);
        this.readings = new ReadingImport(unit, faults, caller, this::indicator);
    }

    /**
     * Writes what plan files say, as far as it has happened, and differs from what is there.
     *
     * @param faults what is wrong with the files already; with anything in it, all is checked and nothing written
     * @throws org.braidplan.problem.Problem {@code invalid}, naming every fault
     */
    static Plans.Imported run(
            Unit unit, PlanEntries files, Faults faults, Caller caller, Optional<RegisterFiles> registerFiles) {
        PlanImport one = new PlanImport(unit, files, faults, caller, registerFiles);
        one.check();
        faults.refuse();
        Plans.Imported imported = one.write();
        faults.refuse();
        return imported;
    }

    private void check() {
        unit.list(Query.in(PlanCollections.STRANDS)).forEach(d -> {
            Strand strand = Documents.to(Strand.class, d.body());
            strands.put(strand.key(), strand);
        });
        checkStrands();
        Predicate<String> hasStrand = strands::containsKey;
        files.plan().ifPresent(plan -> {
            PlanRules.check(plan, hasStrand, faults.within(PlanFiles.PLAN + " "));
            checkCrosswalk(plan);
        });
        Set<String> reviews = keys(files.reviews(), Review::key, PlanCollections.REVIEWS);
        files.reviews().forEach(e -> PlanRules.check(e.value(), faults.within(e.place())));
        files.recommendations()
                .forEach(e -> PlanRules.check(e.value(), reviews::contains, hasStrand, faults.within(e.place())));
        for (Entry<Indicator> entry : files.indicators()) {
            Faults within = faults.within(entry.place());
            checkStrand(entry.value().strand(), within);
            indicators.put(entry.value().key(), new IndicatorRules(within).whole(entry.value()));
        }
        files.actions().forEach(e -> actions.put(e.value().ref(), e.value()));
        Neighbours neighbours = new FilesAndStore(new StoredNeighbours(unit));
        for (Entry<Action> entry : files.actions()) {
            Faults within = faults.within(entry.place());
            checkStrand(entry.value().strand(), within);
            checkReference(entry.value(), within);
            HistoryRules.checkTies(entry.value(), neighbours, within);
        }
        readings.check(files.readings());
    }

    private void checkStrands() {
        Map<String, Strand> stored = Map.copyOf(strands);
        files.strands().forEach(e -> strands.put(e.value().key(), e.value()));
        for (Entry<Strand> entry : files.strands()) {
            List<Strand> others = strands.values().stream()
                    .filter(s -> !s.key().equals(entry.value().key()))
                    .toList();
            PlanRules.check(
                    entry.value(),
                    Optional.ofNullable(stored.get(entry.value().key())),
                    others,
                    faults.within(entry.place()));
        }
    }

    /** In every set each strand of the files is in one challenge. */
    private void checkCrosswalk(Plan plan) {
        for (int i = 0; i < plan.challengeSets().size(); i++) {
            Set<String> mapped = plan.challengeSets().get(i).challenges().stream()
                    .flatMap(c -> c.strands().stream())
                    .collect(Collectors.toSet());
            for (Entry<Strand> strand : files.strands()) {
                if (!mapped.contains(strand.value().key())) {
                    faults.add(
                            PlanFiles.PLAN + " challengeSets[" + i + "].challenges",
                            "The strand " + strand.value().key() + " is in none of them.");
                }
            }
        }
    }

    private void checkStrand(String strand, Faults within) {
        if (!strands.containsKey(strand)) {
            within.add("strand", "There is no strand " + strand + ".");
        }
    }

    private void checkReference(Action action, Faults within) {
        Strand strand = strands.get(action.strand());
        if (strand != null && number(action, strand.prefix()).isEmpty()) {
            within.add("ref", "A reference of this strand is " + strand.prefix() + "- and a number.");
        }
        Kept.find(unit, Action.class, PlanCollections.ACTIONS, action.ref())
                .filter(there -> !there.strand().equals(action.strand()))
                .ifPresent(there -> within.add("strand", "It belongs to the strand " + there.strand() + "."));
    }

    private static Optional<Integer> number(Action action, String prefix) {
        String ref = action.ref();
        return ref.startsWith(prefix + "-") && ref.substring(prefix.length() + 1).matches("[1-9]\\d{0,6}")
                ? Optional.of(Integer.parseInt(ref.substring(prefix.length() + 1)))
                : Optional.empty();
    }

    private Plans.Imported write() {
        files.plan()
                .ifPresent(p -> Kept.put(unit, Plan.class, PlanCollections.PLAN, PlanCollections.THE_PLAN, p));
        int strandsWritten = put(files.strands(), Strand.class, PlanCollections.STRANDS, Strand::key);
        int reviewsWritten = put(files.reviews(), Review.class, PlanCollections.REVIEWS, Review::key);
        int recommendationsWritten = put(
                files.recommendations(), Recommendation.class, PlanCollections.RECOMMENDATIONS, Recommendation::key);
        int actionsWritten = 0;
        for (Action action : actions.values()) {
            Action merged = Kept.find(unit, Action.class, PlanCollections.ACTIONS, action.ref())
                    .map(there -> StoredHistory.kept(there, action))
                    .orElse(action);
            actionsWritten += Kept.put(unit, Action.class, PlanCollections.ACTIONS, action.ref(), merged);
        }
        countReferences();
        int indicatorsWritten = 0;
        for (Indicator indicator : indicators.values()) {
            Indicator merged = Kept.find(unit, Indicator.class, PlanCollections.INDICATORS, indicator.key())
                    .map(there -> StoredHistory.kept(there, indicator))
                    .orElse(indicator);
            indicatorsWritten +=
                    Kept.put(unit, Indicator.class, PlanCollections.INDICATORS, indicator.key(), merged);
        }
        int readingsWritten = readings.write();
        return new Plans.Imported(
                strandsWritten,
                reviewsWritten,
                recommendationsWritten,
                actionsWritten,
                indicatorsWritten,
                readingsWritten,
                registers());
    }

    private <T extends Record> int put(
            List<Entry<T>> entries, Class<T> type, String collection, Function<T, String> key) {
        return entries.stream()
                .mapToInt(e -> Kept.put(unit, type, collection, key.apply(e.value()), e.value()))
                .sum();
    }

    private void countReferences() {
        Map<String, Integer> highest = new HashMap<>();
        for (Action action : actions.values()) {
            String prefix = strands.get(action.strand()).prefix();
            highest.merge(prefix, number(action, prefix).orElseThrow(), Math::max);
        }
        highest.forEach((prefix, number) -> ReferenceNumbers.raise(unit, prefix, number));
    }

    private Optional<Indicator> indicator(String key) {
        return Optional.ofNullable(indicators.get(key))
                .or(() -> Kept.find(unit, Indicator.class, PlanCollections.INDICATORS, key));
    }

    private int registers() {
        int written = 0;
        for (Map.Entry<String, byte[]> file : files.registers().entrySet()) {
            Matcher path = PlanFiles.REGISTER.matcher(file.getKey());
            if (!path.matches() || !strands.containsKey(path.group(1))) {
                faults.add(file.getKey(), "There is no such strand.");
                continue;
            }
            String strand = path.group(1);
            String register = path.group(2);
            if (registerFiles.filter(r -> r.isServed(strand, register)).isPresent()) {
                written += loaded(registerFiles.get(), strand, register, file);
            } else {
                AwaitedRegisters.keep(unit, strand, register, PlanFileReader.withoutMark(file.getValue()));
            }
        }
        return written;
    }

    private int loaded(RegisterFiles registers, String strand, String register, Map.Entry<String, byte[]> file) {
        var report = registers.load(unit, caller, strand, register, file.getValue());
        report.refused()
                .forEach(row -> row.problems()
                        .forEach(p -> faults.add(file.getKey() + " row " + row.line() + " " + p.field(), p.message())));
        return report.added() + report.changed();
    }

    private <T> Set<String> keys(List<Entry<T>> entries, Function<T, String> key, String collection) {
        Set<String> keys = new HashSet<>();
        entries.forEach(e -> keys.add(key.apply(e.value())));
        unit.list(Query.in(collection)).forEach(d -> keys.add(d.key()));
        return keys;
    }

    /** The plan as it will be: the files' entries, and beside them what is stored. */
    private final class FilesAndStore implements Neighbours {

        private final Neighbours stored;
        private final Set<String> recommendations = files.recommendations().stream()
                .map(e -> e.value().key())
                .collect(Collectors.toCollection(HashSet::new));

        FilesAndStore(Neighbours stored) {
            this.stored = stored;
        }

        @Override
        public boolean hasRecommendation(String key) {
            return recommendations.contains(key) || stored.hasRecommendation(key);
        }

        @Override
        public boolean hasIndicator(String key) {
            return indicators.containsKey(key) || stored.hasIndicator(key);
        }

        @Override
        public Optional<Action> action(String ref) {
            return Optional.ofNullable(actions.get(ref)).or(() -> stored.action(ref));
        }

        @Override
        public boolean hasValueAfter(String indicator, LocalDate day) {
            return stored.hasValueAfter(indicator, day);
        }
    }
}
