package org.braidplan.cse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
 * Since the first themes report, there is one for each quarter.
 *
 * <p>A quarter's report goes to the board's next quarterly meeting, so it is missing once the following quarter is over. The
 * check looks at a year of quarters; what was never written before that is no longer to be mended.
 */
@Rule(
        id = "cse-no-themes-report",
        title = "No themes report for a quarter",
        meaning =
                "What children said in return interviews, and what the panel and the police saw, has not been put together"
                        + " for this quarter, so patterns may go unseen: write the report, or record the one there is.",
        severity = Severity.WARNING,
        source = "Practice of quarterly board meetings: a quarter's report is received in the quarter that follows.")
final class ThemesReportedQuarterly implements Check {

    /** Four quarters that are due, the one in which a report may still come, and today's. */
    private static final int MONTHS_BACK = 15;

    @Override
    public Outcome run(PlanView plan) {
        Set<Period> reported = plan.records(ThemesReport.class).stream()
                .filter(stored -> !stored.value().receivedOn().isAfter(plan.today()))
                .map(stored -> stored.value().quarter())
                .collect(Collectors.toCollection(TreeSet::new));
        Optional<Period> first = reported.stream().findFirst();
        if (first.isEmpty()) {
            return new Outcome(0, List.of());
        }
        List<Period> expected = new ArrayList<>();
        Period quarter =
                later(first.get(), Period.of(Frequency.QUARTER, plan.today().minusMonths(MONTHS_BACK)));
        while (isDue(quarter, plan.today()) || reported.contains(quarter)) {
            expected.add(quarter);
            quarter = quarter.next();
        }
        return Outcome.over(expected, one -> reported.contains(one) ? Optional.empty() : Optional.of(missing(one)));
    }

    private static Period later(Period one, Period other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static boolean isDue(Period quarter, LocalDate today) {
        return quarter.next().to().isBefore(today);
    }

    private static Found missing(Period quarter) {
        return Found.about(
                Subject.record(CseStrand.KEY, "themes-reports", quarter.toString()),
                "No themes report for " + quarter.words() + " is recorded; it was to be received by the end of "
                        + quarter.next().words() + ".");
    }
}
