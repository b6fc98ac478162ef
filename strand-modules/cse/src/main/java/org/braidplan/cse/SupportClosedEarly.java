package org.braidplan.cse;

import java.util.Optional;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.check.Subject;
import org.braidplan.view.PlanView;

/**
 * Support is closed before it is done only for the person's own reasons, and they are recorded.
 *
 * <p>There is no threshold to exceed: one early closure that a service made, or that nobody can explain, is one too many. A
 * closure that the person chose, a move or lost contact is not a finding; how many there were of each is confidential, so
 * the reason given names the early closures only.
 */
@Rule(
        id = "cse-support-closed-early",
        title = "Support closed early",
        meaning =
                "Somebody's support ended before it was done and not by their own choice, or nobody recorded why: find out,"
                        + " offer it again, and record the reason.",
        severity = Severity.WARNING,
        source =
                "Practice in recovery from sexual abuse: support lasts as long as the person needs it, not as long as a"
                        + " service has time.")
final class SupportClosedEarly implements Check {

    @Override
    public Outcome run(PlanView plan) {
        return Outcome.over(Counted.support(plan), SupportClosedEarly::look);
    }

    private static Optional<Found> look(SupportOffers quarter) {
        Subject subject = Subject.record(
                CseStrand.KEY, "support-offers", quarter.quarter().text());
        String closures = "In " + quarter.quarter().words() + ", " + quarter.closedEarly() + " of " + quarter.closed()
                + " closures came early";
        if (quarter.endedByService() > 0) {
            return Optional.of(Found.about(
                            subject,
                            closures + ", " + quarter.endedByService() + " of them because a service ended it.")
                    .as(Severity.SERIOUS));
        }
        if (quarter.explained() < quarter.closedEarly()) {
            return Optional.of(Found.about(subject, closures + ", and not all of them have a reason."));
        }
        return Optional.empty();
    }
}
