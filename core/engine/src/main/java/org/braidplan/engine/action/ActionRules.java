package org.braidplan.engine.action;

import java.util.List;
import java.util.Optional;
import org.braidplan.action.Action;
import org.braidplan.action.ActionChange;
import org.braidplan.action.NewAction;
import org.braidplan.action.Stage;
import org.braidplan.engine.document.Faults;
import org.braidplan.plan.Source;

/** What may happen to an action: one action and one change make another action, or a problem that names every bad field. */
public final class ActionRules {

    private final Occasion occasion;
    private final Neighbours neighbours;
    private final Faults faults = new Faults();

    private ActionRules(Occasion occasion, Neighbours neighbours) {
        this.occasion = occasion;
        this.neighbours = neighbours;
    }

    /**
     * A new action.
     *
     * @throws org.braidplan.problem.Problem {@code invalid} with every bad field
     */
    public static Action create(NewAction asked, String ref, Neighbours neighbours) {
        Faults faults = new Faults();
        WordRules words = new WordRules(faults, neighbours);
        Action.Responsibility responsibility = words.responsibility(
                "", new Action.Responsibility(asked.owner(), asked.accountableOfficer(), asked.partners()));
        faults.date("originalDue", asked.originalDue());
        DateRules.start(faults, asked.start(), Optional.of(asked.originalDue()));
        faults.date("forecast", asked.forecast());
        words.claim(asked.claim());
        Action action = new Action(
                ref,
                asked.strand(),
                words.title(asked.title()),
                faults.optional("description", asked.description(), Faults.TEXT),
                responsibility,
                new Action.Schedule(
                        asked.start(),
                        Optional.of(asked.originalDue()),
                        Optional.of(asked.originalDue()),
                        asked.forecast(),
                        Optional.empty(),
                        List.of()),
                new Action.Proof(Stage.PLANNED, List.of(), List.of()),
                asked.claim(),
                List.of(),
                List.of(),
                words.ties("ties.", ref, asked.ties()),
                Source.entered());
        faults.refuse();
        return action;
    }

    /**
     * The action after a change.
     *
     * @throws org.braidplan.problem.Problem {@code invalid} with every bad field, {@code own-action}
     */
    public static Action apply(Action action, ActionChange change, Occasion occasion, Neighbours neighbours) {
        ActionRules rules = new ActionRules(occasion, neighbours);
        Action changed = rules.applied(action, action, change);
        rules.faults.refuse();
        return changed;
    }

    private Action applied(Action before, Action action, ActionChange change) {
        WordRules words = new WordRules(faults, neighbours);
        DateRules dates = new DateRules(faults, occasion);
        ProofRules proof = new ProofRules(faults, occasion, neighbours);
        if (change instanceof ActionChange.GiveUpdate update) {
            return words.update(action, update, occasion);
        } else if (change instanceof ActionChange.Expect expect) {
            return words.expect(action, expect);
        } else if (change instanceof ActionChange.Edit edit) {
            return words.edit(action, edit);
        } else if (change instanceof ActionChange.MoveDue move) {
            return dates.moveDue(action, move);
        } else if (change instanceof ActionChange.AddMilestone add) {
            return dates.addMilestone(action, add);
        } else if (change instanceof ActionChange.MoveMilestone move) {
            return dates.moveMilestone(action, move);
        } else if (change instanceof ActionChange.ForecastMilestone forecast) {
            return dates.forecastMilestone(action, forecast);
        } else if (change instanceof ActionChange.ReachMilestone reach) {
            return dates.reachMilestone(action, reach);
        } else if (change instanceof ActionChange.AddEvidence evidence) {
            return proof.addEvidence(action, evidence);
        } else if (change instanceof ActionChange.Advance advance) {
            return proof.advance(before, action, advance);
        } else if (change instanceof ActionChange.PutBack putBack) {
            return proof.putBack(action, putBack);
        } else if (change instanceof ActionChange.Stop stop) {
            return proof.stop(action, stop);
        }
        return all(before, action, (ActionChange.All) change);
    }

    private Action all(Action before, Action action, ActionChange.All all) {
        if (all.changes().isEmpty()) {
            faults.add("changes", "Say what to change.");
        }
        Action changed = action;
        for (ActionChange one : all.changes()) {
            changed = applied(before, changed, one);
        }
        return changed;
    }
}
