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
import org.braidplan.indicator.Period;
import org.braidplan.view.PlanView;

/**
 * Since the first themes report, there is one for each quarter.
 *
 * <p>A quarter's report goes to the board's next quarterly meeting, so it is missing once the following quarter is over.
 */
@Rule(
        id = "cse-no-themes-report",
        title = "No themes report for a quarter",
        meaning = "What children said in return interviews, and what the panel and the police saw, has not been put together"
                + " for this quarter, so patterns may go unseen: write the report, or record the one there is.",
        severity = Severity.WARNING,
        source = "Practice of quarterly board meetings: a quarter's report is received in the quarter that follows.")
final class ThemesReportedQuarterly implements Check {

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
        for (Period quarter = first.get(); isDue(quarter, plan.today()) || reported.contains(quarter); quarter = quarter.next()) {
            expected.add(quarter);
        }
        return Outcome.over(expected, quarter -> reported.contains(quarter) ? Optional.empty() : Optional.of(missing(quarter)));
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
