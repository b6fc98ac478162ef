package org.braidplan.partnerships;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.calendar.Days;
import org.braidplan.check.Check;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/** An information-sharing agreement is reviewed by its day. */
@Rule(
        id = "partnerships-agreement-past-review",
        title = "Information-sharing agreement past its review",
        meaning =
                "Nobody has looked whether it is still right, and some will not share on it: review it, end this row and begin another, or end it.",
        severity = Severity.WARNING,
        source =
                "Information Commissioner's data sharing code of practice, 2011 and 2021: agreements are reviewed regularly. The day is the agreement's own.")
final class AgreementsInDate implements Check {

    @Override
    public Outcome run(PlanView plan) {
        LocalDate today = plan.today();
        List<Stored<Agreement>> inForce = plan.records(Agreement.class).stream()
                .filter(stored -> stored.value().isInForce(today))
                .toList();
        return Outcome.over(
                inForce,
                stored -> stored.value().isInDate(today)
                        ? Optional.empty()
                        : Optional.of(Subjects.found(Subjects.AGREEMENTS, stored, reason(stored.value(), today))));
    }

    private static String reason(Agreement agreement, LocalDate today) {
        return agreement.title() + " was to be reviewed by " + Days.words(agreement.reviewDue()) + ": "
                + Days.between(agreement.reviewDue(), today) + " late.";
    }
}
