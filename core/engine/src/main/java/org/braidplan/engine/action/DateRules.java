package org.braidplan.engine.action;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.braidplan.action.Action;
import org.braidplan.action.ActionChange;
import org.braidplan.action.Stage;
import org.braidplan.engine.document.Faults;

/** Rules for dates: the original due date stays what it was, and every move keeps who agreed to it and why. */
final class DateRules {

    private final Faults faults;
    private final Occasion occasion;

    DateRules(Faults faults, Occasion occasion) {
        this.faults = faults;
        this.occasion = occasion;
    }

    static void start(Faults faults, Optional<LocalDate> start, Optional<LocalDate> due) {
        faults.date("start", start);
        if (start.isPresent() && due.isPresent() && start.get().isAfter(due.get())) {
            faults.add("start", "It starts after it is due. Give an earlier date.");
        }
    }

    Action moveDue(Action action, ActionChange.MoveDue move) {
        if (action.stage().isDone() || action.stage() == Stage.STOPPED) {
            faults.add(
                    "to",
                    action.stage().isDone() ? "It is done: its date stays." : "It is stopped. Put it back first.");
        }
        Action.Schedule schedule = action.schedule();
        schedule.start()
                .filter(move.to()::isBefore)
                .ifPresent(s -> faults.add("to", "It would be due before it starts."));
        Optional<Action.DateMove> moved = move(schedule.due(), move.to(), move.agreedBy(), move.reason());
        List<Action.DateMove> moves = new ArrayList<>(schedule.moves());
        moved.ifPresent(moves::add);
        return action.withSchedule(new Action.Schedule(
                schedule.start(),
                schedule.originalDue().or(() -> Optional.of(move.to())),
                Optional.of(move.to()),
                schedule.forecast(),
                schedule.doneOn(),
                moves));
    }

    Action addMilestone(Action action, ActionChange.AddMilestone add) {
        String title = faults.needed("title", add.title(), Faults.TITLE, "Say what will be reached.");
        faults.date("due", add.due());
        int id = action.milestones().stream()
                        .mapToInt(Action.Milestone::id)
                        .max()
                        .orElse(0)
                + 1;
        List<Action.Milestone> milestones = new ArrayList<>(action.milestones());
        milestones.add(
                new Action.Milestone(id, title, add.due(), add.due(), Optional.empty(), Optional.empty(), List.of()));
        return action.withMilestones(inOrder(milestones));
    }

    Action moveMilestone(Action action, ActionChange.MoveMilestone move) {
        return milestone(action, move.milestone(), was -> {
            refuseIfReached(was, "to");
            List<Action.DateMove> moves = new ArrayList<>(was.moves());
            move(Optional.of(was.due()), move.to(), move.agreedBy(), move.reason())
                    .ifPresent(moves::add);
            return new Action.Milestone(
                    was.id(), was.title(), was.originalDue(), move.to(), was.forecast(), was.reachedOn(), moves);
        });
    }

    Action forecastMilestone(Action action, ActionChange.ForecastMilestone change) {
        return milestone(action, change.milestone(), was -> {
            refuseIfReached(was, "forecast");
            faults.date("forecast", change.forecast());
            if (change.forecast().isBefore(occasion.today())) {
                faults.add("forecast", "Give today's date or a later one: that is when you now expect it.");
            }
            return new Action.Milestone(
                    was.id(),
                    was.title(),
                    was.originalDue(),
                    was.due(),
                    Optional.of(change.forecast()),
                    was.reachedOn(),
                    was.moves());
        });
    }

    Action reachMilestone(Action action, ActionChange.ReachMilestone change) {
        return milestone(action, change.milestone(), was -> {
            refuseIfReached(was, "milestone");
            faults.past("on", change.on(), occasion.today());
            return new Action.Milestone(
                    was.id(),
                    was.title(),
                    was.originalDue(),
                    was.due(),
                    was.forecast(),
                    Optional.of(change.on()),
                    was.moves());
        });
    }

    /** The move; absent when there was no date to move from, for then it is the first promise. */
    private Optional<Action.DateMove> move(Optional<LocalDate> from, LocalDate to, String agreedBy, String reason) {
        faults.date("to", to);
        if (from.filter(to::equals).isPresent()) {
            faults.add("to", "That is the date it has already.");
        }
        String agreed = faults.needed("agreedBy", agreedBy, Faults.TITLE, "Say who agreed to the new date.");
        String why = faults.needed("reason", reason, Faults.TEXT, "Say why the date moves.");
        return from.map(was -> new Action.DateMove(was, to, agreed, why, occasion.by(), occasion.at()));
    }

    private Action milestone(Action action, int id, UnaryOperator<Action.Milestone> change) {
        if (action.milestones().stream().noneMatch(m -> m.id() == id)) {
            faults.add("milestone", "There is no milestone " + id + " in " + action.ref() + ".");
            return action;
        }
        return action.withMilestones(inOrder(action.milestones().stream()
                .map(m -> m.id() == id ? change.apply(m) : m)
                .toList()));
    }

    private void refuseIfReached(Action.Milestone milestone, String field) {
        if (milestone.reachedOn().isPresent()) {
            faults.add(field, "This milestone was reached already.");
        }
    }

    private static List<Action.Milestone> inOrder(List<Action.Milestone> milestones) {
        return milestones.stream()
                .sorted(Comparator.comparing(Action.Milestone::due).thenComparing(Action.Milestone::id))
                .toList();
    }
}
