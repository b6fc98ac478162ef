package org.braidplan.engine.check.core;

import java.util.Optional;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.view.PlanView;

/** An indicator of which nobody can say how far it has come. */
@Rule(
        id = "indicator-without-baseline",
        title = "No baseline",
        meaning = "Progress is shown from a clear baseline: set its value, with its period and source.")
public final class IndicatorWithoutBaseline implements Check {

    @Override
    public Outcome run(PlanView plan) {
        return Outcome.over(
                plan.indicators(),
                i -> i.baseline().isEmpty()
                        ? Optional.of(Found.about(CoreChecks.subject(i), "It has no baseline."))
                        : Optional.empty());
    }
}
