package org.braidplan.engine.action;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.braidplan.action.Action;
import org.braidplan.action.ActionChange;
import org.braidplan.action.Stage;
import org.braidplan.engine.document.Faults;
import org.braidplan.problem.Problem;

/** The ladder of proof: what each rung needs, and the way back. */
final class ProofRules {

    private final Faults faults;
    private final Occasion occasion;
    private final Neighbours neighbours;

    ProofRules(Faults faults, Occasion occasion, Neighbours neighbours) {
        this.faults = faults;
        this.occasion = occasion;
        this.neighbours = neighbours;
    }

    Action addEvidence(Action action, ActionChange.AddEvidence asked) {
        faults.past("dated", asked.dated(), occasion.today());
        List<Action.Evidence> evidence = new ArrayList<>(action.proof().evidence());
        evidence.add(new Action.Evidence(
                faults.needed("title", asked.title(), Faults.TITLE, "Say what the evidence is."),
                faults.addressOrPaper("link", asked.link()),
                asked.dated(),
                faults.needed("shows", asked.shows(), Faults.TEXT, "Say what it shows."),
                occasion.by(),
                occasion.at()));
        return action.withProof(new Action.Proof(action.stage(), action.proof().steps(), evidence));
    }

    /** @param before the action before anything of the same unit happened to it, so that a change of owner opens no way round */
    Action advance(Action before, Action action, ActionChange.Advance asked) {
        Stage from = action.stage();
        Stage to = asked.to();
        String reason = faults.optional("reason", asked.reason(), Faults.TEXT);
        if (!isNextRung(from, to)) {
            faults.add("to", refusal(from, to));
            return action;
        }
        if (asked.exception() && to.compareTo(Stage.IMPACT_SHOWN) < 0) {
            faults.add("exception", "Only an effect can be recorded as an exception.");
        }
        switch (to) {
            case EVIDENCED -> {
                if (action.proof().evidence().isEmpty()) {
                    faults.add("to", "Add evidence first: nothing here shows that it is done.");
                }
            }
            case VERIFIED -> refuseOwnWork(before, action);
            case IMPACT_SHOWN, SUSTAINED -> {
                if (reason.isEmpty()) {
                    faults.add("reason", "Say what the indicator shows.");
                }
                if (!asked.exception()) {
                    new EffectRules(faults, neighbours).check(action, to);
                }
            }
            default -> {}
        }
        Optional<LocalDate> doneOn = to == Stage.DONE
                ? Optional.of(occasion.today())
                : action.schedule().doneOn();
        return stepped(action, to, asked.exception() ? Effect.exception(reason) : reason, doneOn);
    }

    Action putBack(Action action, ActionChange.PutBack asked) {
        String reason = faults.needed("reason", asked.reason(), Faults.TEXT, "Say why it goes back.");
        Stage highest = action.stage() == Stage.STOPPED ? stageBeforeStop(action) : lower(action.stage());
        if (asked.to() == Stage.STOPPED || asked.to().compareTo(highest) > 0 || asked.to() == action.stage()) {
            faults.add(
                    "to",
                    action.stage() == Stage.PLANNED
                            ? "It is only planned: there is nothing to go back to."
                            : "Give a stage from planned to " + highest.title().toLowerCase(Locale.UK) + ".");
            return action;
        }
        Optional<LocalDate> doneOn = asked.to().isDone() ? action.schedule().doneOn() : Optional.empty();
        return stepped(action, asked.to(), reason, doneOn);
    }

    Action stop(Action action, ActionChange.Stop asked) {
        String reason = faults.needed("reason", asked.reason(), Faults.TEXT, "Say why it is stopped.");
        if (action.stage() == Stage.STOPPED) {
            faults.add("reason", "It is stopped already.");
            return action;
        }
        return stepped(action, Stage.STOPPED, reason, action.schedule().doneOn());
    }

    /** Whether one stage may follow another on the way up: any up to "done", then one rung at a time. */
    static boolean isNextRung(Stage from, Stage to) {
        if (from == Stage.STOPPED || to == Stage.STOPPED || to.compareTo(from) <= 0) {
            return false;
        }
        return to.compareTo(Stage.DONE) <= 0 || to.ordinal() == from.ordinal() + 1;
    }

    private static String refusal(Stage from, Stage to) {
        if (from == Stage.STOPPED) {
            return "It is stopped. Put it back first, with the reason.";
        }
        if (to == Stage.STOPPED) {
            return "Stop it with a reason instead.";
        }
        if (to.compareTo(from) <= 0) {
            return "It is at \"" + from.title() + "\" already. Put it back, with the reason, if that is not so.";
        }
        return "One rung at a time beyond \"" + Stage.DONE.title() + "\": it is at \"" + from.title() + "\".";
    }

    private void refuseOwnWork(Action before, Action action) {
        boolean owns = occasion.isBy(before.owner()) || occasion.isBy(action.owner());
        boolean didIt = lastStepTo(action, Stage.DONE)
                .filter(step -> occasion.by().equals(step.by()))
                .isPresent();
        boolean showsIt =
                action.proof().evidence().stream().anyMatch(e -> occasion.by().equals(e.by()));
        if (owns || didIt || showsIt) {
            String why = owns ? "You own it" : didIt ? "You recorded it as done" : "You added evidence for it";
            throw Problem.of(
                    Problem.Kind.FORBIDDEN,
                    "own-action",
                    why + ", and nobody verifies their own work. Ask somebody else to verify it.");
        }
    }

    private Action stepped(Action action, Stage to, String reason, Optional<LocalDate> doneOn) {
        List<Action.StageStep> steps = new ArrayList<>(action.proof().steps());
        steps.add(new Action.StageStep(action.stage(), to, reason, occasion.by(), occasion.at()));
        Action.Schedule schedule = action.schedule();
        return action.withProof(new Action.Proof(to, steps, action.proof().evidence()))
                .withSchedule(new Action.Schedule(
                        schedule.start(),
                        schedule.originalDue(),
                        schedule.due(),
                        schedule.forecast(),
                        doneOn,
                        schedule.moves()));
    }

    private static Stage stageBeforeStop(Action action) {
        return lastStepTo(action, Stage.STOPPED).map(Action.StageStep::from).orElse(Stage.PLANNED);
    }

    private static Stage lower(Stage stage) {
        return Stage.values()[Math.max(0, stage.ordinal() - 1)];
    }

    private static Optional<Action.StageStep> lastStepTo(Action action, Stage stage) {
        return action.proof().steps().stream().filter(s -> s.to() == stage).reduce((first, second) -> second);
    }
}
