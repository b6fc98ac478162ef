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

/** In the last month that is in, every child on a child protection plan had one that is written and up to date. */
@Rule(
        id = "safeguarding-no-current-plan",
        title = "Children on a plan that is not up to date",
        meaning =
                "A conference found that these children are at risk of significant harm, and nobody can read what is to be"
                        + " done about it: write or update the plans now, the core group's first.",
        severity = Severity.SERIOUS,
        source =
                "Working Together to Safeguard Children, March 2013, chapter 1: the core group develops the outline plan"
                        + " within 10 working days of the initial conference. No threshold: one is too many.")
final class EveryChildHasAPlan implements Check {

    @Override
    public Outcome run(PlanView plan) {
        return Outcome.over(
                Latest.of(plan, ChildProtectionPlans.class, ChildProtectionPlans::month), EveryChildHasAPlan::look);
    }

    private static Optional<Found> look(Stored<ChildProtectionPlans> stored) {
        ChildProtectionPlans month = stored.value();
        if (month.withoutCurrentPlan() == 0) {
            return Optional.empty();
        }
        return Optional.of(Found.about(
                Subject.record(SafeguardingStrand.KEY, "child-protection-plans", stored.key()),
                "At the end of " + month.month().words() + ", " + month.withoutCurrentPlan() + " of " + month.current()
                        + " children on a child protection plan had none that was up to date."));
    }
}
