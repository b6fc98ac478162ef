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

/** A share below 0 or above 100%, or fewer than none of what is counted; an amount of money may be below 0. */
@Rule(
        id = "indicator-impossible-value",
        title = "Impossible value",
        meaning = "A figure cannot be so: look it up in its source and revise the reading.",
        severity = Severity.SERIOUS)
public final class ImpossibleValue implements Check {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    @Override
    public Outcome run(PlanView plan) {
        List<Indicator> read = plan.indicators().stream()
                .filter(i -> !plan.readings(i.key()).isEmpty())
                .toList();
        return Outcome.over(read, i -> impossible(i, plan.readings(i.key())));
    }

    private static Optional<Found> impossible(Indicator indicator, List<Reading> readings) {
        List<Reading> bad =
                readings.stream().filter(r -> isImpossible(indicator, r)).toList();
        if (bad.isEmpty()) {
            return Optional.empty();
        }
        Reading last = bad.get(bad.size() - 1);
        String unit = indicator.definitions().get(last.definition() - 1).unit();
        return Optional.of(Found.about(
                CoreChecks.subject(indicator),
                "It cannot be " + last.value().orElseThrow().toPlainString() + (unit.equals("%") ? "%" : " " + unit)
                        + " for " + last.period().words() + "."
                        + (bad.size() == 1 ? "" : " There are " + bad.size() + " such readings.")));
    }

    private static boolean isImpossible(Indicator indicator, Reading reading) {
        String unit = indicator.definitions().get(reading.definition() - 1).unit();
        return reading.value()
                .filter(v -> unit.equals("%")
                        ? v.signum() < 0 || v.compareTo(ALL) > 0
                        : v.signum() < 0 && !unit.contains("£"))
                .isPresent();
    }
}
