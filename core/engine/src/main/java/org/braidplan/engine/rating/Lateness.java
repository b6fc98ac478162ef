package org.braidplan.engine.rating;

import static org.braidplan.engine.document.Words.day;

import java.time.LocalDate;
import java.util.Optional;
import org.braidplan.action.Action;
import org.braidplan.plan.Rated;
import org.braidplan.plan.Rating;
import org.braidplan.plan.RatingScheme;

/**
 * Rating by lateness against the original date: amber when late or expected late by less than the scheme's calendar months,
 * red from then on. A date that was moved by agreement excuses nothing, for the promise is what people were told.
 */
final class Lateness {

    private Lateness() {}

    static Rated rate(Action action, RatingScheme.ByLateness scheme, LocalDate today) {
        LocalDate promised = action.schedule().originalDue().orElseThrow();
        Optional<LocalDate> late = Ratings.lateDate(action, today);
        if (late.isPresent()) {
            boolean red = !late.get().isBefore(promised.plusMonths(scheme.redFromMonths()));
            return new Rated(
                    red ? Rating.RED : Rating.AMBER,
                    (red ? "Very late: " : "Late: ") + cause(action, late.get(), today) + ", promised "
                            + day(promised));
        }
        if (action.stage().isDone()) {
            String when = Ratings.doneOn(action).map(d -> " on " + day(d)).orElse("");
            return new Rated(Rating.GREEN, "Done" + when + ", not yet verified");
        }
        if (Ratings.isNotDueToStart(action, today)) {
            return new Rated(
                    Rating.GREY,
                    "Not due to start until " + day(action.schedule().start().orElseThrow()));
        }
        String forecast = action.schedule()
                .forecast()
                .map(f -> "forecast " + day(f) + ", ")
                .orElse("");
        return new Rated(Rating.GREEN, "On course: " + forecast + "promised " + day(promised));
    }

    private static String cause(Action action, LocalDate late, LocalDate today) {
        if (action.stage().isDone()) {
            return "done on " + day(late);
        }
        if (action.schedule().forecast().filter(late::equals).isPresent()) {
            return "forecast " + day(late);
        }
        if (late.equals(today)) {
            return "not done";
        }
        return "moved to " + day(late);
    }
}
