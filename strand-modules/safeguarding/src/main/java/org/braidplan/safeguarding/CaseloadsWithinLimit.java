package org.braidplan.safeguarding;

import java.util.Optional;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.check.Subject;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/** At the end of the last quarter that is in, no social worker had more than 20 cases. */
@Rule(
        id = "safeguarding-caseload-over",
        title = "Caseloads over 20",
        meaning =
                "Somebody has more children than they can know well: share the cases out, or say who decided that it may stay"
                        + " so and until when.",
        severity = Severity.WARNING,
        source =
                "Practice: 20 cases for one social worker, and 25 as the number beyond which visits are missed. No statute"
                        + " or guidance sets a limit.")
final class CaseloadsWithinLimit implements Check {

    @Override
    public Outcome run(PlanView plan) {
        return Outcome.over(Latest.of(plan, CaseloadBands.class, CaseloadBands::quarter), CaseloadsWithinLimit::look);
    }

    private static Optional<Found> look(Stored<CaseloadBands> stored) {
        CaseloadBands row = stored.value();
        if (row.over20() == 0) {
            return Optional.empty();
        }
        Found found = Found.about(
                Subject.record(SafeguardingStrand.KEY, "caseloads", stored.key()),
                row.service().title() + ": " + row.over20() + " of " + row.workers()
                        + " social workers had more than 20 cases at the end of "
                        + row.quarter().words()
                        + (row.over25() > 0 ? ", " + row.over25() + " of them more than 25." : "."));
        return Optional.of(row.over25() > 0 ? found.as(Severity.SERIOUS) : found);
    }
}
