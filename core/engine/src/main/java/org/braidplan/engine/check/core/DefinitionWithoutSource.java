package org.braidplan.engine.check.core;

import java.util.Optional;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.view.PlanView;

/** A definition that does not say where the figures come from. */
@Rule(
        id = "indicator-without-source",
        title = "Definition without a source",
        meaning = "Nobody can check a figure whose source is not known: say where it comes from in a new version.")
public final class DefinitionWithoutSource implements Check {

    @Override
    public Outcome run(PlanView plan) {
        return Outcome.over(
                plan.indicators(),
                i -> i.definition().source().isBlank()
                        ? Optional.of(Found.about(
                                CoreChecks.subject(i), "Its definition does not say where the figures come from."))
                        : Optional.empty());
    }
}
