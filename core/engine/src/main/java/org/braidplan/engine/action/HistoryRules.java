package org.braidplan.engine.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.braidplan.action.Action;
import org.braidplan.action.Stage;
import org.braidplan.engine.document.Faults;

/** What Braid asks of people step by step, asked of a history that a file brings whole. */
public final class HistoryRules {

    private final Faults faults;
    private final Action action;

    private HistoryRules(Faults faults, Action action) {
        this.faults = faults;
        this.action = action;
    }

    /** Names everything in an action's words and history that could not have come about. */
    public static void check(Action action, Faults faults) {
        HistoryRules rules = new HistoryRules(faults, action);
        rules.words();
        rules.schedule();
        rules.milestones();
        rules.steps();
        rules.evidence();
        rules.updates();
    }

    /** Names everything that it is tied to and that is not there. */
    public static void checkTies(Action action, Neighbours neighbours, Faults faults) {
        new WordRules(faults, neighbours).ties("ties.", action.ref(), action.ties());
    }

    private void words() {
        faults.needed("title", action.title(), Faults.TITLE, "Say what is to be done.");
        faults.optional("description", action.description(), Faults.TEXT);
        faults.optional("responsibility.owner", action.owner(), Faults.TITLE);
        faults.optional(
                "responsibility.accountableOfficer", action.responsibility().accountableOfficer(), Faults.TITLE);
        faults.names("responsibility.partners", action.responsibility().partners());
        percent(faults.within("claim."), action.claim());
    }

    private void schedule() {
        Action.Schedule schedule = action.schedule();
        Faults within = faults.within("schedule.");
        within.date("start", schedule.start());
        within.date("originalDue", schedule.originalDue());
        within.date("due", schedule.due());
        within.date("forecast", schedule.forecast());
        within.date("doneOn", schedule.doneOn());
        if (schedule.originalDue().isEmpty() && schedule.due().isPresent()) {
            within.add("originalDue", "Give the date that was promised first.");
        }
        moves(within, schedule.originalDue(), schedule.due(), schedule.moves());
    }

    private void milestones() {
        Set<Integer> ids = new HashSet<>();
        for (int i = 0; i < action.milestones().size(); i++) {
            Action.Milestone milestone = action.milestones().get(i);
            Faults within = faults.within("milestones[" + i + "].");
            if (milestone.id() < 1 || !ids.add(milestone.id())) {
                within.add("id", "Number the milestones from 1, each once.");
            }
            within.needed("title", milestone.title(), Faults.TITLE, "Say what will be reached.");
            within.date("originalDue", milestone.originalDue());
            within.date("due", milestone.due());
            within.date("forecast", milestone.forecast());
            within.date("reachedOn", milestone.reachedOn());
            moves(within, Optional.of(milestone.originalDue()), Optional.of(milestone.due()), milestone.moves());
        }
    }

    private static void moves(
            Faults faults, Optional<LocalDate> original, Optional<LocalDate> due, List<Action.DateMove> moves) {
        Optional<LocalDate> at = original;
        for (int i = 0; i < moves.size(); i++) {
            Action.DateMove move = moves.get(i);
            Faults within = faults.within("moves[" + i + "].");
            if (!at.equals(Optional.of(move.from()))) {
                within.add(
                        "from",
                        i == 0
                                ? "The first move starts from originalDue."
                                : "A move starts from where the one before led.");
            }
            within.date("to", move.to());
            within.needed("agreedBy", move.agreedBy(), Faults.TITLE, "Say who agreed to the new date.");
            within.needed("reason", move.reason(), Faults.TEXT, "Say why the date moves.");
            at = Optional.of(move.to());
        }
        if (!due.equals(at)) {
            faults.add("due", "This is not the date that the moves lead to.");
        }
        inOrder(faults, "moves", moves, Action.DateMove::at);
    }

    private void steps() {
        Faults within = faults.within("proof.");
        List<Action.StageStep> steps = action.proof().steps();
        Stage at = Stage.PLANNED;
        Stage beforeStop = Stage.PLANNED;
        for (int i = 0; i < steps.size(); i++) {
            Action.StageStep step = steps.get(i);
            Faults here = within.within("steps[" + i + "].");
            if (step.from() != at) {
                here.add("from", "A step starts from where the one before led; the first from PLANNED.");
            }
            boolean up = ProofRules.isNextRung(step.from(), step.to());
            boolean stop = step.to() == Stage.STOPPED && step.from() != Stage.STOPPED;
            boolean back = step.from() == Stage.STOPPED
                    ? step.to().compareTo(beforeStop) <= 0
                    : step.to().compareTo(step.from()) < 0;
            if (!up && !stop && !back) {
                here.add("to", "One rung at a time beyond DONE.");
            }
            if (!up || step.to().compareTo(Stage.VERIFIED) > 0) {
                here.needed("reason", step.reason(), Faults.TEXT, "Say why.");
            }
            if (up) {
                rung(here, steps.subList(0, i), step);
            }
            beforeStop = stop ? step.from() : beforeStop;
            at = step.to();
        }
        if (action.stage() != at) {
            within.add("stage", "This is not the stage that the steps lead to; without steps it is PLANNED.");
        }
        inOrder(within, "steps", steps, Action.StageStep::at);
    }

    private void rung(Faults faults, List<Action.StageStep> before, Action.StageStep step) {
        List<Action.Evidence> then = action.proof().evidence().stream()
                .filter(e -> !e.at().isAfter(step.at()))
                .toList();
        if (step.to() == Stage.EVIDENCED && then.isEmpty()) {
            faults.add("to", "There was no evidence at that moment.");
        }
        if (step.to() == Stage.VERIFIED) {
            boolean owns = step.by().equalsIgnoreCase(action.owner());
            boolean didIt = before.stream()
                    .filter(s -> s.to() == Stage.DONE)
                    .reduce((first, second) -> second)
                    .filter(s -> s.by().equals(step.by()))
                    .isPresent();
            boolean showsIt = then.stream().anyMatch(e -> e.by().equals(step.by()));
            if (owns || didIt || showsIt) {
                faults.add(
                        "by",
                        "Nobody verifies their own work: this is its owner, or who recorded it as done or added evidence.");
            }
        }
        if (step.to().compareTo(Stage.VERIFIED) > 0
                && action.ties().indicators().isEmpty()) {
            faults.add("to", "No indicator tests this action.");
        }
    }

    private void evidence() {
        List<Action.Evidence> evidence = action.proof().evidence();
        for (int i = 0; i < evidence.size(); i++) {
            Faults within = faults.within("proof.evidence[" + i + "].");
            within.needed("title", evidence.get(i).title(), Faults.TITLE, "Say what the evidence is.");
            within.addressOrPaper("link", evidence.get(i).link());
            within.date("dated", evidence.get(i).dated());
            within.needed("shows", evidence.get(i).shows(), Faults.TEXT, "Say what it shows.");
        }
        inOrder(faults, "proof.evidence", evidence, Action.Evidence::at);
    }

    private void updates() {
        for (int i = 0; i < action.updates().size(); i++) {
            Action.ProgressUpdate update = action.updates().get(i);
            Faults within = faults.within("updates[" + i + "].");
            within.needed("happened", update.happened(), Faults.TEXT, "Say what happened.");
            within.optional("next", update.next(), Faults.TEXT);
            within.date("forecast", update.forecast());
            percent(within.within("claim."), update.claim());
        }
        inOrder(faults, "updates", action.updates(), Action.ProgressUpdate::at);
    }

    private static void percent(Faults faults, Action.Claim claim) {
        claim.percentComplete()
                .filter(p -> p < 0 || p > 100)
                .ifPresent(p -> faults.add("percentComplete", "Give a whole number from 0 to 100."));
    }

    private static <T> void inOrder(Faults faults, String field, List<T> entries, Function<T, Instant> at) {
        for (int i = 1; i < entries.size(); i++) {
            if (at.apply(entries.get(i)).isBefore(at.apply(entries.get(i - 1)))) {
                faults.add(field + "[" + i + "].at", "Entries stand in the order of their moments.");
            }
        }
    }
}
