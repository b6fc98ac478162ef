package org.braidplan.safeguarding;

import java.time.LocalDate;
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

/** Three months after a finding was put right, there is evidence of it. */
@Rule(
        id = "safeguarding-finding-without-evidence",
        title = "Inspection finding done without evidence",
        meaning =
                "It is said to be put right and nothing shows that it is; an inspector would count it as open: add the"
                        + " evidence, or take the day back.",
        severity = Severity.WARNING,
        source = "Practice: three months are enough for a figure or an audit to show a change.")
final class FindingsEvidenced implements Check {

    private static final int MONTHS = 3;

    @Override
    public Outcome run(PlanView plan) {
        List<Stored<InspectionFinding>> done = plan.records(InspectionFinding.class).stream()
                .filter(stored -> stored.value().standingOn(plan.today()) != Standing.OPEN)
                .toList();
        return Outcome.over(done, stored -> look(stored, plan.today()));
    }

    private static Optional<Found> look(Stored<InspectionFinding> stored, LocalDate today) {
        InspectionFinding finding = stored.value();
        boolean waited = finding.doneOn()
                .filter(day -> day.plusMonths(MONTHS).isBefore(today))
                .isPresent();
        if (finding.standingOn(today) != Standing.DONE || !waited) {
            return Optional.empty();
        }
        return Optional.of(Found.about(
                Subject.record(SafeguardingStrand.KEY, "inspection-findings", stored.key()),
                "Finding " + finding.reference() + " was recorded as done on "
                        + Days.words(finding.doneOn().orElseThrow()) + ", without evidence since."));
    }
}
