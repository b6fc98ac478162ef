package org.braidplan.safeguarding;

import java.util.List;
import java.util.Optional;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.check.Subject;
import org.braidplan.view.PlanView;

/** Every plan that starts was decided on at an initial conference of the same month; both count children. */
@Rule(
        id = "safeguarding-plans-without-conference",
        title = "More plans started than conferences held",
        meaning =
                "A child is on a plan that no conference is recorded for, or a conference is missing from the count: compare"
                        + " the conference list with the plans that began.",
        severity = Severity.WARNING,
        source =
                "Working Together to Safeguard Children, March 2013, chapter 1: the initial child protection conference"
                        + " decides whether a child becomes the subject of a plan.")
final class PlansFollowConferences implements Check {

    @Override
    public Outcome run(PlanView plan) {
        List<Month> both = Months.last(plan, Months.LOOKED_BACK).oldestFirst().stream()
                .filter(m -> m.plans().isPresent() && m.assessments().isPresent())
                .toList();
        return Outcome.over(both, PlansFollowConferences::look);
    }

    private static Optional<Found> look(Month month) {
        int started = month.plans().orElseThrow().started();
        int held = month.assessments().orElseThrow().conferences();
        if (started <= held) {
            return Optional.empty();
        }
        return Optional.of(Found.about(
                Subject.record(
                        SafeguardingStrand.KEY,
                        "child-protection-plans",
                        month.period().text()),
                "In " + month.period().words() + ", plans started for " + started + " children, but initial conferences"
                        + " were held for " + held + "."));
    }
}
