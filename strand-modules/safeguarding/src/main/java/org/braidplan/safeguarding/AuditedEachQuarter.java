package org.braidplan.safeguarding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.check.Subject;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Period;
import org.braidplan.view.PlanView;

/**
 * Since the first round of case audits, at least one was finished in each quarter.
 *
 * <p>It looks at the last four quarters that are over; what was not audited before that is history.
 */
@Rule(
        id = "safeguarding-no-audit",
        title = "No case audit in a quarter",
        meaning =
                "Nobody has looked into files in this quarter, so nobody knows whether practice is good: finish a round, or"
                        + " record the one there was.",
        severity = Severity.WARNING,
        source = "Practice: case files are audited all the time, and graded at least once a quarter.")
final class AuditedEachQuarter implements Check {

    private static final int MONTHS_BACK = 12;

    @Override
    public Outcome run(PlanView plan) {
        Set<Period> audited = new TreeSet<>();
        LocalDate first = null;
        for (var stored : plan.records(AuditRound.class)) {
            LocalDate finished = stored.value().finishedOn();
            if (!finished.isAfter(plan.today())) {
                audited.add(Period.of(Frequency.QUARTER, finished));
                first = first == null || finished.isBefore(first) ? finished : first;
            }
        }
        if (first == null) {
            return new Outcome(0, List.of());
        }
        LocalDate yearAgo = plan.today().minusMonths(MONTHS_BACK);
        List<Period> expected = new ArrayList<>();
        for (Period quarter = Period.of(Frequency.QUARTER, first.isAfter(yearAgo) ? first : yearAgo);
                quarter.to().isBefore(plan.today());
                quarter = quarter.next()) {
            expected.add(quarter);
        }
        return Outcome.over(
                expected, quarter -> audited.contains(quarter) ? Optional.empty() : Optional.of(missing(quarter)));
    }

    private static Found missing(Period quarter) {
        return Found.about(
                Subject.record(SafeguardingStrand.KEY, "case-audits", quarter.text()),
                "No round of case audits was finished in " + quarter.words() + ".");
    }
}
