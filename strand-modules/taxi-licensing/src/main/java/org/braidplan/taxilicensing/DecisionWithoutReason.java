package org.braidplan.taxilicensing;

import java.util.List;
import java.util.Optional;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.check.Subject;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/**
 * Each decision has one of the kinds of reason. The reasons are confidential, so a finding says that one is missing and not
 * how many.
 */
@Rule(
        id = "taxi-licensing-decision-without-reason",
        title = "Decision without a reason",
        meaning =
                "Nobody can say why licences were refused, suspended or revoked, so an appeal may be lost and a pattern goes"
                        + " unseen: record the kind of reason of each.",
        severity = Severity.WARNING,
        source =
                "Local Government (Miscellaneous Provisions) Act 1976, sections 60 to 62: the holder is given the grounds"
                        + " within 14 days; that their kinds are counted is practice.")
final class DecisionWithoutReason implements Check {

    @Override
    public Outcome run(PlanView plan) {
        List<Stored<LicenceDecision>> made = plan.records(LicenceDecision.class).stream()
                .filter(stored -> stored.value().count() > 0
                        && stored.value().month().to().isBefore(plan.today()))
                .toList();
        return Outcome.over(made, DecisionWithoutReason::look);
    }

    private static Optional<Found> look(Stored<LicenceDecision> stored) {
        LicenceDecision decision = stored.value();
        if (decision.reasoned() >= decision.count()) {
            return Optional.empty();
        }
        return Optional.of(Found.about(
                Subject.record(TaxiLicensingStrand.KEY, "decisions", stored.key()),
                "Not every decision of this kind in " + decision.month().words() + " has a reason."));
    }
}
