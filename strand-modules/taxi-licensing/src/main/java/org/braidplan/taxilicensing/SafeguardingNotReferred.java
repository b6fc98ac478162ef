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

/** What may be a crime against a passenger or a child goes to the police. */
@Rule(
        id = "taxi-licensing-safeguarding-not-referred",
        title = "Complaint about safeguarding not referred to the police",
        meaning =
                "A child or a passenger may be at risk, and the police do not know: refer it today, or record it as something"
                        + " else if it is not about safeguarding.",
        severity = Severity.SERIOUS,
        source = "Statutory taxi and private hire vehicle standards, July 2020, section 4 (working with the police,"
                + " complaints); before that practice.")
final class SafeguardingNotReferred implements Check {

    @Override
    public Outcome run(PlanView plan) {
        List<Stored<Complaints>> months = plan.records(Complaints.class).stream()
                .filter(stored -> stored.value().month().to().isBefore(plan.today()))
                .toList();
        return Outcome.over(months, SafeguardingNotReferred::look);
    }

    private static Optional<Found> look(Stored<Complaints> stored) {
        Complaints month = stored.value();
        if (month.safeguarding() <= month.referred()) {
            return Optional.empty();
        }
        return Optional.of(Found.about(
                Subject.record(TaxiLicensingStrand.KEY, "complaints", stored.key()),
                "In " + month.month().words() + ", " + month.safeguarding()
                        + " complaints were about safeguarding, but " + month.referred() + " went to the police."));
    }
}
