package org.braidplan.safeguarding;

import java.util.List;
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

/** A finding that is not put right is not past its date, and has a date and somebody who answers for it. */
@Rule(
        id = "safeguarding-finding-overdue",
        title = "Inspection finding past its date",
        meaning =
                "What an inspection found is still so after the day on which it was to be put right, or nobody has said by"
                        + " when or who: put it right, or say what holds it up and who agreed to wait.",
        severity = Severity.WARNING,
        source =
                "Practice of improvement boards: every finding has one post that answers for it and one date. A finding to"
                        + " be put right at once is serious as soon as it is late, because a child may be at risk.")
final class FindingsOnTime implements Check {

    @Override
    public Outcome run(PlanView plan) {
        List<Stored<InspectionFinding>> found = plan.records(InspectionFinding.class).stream()
                .filter(stored -> !stored.value().foundOn().isAfter(plan.today()))
                .toList();
        return Outcome.over(found, stored -> look(stored, plan));
    }

    private static Optional<Found> look(Stored<InspectionFinding> stored, PlanView plan) {
        InspectionFinding finding = stored.value();
        Subject subject = Subject.record(SafeguardingStrand.KEY, "inspection-findings", stored.key());
        if (finding.isOverdue(plan.today())) {
            Found late = Found.about(
                    subject,
                    "Finding " + finding.reference() + " was to be put right by "
                            + Days.words(finding.due().orElseThrow()) + " and is not recorded as done.");
            return Optional.of(finding.atOnce() ? late.as(Severity.SERIOUS) : late);
        }
        if (finding.standingOn(plan.today()) == Standing.OPEN
                && (finding.due().isEmpty() || finding.owner().isEmpty())) {
            return Optional.of(Found.about(
                    subject,
                    "Finding " + finding.reference() + " has "
                            + (finding.due().isPresent()
                                    ? "nobody who answers for it."
                                    : finding.owner().isPresent()
                                            ? "no date."
                                            : "no date and nobody who answers for it.")));
        }
        return Optional.empty();
    }
}
