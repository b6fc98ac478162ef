package org.braidplan.finance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.finance.BudgetYear.Timing;
import org.braidplan.register.Money;
import org.braidplan.view.PlanView;

/**
 * In each year that is not over, proposals come to the year's target at least, each saving counted once. It is serious for the
 * year that runs and for the one that begins within twelve months, because its budget is being set or has been.
 */
@Rule(
        id = "finance-proposals-below-target",
        title = "Proposals do not add up to the target",
        meaning =
                "A part of the year's target has no proposal behind it, so the year does not balance even if everything"
                        + " succeeds: find proposals for the rest, or change the target and say why.",
        severity = Severity.WARNING,
        source =
                "Local Government Finance Act 1992, sections 31A and 32 (a council must set a balanced budget) and Local"
                        + " Government Act 2003, section 25 (the chief finance officer reports on the robustness of the"
                        + " estimates); a test year by year is practice.")
final class ProposalsMeetTarget implements Check {

    @Override
    public Outcome run(PlanView plan) {
        List<Standing.Year> years = Standing.all(plan).stream()
                .flatMap(standing -> standing.years().stream())
                .filter(year -> year.timing() != Timing.OVER)
                .filter(year -> year.budget().targetOrNone().amount().signum() > 0)
                .toList();
        return Outcome.over(years, year -> look(year, plan.today()));
    }

    private static Optional<Found> look(Standing.Year year, LocalDate today) {
        Money target = year.budget().targetOrNone();
        Money planned = year.waterfall().planned();
        if (planned.compareTo(target) >= 0) {
            return Optional.empty();
        }
        Found found = Found.about(
                Subjects.of(year.budget()),
                "For " + year.words() + " proposals come to " + planned.words() + " of the target of " + target.words()
                        + ": " + target.minus(planned).words() + " has no proposal.");
        boolean near = year.budget().year().from().isBefore(today.plusYears(1));
        return Optional.of(near ? found.as(Severity.SERIOUS) : found);
    }
}
