package org.braidplan.engine.action;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.braidplan.action.Action;
import org.braidplan.engine.document.Documents;
import org.braidplan.engine.plan.PlanCollections;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Reading;
import org.braidplan.plan.Plan;
import org.braidplan.signal.Series;
import org.braidplan.signal.Signal;
import org.braidplan.store.Query;
import org.braidplan.store.Snapshot;

/** The rest of the plan as a snapshot of the store has it. */
public final class StoredNeighbours implements Neighbours {

    private final Snapshot snapshot;

    public StoredNeighbours(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    @Override
    public boolean hasRecommendation(String key) {
        return snapshot.find(PlanCollections.RECOMMENDATIONS, key).isPresent();
    }

    @Override
    public boolean hasIndicator(String key) {
        return snapshot.find(PlanCollections.INDICATORS, key).isPresent();
    }

    @Override
    public Optional<Action> action(String ref) {
        return snapshot.find(PlanCollections.ACTIONS, ref).map(d -> Documents.to(Action.class, d.body()));
    }

    @Override
    public Optional<Signal> signal(String indicator) {
        return snapshot.find(PlanCollections.INDICATORS, indicator)
                .map(d -> Documents.to(Indicator.class, d.body()))
                .map(found -> Signal.of(Series.of(found, readings(indicator))));
    }

    @Override
    public int periodsToSustain() {
        return snapshot.find(PlanCollections.PLAN, PlanCollections.THE_PLAN)
                .map(d -> Documents.to(Plan.class, d.body()).periodsToSustain())
                .orElse(Plan.USUALLY_SUSTAINED_AFTER);
    }

    private List<Reading> readings(String indicator) {
        return snapshot.list(Query.in(PlanCollections.READINGS).where("indicator", indicator)).stream()
                .map(d -> Documents.to(Reading.class, d.body()))
                .sorted(Comparator.comparing(Reading::period))
                .toList();
    }
}
