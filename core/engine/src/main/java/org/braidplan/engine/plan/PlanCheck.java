package org.braidplan.engine.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.braidplan.action.Action;
import org.braidplan.engine.action.HistoryRules;
import org.braidplan.engine.action.Neighbours;
import org.braidplan.engine.action.StoredNeighbours;
import org.braidplan.engine.document.Documents;
import org.braidplan.engine.document.Faults;
import org.braidplan.engine.indicator.IndicatorRules;
import org.braidplan.engine.plan.PlanEntries.Entry;
import org.braidplan.indicator.Indicator;
import org.braidplan.people.Caller;
import org.braidplan.plan.Plan;
import org.braidplan.plan.Review;
import org.braidplan.plan.Strand;
import org.braidplan.signal.Signal;
import org.braidplan.store.Query;
import org.braidplan.store.Unit;

/** All of some plan files, what they say of later days included, measured by the rules and by what is stored. */
final class PlanCheck implements Neighbours {

    private final Unit unit;
    private final Caller caller;
    private final PlanEntries files;
    private final Faults faults;
    private final Neighbours stored;
    private final Map<String, Strand> strands = new HashMap<>();
    private final Map<String, Action> actions;
    private final Map<String, Indicator> indicators;
    private final Set<String> recommendations;

    private PlanCheck(Unit unit, Caller caller, PlanEntries files, Faults faults) {
        this.unit = unit;
        this.caller = caller;
        this.files = files;
        this.faults = faults;
        this.stored = new StoredNeighbours(unit);
        this.actions = byKey(files.actions(), Action::ref);
        this.indicators = byKey(files.indicators(), Indicator::key);
        this.recommendations = byKey(files.recommendations(), r -> r.key()).keySet();
    }

    /** Names every fault; returns all strands that there will be, by key. */
    static Map<String, Strand> check(Unit unit, Caller caller, PlanEntries files, Faults faults) {
        PlanCheck check = new PlanCheck(unit, caller, files, faults);
        check.strands();
        check.plan();
        check.reviews();
        check.indicators();
        check.actions();
        new ReadingImport(unit, faults, caller, check::indicator).check(files.readings());
        new ComparatorImport(unit, faults, caller, check::indicator).check(files.comparators());
        return check.strands;
    }

    private void strands() {
        unit.list(Query.in(PlanCollections.STRANDS)).forEach(d -> {
            Strand strand = Documents.to(Strand.class, d.body());
            strands.put(strand.key(), strand);
        });
        Map<String, Strand> there = Map.copyOf(strands);
        files.strands().forEach(e -> strands.put(e.value().key(), e.value()));
        for (Entry<Strand> entry : files.strands()) {
            String key = entry.value().key();
            List<Strand> others =
                    strands.values().stream().filter(s -> !s.key().equals(key)).toList();
            PlanRules.check(entry.value(), Optional.ofNullable(there.get(key)), others, faults.within(entry.place()));
        }
    }

    private void plan() {
        files.plan().ifPresent(plan -> {
            PlanRules.check(plan, strands::containsKey, faults.within(PlanFiles.PLAN + " "));
            crosswalk(plan);
        });
    }

    /** In every set each strand of the files is in one challenge. */
    private void crosswalk(Plan plan) {
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

    private void reviews() {
        Set<String> reviews = new HashSet<>(byKey(files.reviews(), Review::key).keySet());
        unit.list(Query.in(PlanCollections.REVIEWS)).forEach(d -> reviews.add(d.key()));
        files.reviews().forEach(e -> PlanRules.check(e.value(), faults.within(e.place())));
        files.recommendations()
                .forEach(e ->
                        PlanRules.check(e.value(), reviews::contains, strands::containsKey, faults.within(e.place())));
    }

    private void indicators() {
        for (Entry<Indicator> entry : files.indicators()) {
            Faults within = faults.within(entry.place());
            strand(entry.value().strand(), within);
            new IndicatorRules(within).whole(entry.value());
        }
    }

    private void actions() {
        for (Entry<Action> entry : files.actions()) {
            Faults within = faults.within(entry.place());
            Action action = entry.value();
            HistoryRules.check(action, within);
            strand(action.strand(), within);
            Strand strand = strands.get(action.strand());
            if (strand != null && number(action.ref(), strand.prefix()).isEmpty()) {
                within.add("ref", "A reference of this strand is " + strand.prefix() + "- and a number.");
            }
            stored.action(action.ref())
                    .filter(there -> !there.strand().equals(action.strand()))
                    .ifPresent(there -> within.add("strand", "It belongs to the strand " + there.strand() + "."));
            HistoryRules.checkTies(action, this, within);
        }
    }

    private void strand(String strand, Faults within) {
        if (!strands.containsKey(strand)) {
            within.add("strand", "There is no strand " + strand + ".");
        }
    }

    /** The number of a reference of this prefix. */
    static Optional<Integer> number(String ref, String prefix) {
        return ref.startsWith(prefix + "-")
                        && ref.substring(prefix.length() + 1).matches("[1-9]\\d{0,6}")
                ? Optional.of(Integer.parseInt(ref.substring(prefix.length() + 1)))
                : Optional.empty();
    }

    private static <T> Map<String, T> byKey(List<Entry<T>> entries, Function<T, String> key) {
        Map<String, T> byKey = new HashMap<>();
        entries.forEach(e -> byKey.put(key.apply(e.value()), e.value()));
        return byKey;
    }

    private Optional<Indicator> indicator(String key) {
        return Optional.ofNullable(indicators.get(key))
                .or(() -> Kept.find(unit, Indicator.class, PlanCollections.INDICATORS, key));
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
    public Optional<Signal> signal(String indicator) {
        return stored.signal(indicator);
    }

    @Override
    public int periodsToSustain() {
        return stored.periodsToSustain();
    }
}
