package org.braidplan.whistleblowing;

import java.time.LocalDate;
import java.util.List;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Subject;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/** A year without a concern is a warning, not a success. */
@Rule(
        id = "whistleblowing-no-concerns-12-months",
        title = "No concern in 12 months",
        meaning =
                "In a council of any size somebody has something to say: find out whether people know how, and dare to.",
        source = "Practice of Protect and of auditors: silence says more of the culture than of the conduct.")
final class NoConcernsInTwelveMonths implements Check {

    @Override
    public Outcome run(PlanView plan) {
        LocalDate yearAgo = plan.today().minusMonths(12);
        List<Concern> concerns =
                plan.records(Concern.class).stream().map(Stored::value).toList();
        boolean policyForAYear = plan.records(PolicyVersion.class).stream()
                .anyMatch(stored -> !stored.value().adopted().isAfter(yearAgo));
        boolean everRaised = concerns.stream().anyMatch(c -> !c.raised().isAfter(yearAgo));
        boolean raisedLately = concerns.stream()
                .anyMatch(c -> c.raised().isAfter(yearAgo) && !c.raised().isAfter(plan.today()));
        if (raisedLately) {
            return new Outcome(1, List.of());
        }
        if (!policyForAYear && !everRaised) {
            return new Outcome(0, List.of());
        }
        return new Outcome(
                1,
                List.of(Found.about(
                        Subject.strand(WhistleblowingStrand.KEY),
                        "Nobody has raised a concern in the last 12 months. That is no proof that there is none.")));
    }
}
