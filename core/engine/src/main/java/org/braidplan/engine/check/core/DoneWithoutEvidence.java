package org.braidplan.engine.check.core;

import java.util.List;
import java.util.Optional;
import org.braidplan.action.RatedAction;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.view.PlanView;

/** An action that is said to be done with nothing to show for it. */
@Rule(
        id = "done-without-evidence",
        title = "Done without evidence",
        meaning = "It is said to be done and nothing shows it: add the evidence, or put it back.")
public final class DoneWithoutEvidence implements Check {

    @Override
    public Outcome run(PlanView plan) {
        List<RatedAction> done =
                plan.actions().stream().filter(a -> a.action().stage().isDone()).toList();
        return Outcome.over(
                done,
                rated -> rated.isDoneWithoutEvidence()
                        ? Optional.of(Found.about(CoreChecks.subject(rated), reason(rated)))
                        : Optional.empty());
    }

    private static String reason(RatedAction rated) {
        String stage = rated.action().stage().title().toLowerCase(java.util.Locale.UK);
        return "It stands at “" + stage + "” and there is no evidence.";
    }
}
