package org.braidplan.finance;

import java.util.List;
import java.util.Optional;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.register.Money;
import org.braidplan.view.PlanView;

/**
 * A target that must last is met by savings that last. One-off savings may meet what is needed once: the one-off part of a
 * target, and one-off pressures.
 */
@Rule(
        id = "finance-one-off-against-recurrent-target",
        title = "One-off savings against a recurrent target",
        meaning =
                "Savings that come once close a gap that comes back, so the next year must find the money again: find savings"
                        + " that last, or tell members how long the gap is only bridged.",
        severity = Severity.WARNING,
        source =
                "Practice in local authority budgets, and CIPFA's Financial Management Code (2019): one-off money does not"
                        + " make a budget sustainable.")
final class OneOffsMeetRecurrentTargets implements Check {

    @Override
    public Outcome run(PlanView plan) {
        List<Standing.Year> years = Standing.all(plan).stream()
                .flatMap(standing -> standing.years().stream())
                .filter(year -> year.budget().targetOrNone().amount().signum() > 0)
                .toList();
        return Outcome.over(years, OneOffsMeetRecurrentTargets::look);
    }

    private static Optional<Found> look(Standing.Year year) {
        Money beyond = year.oneOff().minus(year.oneOffNeed());
        Money lasting = year.waterfall().forecast().minus(year.oneOff());
        Money missing =
                year.budget().targetOrNone().minus(year.budget().oneOffTarget()).minus(lasting);
        Money bridged = beyond.compareTo(missing) < 0 ? beyond : missing;
        if (bridged.amount().signum() <= 0) {
            return Optional.empty();
        }
        return Optional.of(Found.about(
                Subjects.of(year.budget()),
                "In " + year.words() + ", " + bridged.words()
                        + " of the recurrent target is met by one-off savings: it must be found again in "
                        + year.budget().year().next().words() + "."));
    }
}
