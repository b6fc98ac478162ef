package org.braidplan.whistleblowing;

import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Subject;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/** The policy in force is reviewed every year. */
@Rule(
        id = "whistleblowing-policy-review-overdue",
        title = "The policy was not reviewed for a year",
        meaning = "Review the policy, with those who have used it, and record when.",
        source = "Code of practice of the Whistleblowing Commission, 2013: review the arrangements every year.")
final class PolicyReviewedYearly implements Check {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    @Override
    public Outcome run(PlanView plan) {
        Optional<Stored<PolicyVersion>> inForce = plan.records(PolicyVersion.class).stream()
                .filter(stored -> !stored.value().adopted().isAfter(plan.today()))
                .max(Comparator.comparing(stored -> stored.value().adopted()));
        return Outcome.over(inForce.stream().toList(), stored -> {
            PolicyVersion policy = stored.value();
            if (!policy.lookedAt().plusYears(1).isBefore(plan.today())) {
                return Optional.empty();
            }
            return Optional.of(Found.about(
                    Subject.record(WhistleblowingStrand.KEY, "policy-versions", stored.key()),
                    "It was last adopted or reviewed on " + DAY.format(policy.lookedAt()) + "."));
        });
    }
}
