package org.braidplan.action;

import java.time.LocalDate;
import java.util.Optional;
import org.braidplan.plan.Rated;
import org.braidplan.plan.Rating;

/**
 * An action as it stands: its revision, and what the plan's rating scheme says of it on a day.
 *
 * @param daysLate days by which it was done, is forecast, or by today is, after its original date; 0 when not late
 */
public record RatedAction(Action action, long revision, Rated rated, int daysLate) {

    public Rating rating() {
        return rated.rating();
    }

    /** Whether the owner claims better than the rule says. */
    public boolean isOverclaimed() {
        return action.claim().rating().filter(c -> c.isBetterThan(rating())).isPresent();
    }

    /** Whether it is claimed to be done and nothing shows it. */
    public boolean isDoneWithoutEvidence() {
        return action.stage().isDone() && action.proof().evidence().isEmpty();
    }

    /** The date that counts when people ask when it will be done: done on, else forecast, else due. */
    public Optional<LocalDate> expected() {
        return action.schedule()
                .doneOn()
                .or(() -> action.schedule().forecast())
                .or(() -> action.schedule().due());
    }
}
