package org.braidplan.safeguarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.check.Subject;
import org.braidplan.view.PlanView;

/** Children on a plan at a month's end are those of the month before, and those who came on, without those who came off. */
@Rule(
        id = "safeguarding-plans-do-not-add-up",
        title = "Children on a plan do not add up",
        meaning =
                "The count at the month's end is not that of the month before with plans started and ended: a child may be on"
                        + " a plan that nobody counts, so compare the list of children on the two days.",
        severity = Severity.WARNING,
        source = "Arithmetic.")
final class PlansAddUp implements Check {

    @Override
    public Outcome run(PlanView plan) {
        List<ChildProtectionPlans> months = Months.last(plan, Months.LOOKED_BACK).oldestFirst().stream()
                .flatMap(m -> m.plans().stream())
                .toList();
        List<Found> found = new ArrayList<>();
        int examined = 0;
        for (int i = 1; i < months.size(); i++) {
            if (months.get(i - 1).month().next().equals(months.get(i).month())) {
                examined++;
                look(months.get(i - 1), months.get(i)).ifPresent(found::add);
            }
        }
        return new Outcome(examined, found);
    }

    private static Optional<Found> look(ChildProtectionPlans before, ChildProtectionPlans month) {
        long expected = (long) before.current() + month.started() - month.ended();
        if (expected == month.current()) {
            return Optional.empty();
        }
        return Optional.of(Found.about(
                Subject.record(
                        SafeguardingStrand.KEY,
                        "child-protection-plans",
                        month.month().text()),
                "At the end of " + month.month().words() + ", " + month.current() + " children are recorded on a plan; "
                        + before.current() + " before, " + month.started() + " started and " + month.ended()
                        + " ended make " + expected + "."));
    }
}
