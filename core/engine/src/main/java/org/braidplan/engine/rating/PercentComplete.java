package org.braidplan.engine.rating;

import static org.braidplan.engine.document.Words.day;

import java.time.LocalDate;
import org.braidplan.action.Action;
import org.braidplan.plan.Rated;
import org.braidplan.plan.Rating;
import org.braidplan.plan.RatingScheme;

/** Rating by the percentage that the owner says is complete; without one it counts as 0, and as 100 once it is done. */
final class PercentComplete {

    private PercentComplete() {}

    static Rated rate(Action action, RatingScheme.ByPercent scheme, LocalDate today) {
        if (Ratings.isNotDueToStart(action, today)) {
            return new Rated(
                    Rating.GREY,
                    "Not due to start until " + day(action.schedule().start().orElseThrow()));
        }
        if (action.stage().isDone()) {
            String when = Ratings.doneOn(action).map(d -> " on " + day(d)).orElse("");
            return new Rated(Rating.GREEN, "Done" + when + ", not yet verified");
        }
        LocalDate promised = action.schedule().originalDue().orElseThrow();
        int percent = action.claim().percentComplete().orElse(0);
        String figures = action.claim().percentComplete().isPresent()
                ? percent + " percent complete"
                : "no percentage given, so it counts as 0";
        if (today.isAfter(promised) && percent < scheme.redPastDueUnder()) {
            return new Rated(Rating.RED, "Very late: " + figures + ", promised " + day(promised));
        }
        if (percent <= scheme.redUpTo()) {
            return new Rated(Rating.RED, sentence(figures, promised));
        }
        return new Rated(percent <= scheme.amberUpTo() ? Rating.AMBER : Rating.GREEN, sentence(figures, promised));
    }

    private static String sentence(String figures, LocalDate promised) {
        return Character.toUpperCase(figures.charAt(0)) + figures.substring(1) + ", promised " + day(promised);
    }
}
