package org.braidplan.engine.check.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.braidplan.action.Action;
import org.braidplan.action.Action.ProgressUpdate;
import org.braidplan.action.Action.StageStep;
import org.braidplan.action.RatedAction;
import org.braidplan.action.Stage;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.engine.document.Words;
import org.braidplan.engine.time.CouncilClock;
import org.braidplan.view.PlanView;

/** An action that has begun and of which nobody has heard for 35 days: a month's report, and a few days' grace. */
@Rule(
        id = "no-update-for-35-days",
        title = "No update for 35 days",
        meaning = "Nobody has said for five weeks how it goes: give an update, even if nothing has happened.")
public final class NoUpdateFor35Days implements Check {

    private static final int DAYS = 35;

    @Override
    public Outcome run(PlanView plan) {
        List<RatedAction> begun = CoreChecks.open(plan).stream()
                .filter(a -> hasBegun(a.action(), plan.today()))
                .toList();
        return Outcome.over(begun, rated -> silent(rated, plan.today()));
    }

    private static boolean hasBegun(Action action, LocalDate today) {
        return action.stage() == Stage.UNDER_WAY
                || action.schedule()
                        .start()
                        .filter(start -> !start.isAfter(today))
                        .isPresent();
    }

    private static Optional<Found> silent(RatedAction rated, LocalDate today) {
        Action action = rated.action();
        Optional<LocalDate> updated =
                action.lastUpdate().map(ProgressUpdate::at).map(NoUpdateFor35Days::day);
        if (updated.isPresent()) {
            return found(rated, updated.get(), today, "The last update was on " + Words.day(updated.get()) + ", ");
        }
        Optional<LocalDate> began = action.schedule().start().or(() -> underWay(action));
        if (began.isEmpty()) {
            return Optional.of(Found.about(CoreChecks.subject(rated), "It is under way and has never had an update."));
        }
        return found(
                rated,
                began.get(),
                today,
                "It has never had an update, and it began on " + Words.day(began.get()) + ", ");
    }

    private static Optional<Found> found(RatedAction rated, LocalDate since, LocalDate today, String words) {
        return ChronoUnit.DAYS.between(since, today) >= DAYS
                ? Optional.of(Found.about(CoreChecks.subject(rated), words + CoreChecks.days(since, today) + " ago."))
                : Optional.empty();
    }

    private static Optional<LocalDate> underWay(Action action) {
        return action.proof().steps().stream()
                .filter(step -> step.to() == Stage.UNDER_WAY)
                .reduce((first, second) -> second)
                .map(StageStep::at)
                .map(NoUpdateFor35Days::day);
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(CouncilClock.ZONE).toLocalDate();
    }
}
