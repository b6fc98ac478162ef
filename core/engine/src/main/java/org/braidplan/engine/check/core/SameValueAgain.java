package org.braidplan.engine.check.core;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Reading;
import org.braidplan.view.PlanView;

/** The same figure four times or more: an indicator that does not move, or one that is copied. */
@Rule(
        id = "indicator-same-value",
        title = "The same value again and again",
        meaning =
                "The newest four figures are the same: look whether they were measured, or copied from the period before.",
        severity = Severity.NOTE)
public final class SameValueAgain implements Check {

    private static final int TIMES = 4;

    @Override
    public Outcome run(PlanView plan) {
        List<Indicator> read = plan.indicators().stream()
                .filter(i -> values(plan, i).size() >= TIMES)
                .toList();
        return Outcome.over(read, i -> same(i, values(plan, i)));
    }

    private static List<BigDecimal> values(PlanView plan, Indicator indicator) {
        return plan.readings(indicator.key()).stream()
                .map(Reading::value)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Found> same(Indicator indicator, List<BigDecimal> values) {
        BigDecimal newest = values.get(values.size() - 1);
        int times = 0;
        for (int i = values.size() - 1; i >= 0 && values.get(i).compareTo(newest) == 0; i--) {
            times++;
        }
        return times < TIMES
                ? Optional.empty()
                : Optional.of(Found.about(
                        CoreChecks.subject(indicator),
                        "The newest " + times + " readings are all " + newest.toPlainString() + "."));
    }
}
