package org.braidplan.taxilicensing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.braidplan.calendar.Days;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.check.Subject;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/** A policy is looked at again by the day that was set, or five years after it was adopted where none was. */
@Rule(
        id = "taxi-licensing-policy-past-review",
        title = "Policy past its review",
        meaning =
                "The policy by which people are licensed may no longer be what law and guidance ask: finish the review, or"
                        + " let the committee set another day and say why.",
        severity = Severity.WARNING,
        source =
                "Statutory taxi and private hire vehicle standards, July 2020, section 3: a policy is reviewed every five"
                        + " years, sooner where something serious comes up; before 2020 practice.")
final class PolicyPastReview implements Check {

    @Override
    public Outcome run(PlanView plan) {
        LocalDate today = plan.today();
        List<Stored<Policy>> holding = plan.records(Policy.class).stream()
                .filter(stored ->
                        stored.value().holdsOn(today) && stored.value().due().isPresent())
                .toList();
        return Outcome.over(holding, stored -> look(stored, today));
    }

    private static Optional<Found> look(Stored<Policy> stored, LocalDate today) {
        Policy policy = stored.value();
        LocalDate due = policy.due().orElseThrow();
        if (!due.isBefore(today)) {
            return Optional.empty();
        }
        return Optional.of(Found.about(
                Subject.record(TaxiLicensingStrand.KEY, "policies", stored.key()),
                "“" + policy.title() + "” was due for review by " + Days.words(due)
                        + (policy.reviewDue().isPresent() ? "" : ", five years after its adoption")
                        + ", and is " + policy.stage().words().toLowerCase(Locale.UK) + "."));
    }
}
