package org.braidplan.web.pages.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.braidplan.action.Action;
import org.braidplan.action.RatedAction;
import org.braidplan.action.Stage;
import org.braidplan.plan.Plan;
import org.braidplan.web.components.Words;

/** What happened to the actions of the plan after one moment and up to another. */
public record WhatChanged(
        List<Step> steps, List<Moved> moved, List<Reached> reached, List<Said> updates, List<Shown> evidence) {

    /** A step on the ladder of proof. */
    public record Step(Action action, Action.StageStep step) {

        /** Whether it goes back. */
        public boolean isBack() {
            return step.to() != Stage.STOPPED && step.to().compareTo(step.from()) < 0;
        }
    }

    /** A date that was moved; {@code what} is empty for the action's own. */
    public record Moved(Action action, String what, Action.DateMove move) {}

    /** A milestone that was reached. */
    public record Reached(Action action, Action.Milestone milestone) {}

    /** An update. */
    public record Said(Action action, Action.ProgressUpdate update) {}

    /** Evidence that was added. */
    public record Shown(Action action, Action.Evidence evidence) {}

    /** What happened after {@code since}, up to and with {@code until}. */
    static WhatChanged of(List<RatedAction> actions, Instant since, Instant until) {
        Predicate<Instant> within = at -> at.isAfter(since) && !at.isAfter(until);
        List<Step> steps = new ArrayList<>();
        List<Moved> moved = new ArrayList<>();
        List<Reached> reached = new ArrayList<>();
        List<Said> updates = new ArrayList<>();
        List<Shown> evidence = new ArrayList<>();
        LocalDate first = Words.day(since);
        LocalDate last = Words.day(until);
        for (RatedAction rated : actions) {
            Action action = rated.action();
            action.proof().steps().stream()
                    .filter(s -> within.test(s.at()))
                    .forEach(s -> steps.add(new Step(action, s)));
            action.schedule().moves().stream()
                    .filter(m -> within.test(m.at()))
                    .forEach(m -> moved.add(new Moved(action, "", m)));
            action.proof().evidence().stream()
                    .filter(e -> within.test(e.at()))
                    .forEach(e -> evidence.add(new Shown(action, e)));
            action.updates().stream().filter(u -> within.test(u.at())).forEach(u -> updates.add(new Said(action, u)));
            for (Action.Milestone milestone : action.milestones()) {
                milestone.moves().stream()
                        .filter(m -> within.test(m.at()))
                        .forEach(m -> moved.add(new Moved(action, milestone.title(), m)));
                milestone
                        .reachedOn()
                        .filter(d -> d.isAfter(first) && !d.isAfter(last))
                        .ifPresent(d -> reached.add(new Reached(action, milestone)));
            }
        }
        return new WhatChanged(steps, moved, reached, updates, evidence);
    }

    /** How many actions came to a stage or beyond it, from below it. */
    public long came(Stage stage) {
        return steps.stream()
                .filter(s -> s.step().to() != Stage.STOPPED
                        && s.step().to().compareTo(stage) >= 0
                        && (s.step().from().compareTo(stage) < 0 || s.step().from() == Stage.STOPPED))
                .map(s -> s.action().ref())
                .distinct()
                .count();
    }

    /** How many steps went back. */
    public long back() {
        return steps.stream().filter(Step::isBack).count();
    }

    /** How many steps stopped an action. */
    public long stopped() {
        return steps.stream().filter(s -> s.step().to() == Stage.STOPPED).count();
    }

    /** The board's last meeting before a day. */
    static Optional<LocalDate> lastMeeting(Plan plan, LocalDate today) {
        return plan.boardMeetings().stream().filter(m -> m.isBefore(today)).reduce((a, b) -> b);
    }

    /** The end of a day: what the board was told that day is not news to it. */
    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Words.ZONE).toInstant().minusMillis(1);
    }
}
