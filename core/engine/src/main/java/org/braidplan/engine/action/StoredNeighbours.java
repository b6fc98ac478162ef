package org.braidplan.engine.action;

import java.time.LocalDate;
import java.util.Optional;
import org.braidplan.action.Action;
import org.braidplan.engine.document.Documents;
import org.braidplan.engine.plan.PlanCollections;
import org.braidplan.indicator.Reading;
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
    public boolean hasValueAfter(String indicator, LocalDate day) {
        return snapshot.list(Query.in(PlanCollections.READINGS).where("indicator", indicator)).stream()
                .map(d -> Documents.to(Reading.class, d.body()))
                .anyMatch(r -> r.value().isPresent() && r.period().to().isAfter(day));
    }
}
