package org.braidplan.finance;

import java.util.List;
import java.util.Optional;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.finance.BudgetYear.Timing;
import org.braidplan.view.PlanView;

/**
 * What was planned for a year and is not expected in it is said, with what the next year must find because of it. A year that
 * is over is measured by what was banked.
 */
@Rule(
        id = "finance-slipped-savings",
        title = "Savings slip out of their year",
        meaning =
                "Less is expected than was planned, so the next year's gap is larger by as much: get the proposals back on"
                        + " course, or find others before the next budget is set.",
        severity = Severity.WARNING,
        source = "Practice of budget monitoring: a saving that is not made in its year is still needed in the next.")
final class SlippedSavingsRollForward implements Check {

    @Override
    public Outcome run(PlanView plan) {
        Tallies tallies = Tallies.of(plan);
        Outcome all = new Outcome(0, List.of());
        for (SavingsProgramme programme : Standing.programmes(plan)) {
            List<Standing.Year> years = Standing.of(programme, tallies).years();
            for (int i = 0; i < years.size(); i++) {
                Optional<Standing.Year> next = i + 1 < years.size() ? Optional.of(years.get(i + 1)) : Optional.empty();
                if (years.get(i).proposals() > 0) {
                    all = all.and(look(years.get(i), next));
                }
            }
        }
        return all;
    }

    private static Outcome look(Standing.Year year, Optional<Standing.Year> next) {
        Waterfall waterfall = year.waterfall();
        if (waterfall.slipped().amount().signum() <= 0) {
            return new Outcome(1, List.of());
        }
        boolean over = year.timing() == Timing.OVER;
        String slipped = "Of " + Pounds.exact(waterfall.planned()) + " planned for " + year.words() + ", "
                + Pounds.exact(waterfall.slipped()) + (over ? " was not banked" : " is not expected any more") + ". ";
        String where = next.map(later -> later.words() + " must find "
                        + Pounds.exact(later.waterfall().toFind()) + " instead of "
                        + Pounds.exact(later.waterfall().target()) + ", all that is carried forward included.")
                .orElse("It is the programme's last year: what comes after must hold it.");
        Found found = Found.about(Subjects.of(year.budget()), slipped + where);
        return new Outcome(1, List.of(over ? found.as(Severity.SERIOUS) : found));
    }
}
