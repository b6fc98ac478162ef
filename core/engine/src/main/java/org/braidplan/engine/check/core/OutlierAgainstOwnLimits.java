package org.braidplan.engine.check.core;

import java.util.List;
import java.util.Optional;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.indicator.Indicator;
import org.braidplan.signal.Signal;
import org.braidplan.signal.SpecialCause;
import org.braidplan.view.PlanView;

/** A newest figure outside the limits of its own chart: it may be true, and so it is asked and never refused. */
@Rule(
        id = "indicator-outlier",
        title = "Figure outside its own limits",
        meaning = "The newest figure is far from the others: look whether it is right, and if it is, what happened.",
        severity = Severity.NOTE,
        source = "NHS England, Making Data Count")
public final class OutlierAgainstOwnLimits implements Check {

    @Override
    public Outcome run(PlanView plan) {
        List<Indicator> limited = plan.indicators().stream()
                .filter(i -> newest(plan, i).isPresent())
                .toList();
        return Outcome.over(
                limited,
                i -> newest(plan, i)
                        .filter(p -> p.specialCause() == SpecialCause.OUTSIDE_LIMITS)
                        .map(p -> Found.about(
                                CoreChecks.subject(i),
                                "Is " + p.value().orElseThrow().toPlainString() + " for "
                                        + p.period().words()
                                        + " right? It is outside the limits of the readings so far.")));
    }

    private static Optional<Signal.Point> newest(PlanView plan, Indicator indicator) {
        return plan.signal(indicator.key())
                .flatMap(s -> s.newest()
                        .filter(p -> s.groups().get(p.group()).limits().isPresent()));
    }
}
