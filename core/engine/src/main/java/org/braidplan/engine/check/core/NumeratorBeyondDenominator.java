package org.braidplan.engine.check.core;

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

/** More were counted than there were to count. */
@Rule(
        id = "indicator-numerator-beyond-denominator",
        title = "More counted than there were",
        meaning =
                "The numerator of a share is larger than its denominator: one of them is wrong, so revise the reading.",
        severity = Severity.SERIOUS)
public final class NumeratorBeyondDenominator implements Check {

    @Override
    public Outcome run(PlanView plan) {
        List<Indicator> shares = plan.indicators().stream()
                .filter(i -> plan.readings(i.key()).stream().anyMatch(r -> isShare(i, r)))
                .toList();
        return Outcome.over(shares, i -> beyond(i, plan.readings(i.key())));
    }

    /** Only of a share must one be within the other: cases are more than the workers who hold them. */
    private static boolean isShare(Indicator indicator, Reading reading) {
        return indicator.definitions().get(reading.definition() - 1).unit().equals("%")
                && reading.numerator().isPresent()
                && reading.denominator().isPresent();
    }

    private static Optional<Found> beyond(Indicator indicator, List<Reading> readings) {
        return readings.stream()
                .filter(r -> isShare(indicator, r))
                .filter(r ->
                        r.numerator().orElseThrow().compareTo(r.denominator().orElseThrow()) > 0)
                .reduce((earlier, later) -> later)
                .map(r -> Found.about(
                        CoreChecks.subject(indicator),
                        r.numerator().orElseThrow().toPlainString() + " of "
                                + r.denominator().orElseThrow().toPlainString() + " were counted for "
                                + r.period().words() + "."));
    }
}
