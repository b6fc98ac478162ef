package org.braidplan.engine.check.core;

import java.util.List;
import java.util.Optional;
import org.braidplan.action.RatedAction;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.view.PlanView;

/** An action whose owner claims a better rating than the plan's own rule gives it. */
@Rule(
        id = "claimed-better-than-derived",
        title = "Claimed better than the rule says",
        meaning = "The owner's rating is better than its dates and its proof allow: explain it, or correct it.",
        severity = Severity.SERIOUS)
public final class ClaimedBetterThanDerived implements Check {

    @Override
    public Outcome run(PlanView plan) {
        List<RatedAction> claimed = plan.actions().stream()
                .filter(a -> a.action().claim().rating().isPresent())
                .toList();
        return Outcome.over(
                claimed,
                rated -> rated.isOverclaimed()
                        ? Optional.of(Found.about(CoreChecks.subject(rated), reason(rated)))
                        : Optional.empty());
    }

    private static String reason(RatedAction rated) {
        String claim = rated.action().claim().rating().orElseThrow().word();
        return "Claimed “" + claim + "”, but the rule says “" + rated.rating().word() + "”: "
                + rated.rated().beyondWord();
    }
}
