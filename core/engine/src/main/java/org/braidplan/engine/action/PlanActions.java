package org.braidplan.engine.action;

import static org.braidplan.engine.plan.PlanCollections.ACTIONS;

import java.time.Instant;
import org.braidplan.action.Action;
import org.braidplan.action.ActionChange;
import org.braidplan.action.Actions;
import org.braidplan.action.NewAction;
import org.braidplan.action.RatedAction;
import org.braidplan.engine.document.Documents;
import org.braidplan.engine.document.Revisions;
import org.braidplan.engine.plan.PlanCollections;
import org.braidplan.engine.rating.Ratings;
import org.braidplan.engine.time.CouncilClock;
import org.braidplan.people.Caller;
import org.braidplan.people.Right;
import org.braidplan.plan.Plan;
import org.braidplan.plan.RatingScheme;
import org.braidplan.plan.Strand;
import org.braidplan.problem.Problem;
import org.braidplan.store.Document;
import org.braidplan.store.Intent;
import org.braidplan.store.Snapshot;
import org.braidplan.store.Store;
import org.braidplan.store.Unit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Changes to actions: the right, then the rules, then one unit. */
@Component(service = Actions.class)
public final class PlanActions implements Actions {

    private final Store store;

    @Activate
    public PlanActions(@Reference Store store) {
        this.store = store;
        PlanCollections.declare(store);
    }

    @Override
    public RatedAction add(Caller caller, NewAction asked) {
        caller.needs(Right.CHANGE_ACTIONS, asked.strand());
        Intent intent = new Intent(caller.userName(), "Added an action to the strand " + asked.strand());
        return store.write(intent, unit -> {
                    Strand strand = unit.find(PlanCollections.STRANDS, asked.strand())
                            .map(d -> Documents.to(Strand.class, d.body()))
                            .orElseThrow(() -> Problem.invalid("strand", "There is no strand " + asked.strand() + "."));
                    String ref = ReferenceNumbers.next(unit, strand.prefix());
                    Action action = ActionRules.create(asked, ref, new StoredNeighbours(unit));
                    return saved(unit, Unit.NEW, action);
                })
                .result();
    }

    @Override
    public RatedAction change(Caller caller, String ref, long revision, ActionChange change) {
        store.read(snapshot -> {
            needs(caller, change, action(snapshot, ref).strand());
            return ref;
        });
        return store.write(new Intent(caller.userName(), Reasons.of(change, ref)), unit -> {
                    Document seen = Revisions.seen(unit, ACTIONS, ref, revision, "action " + ref);
                    Action action = Documents.to(Action.class, seen.body());
                    Occasion occasion = new Occasion(caller.person(), unit.moment());
                    return saved(
                            unit, revision, ActionRules.apply(action, change, occasion, new StoredNeighbours(unit)));
                })
                .result();
    }

    private static void needs(Caller caller, ActionChange change, String strand) {
        caller.needs(change.right(), strand);
        if (change instanceof ActionChange.All all) {
            all.changes().forEach(one -> needs(caller, one, strand));
        }
    }

    private static Action action(Snapshot snapshot, String ref) {
        return snapshot.find(ACTIONS, ref)
                .map(d -> Documents.to(Action.class, d.body()))
                .orElseThrow(() -> Problem.notFound("action " + ref));
    }

    private static RatedAction saved(Unit unit, long expected, Action action) {
        unit.put(ACTIONS, action.ref(), expected, Documents.of(action));
        RatingScheme scheme = unit.find(PlanCollections.PLAN, PlanCollections.THE_PLAN)
                .map(d -> Documents.to(Plan.class, d.body()).scheme())
                .orElse(RatingScheme.ByLateness.USUAL);
        Instant now = unit.moment();
        return Ratings.rate(
                action, unit.number(), scheme, now.atZone(CouncilClock.ZONE).toLocalDate());
    }
}
