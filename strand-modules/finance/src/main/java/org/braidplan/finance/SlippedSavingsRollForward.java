package org.braidplan.finance;

import java.util.ArrayList;
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
        List<Found> found = new ArrayList<>();
        int looked = 0;
        for (Standing standing : Standing.all(plan)) {
            List<Standing.Year> years = standing.years();
            for (int i = 0; i < years.size(); i++) {
                Optional<Standing.Year> next = i + 1 < years.size() ? Optional.of(years.get(i + 1)) : Optional.empty();
                if (years.get(i).proposals() > 0) {
                    looked++;
                    look(years.get(i), next).ifPresent(found::add);
                }
            }
        }
        return new Outcome(looked, found);
    }

    private static Optional<Found> look(Standing.Year year, Optional<Standing.Year> next) {
        Waterfall waterfall = year.waterfall();
        if (waterfall.slipped().amount().signum() <= 0) {
            return Optional.empty();
        }
        boolean over = year.timing() == Timing.OVER;
        String slipped = "Of " + waterfall.planned().words() + " planned for " + year.words() + ", "
                + waterfall.slipped().words() + (over ? " was not banked" : " is not expected any more") + ". ";
        String where = next.map(later -> later.words() + " must find "
                        + later.waterfall().toFind().words() + " instead of "
                        + later.waterfall().target().words() + ", all that is carried forward included.")
                .orElse("It is the programme's last year: what comes after must hold it.");
        Found found = Found.about(Subjects.of(year.budget()), slipped + where);
        return Optional.of(over ? found.as(Severity.SERIOUS) : found);
    }
}
