package org.braidplan.engine.rating;

import static org.braidplan.engine.document.Words.day;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.braidplan.action.Action;
import org.braidplan.action.RatedAction;
import org.braidplan.action.Stage;
import org.braidplan.engine.time.CouncilClock;
import org.braidplan.plan.Rated;
import org.braidplan.plan.Rating;
import org.braidplan.plan.RatingScheme;

/**
 * What the plan's rating scheme says of an action on a day, with the reason in words.
 *
 * <p>Both schemes agree on what comes first: stopped is grey, verified is blue, without an original date it is red. The rest is
 * {@link Lateness} or {@link PercentComplete}. The decisions behind this are in {@code core/docs/decisions/0005-rating.md}.
 */
public final class Ratings {

    private Ratings() {}

    /** Rates an action as on this day. */
    public static RatedAction rate(Action action, long revision, RatingScheme scheme, LocalDate today) {
        int daysLate = (int) lateDate(action, today)
                .map(late ->
                        ChronoUnit.DAYS.between(action.schedule().originalDue().orElseThrow(), late))
                .orElse(0L)
                .longValue();
        return new RatedAction(action, revision, rated(action, scheme, today), daysLate);
    }

    private static Rated rated(Action action, RatingScheme scheme, LocalDate today) {
        if (action.stage() == Stage.STOPPED) {
            return new Rated(Rating.GREY, stopped(action));
        }
        if (action.stage().isProven()) {
            return new Rated(Rating.BLUE, proven(action));
        }
        if (action.schedule().originalDue().isEmpty()) {
            return new Rated(Rating.RED, "No date was promised.");
        }
        return scheme instanceof RatingScheme.ByPercent percent
                ? PercentComplete.rate(action, percent, today)
                : Lateness.rate(action, (RatingScheme.ByLateness) scheme, today);
    }

    /**
     * The date that makes an action late against its original date: when it was done; else the later of today, once the
     * original date has passed, and the date when it is expected. Absent when it is not late.
     */
    static Optional<LocalDate> lateDate(Action action, LocalDate today) {
        Action.Schedule schedule = action.schedule();
        if (schedule.originalDue().isEmpty() || action.stage() == Stage.STOPPED) {
            return Optional.empty();
        }
        LocalDate promised = schedule.originalDue().get();
        LocalDate counts = action.stage().isDone()
                ? doneOn(action).orElse(promised)
                : later(today, expected(schedule).orElse(promised));
        return counts.isAfter(promised) ? Optional.of(counts) : Optional.empty();
    }

    /** When the owner expects it, or else the date that was agreed last. */
    static Optional<LocalDate> expected(Action.Schedule schedule) {
        return schedule.forecast().or(schedule::due);
    }

    /** When it was done: as recorded, or else the day of the step. */
    static Optional<LocalDate> doneOn(Action action) {
        return action.schedule().doneOn().or(() -> dayOfStepTo(action, Stage.DONE));
    }

    /** Whether it need not have begun, and has not. */
    static boolean isNotDueToStart(Action action, LocalDate today) {
        return action.stage() == Stage.PLANNED
                && action.schedule().start().filter(s -> s.isAfter(today)).isPresent();
    }

    private static String stopped(Action action) {
        String when =
                dayOfStepTo(action, Stage.STOPPED).map(d -> " on " + day(d)).orElse("");
        String why = lastStepTo(action, Stage.STOPPED)
                .map(Action.StageStep::reason)
                .filter(r -> !r.isBlank())
                .map(r -> ": " + r)
                .orElse(".");
        return "Stopped" + when + why;
    }

    private static String proven(Action action) {
        String stage = action.stage().title();
        return dayOfStepTo(action, action.stage())
                        .map(d -> stage + " on " + day(d))
                        .orElse(stage)
                + doneOn(action)
                        .filter(done -> action.schedule()
                                .originalDue()
                                .filter(done::isAfter)
                                .isPresent())
                        .map(done -> ", done late on " + day(done) + ", promised "
                                + day(action.schedule().originalDue().orElseThrow()))
                        .orElse("");
    }

    private static Optional<LocalDate> dayOfStepTo(Action action, Stage stage) {
        return lastStepTo(action, stage)
                .map(step -> step.at().atZone(CouncilClock.ZONE).toLocalDate());
    }

    private static Optional<Action.StageStep> lastStepTo(Action action, Stage stage) {
        return action.proof().steps().stream().filter(s -> s.to() == stage).reduce((first, second) -> second);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
