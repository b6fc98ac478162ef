package org.braidplan.safeguarding;

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

/** For every file that an audit graded inadequate, a manager has made sure that the child is safe. */
@Rule(
        id = "safeguarding-inadequate-not-put-right",
        title = "Inadequate file not put right",
        meaning =
                "An audit found a child's case handled so badly that the child may be at risk, and nobody recorded that it was"
                        + " put right: look at these files today.",
        severity = Severity.SERIOUS,
        source =
                "Practice: a file graded inadequate goes back to its manager at once, as inspectors send back cases that"
                        + " concern them. No threshold: one is too many.")
final class InadequateFilesPutRight implements Check {

    @Override
    public Outcome run(PlanView plan) {
        return Outcome.over(
                plan.records(AuditRound.class).stream()
                        .filter(stored -> !stored.value().finishedOn().isAfter(plan.today()))
                        .toList(),
                InadequateFilesPutRight::look);
    }

    private static Optional<Found> look(Stored<AuditRound> stored) {
        AuditRound round = stored.value();
        int left = round.inadequate() - round.putRight();
        if (left == 0) {
            return Optional.empty();
        }
        return Optional.of(Found.about(
                Subject.record(SafeguardingStrand.KEY, "case-audits", stored.key()),
                "Of " + round.inadequate() + " files graded inadequate in the round that was finished on "
                        + Days.words(round.finishedOn()) + ", " + left + (left == 1 ? " is" : " are")
                        + " not recorded as put right."));
    }
}
