package org.braidplan.engine.check.core;

import java.util.Optional;
import org.braidplan.action.Action;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.view.PlanView;

/** An action that nobody answers for, or that has no date, cannot be late. */
@Rule(
        id = "action-without-owner-or-date",
        title = "Action without owner or date",
        meaning = "Nobody can be asked about it, or it can never be late: name an owner and a date.")
public final class ActionWithoutOwnerOrDate implements Check {

    @Override
    public Outcome run(PlanView plan) {
        return Outcome.over(
                CoreChecks.open(plan),
                rated -> reason(rated.action()).map(reason -> Found.about(CoreChecks.subject(rated), reason)));
    }

    private static Optional<String> reason(Action action) {
        boolean nobody = action.owner().isBlank();
        boolean noDate = action.schedule().originalDue().isEmpty();
        if (nobody && noDate) {
            return Optional.of("It has no owner and no date.");
        }
        return nobody ? Optional.of("It has no owner.") : noDate ? Optional.of("It has no date.") : Optional.empty();
    }
}
