package org.braidplan.engine.check.core;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.action.Action;
import org.braidplan.action.RatedAction;
import org.braidplan.action.Stage;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.engine.time.CouncilClock;
import org.braidplan.signal.Meaning;
import org.braidplan.signal.Signal;
import org.braidplan.view.PlanView;

/** An action whose effect was shown, and of which an indicator has since become a concern. */
@Rule(
        id = "concern-after-impact",
        title = "Concern after an effect was shown",
        meaning =
                "What tests the action has become worse since its effect was shown: look why, and put it back if the effect is gone.",
        severity = Severity.SERIOUS)
public final class ConcernAfterImpact implements Check {

    @Override
    public Outcome run(PlanView plan) {
        List<RatedAction> shown = plan.actions().stream()
                .filter(a ->
                        a.action().stage() == Stage.IMPACT_SHOWN || a.action().stage() == Stage.SUSTAINED)
                .toList();
        return Outcome.over(shown, a -> concern(plan, a));
    }

    private static Optional<Found> concern(PlanView plan, RatedAction rated) {
        Action action = rated.action();
        LocalDate since = action.proof().steps().stream()
                .filter(s -> s.to() == Stage.IMPACT_SHOWN)
                .reduce((earlier, later) -> later)
                .map(s -> s.at().atZone(CouncilClock.ZONE).toLocalDate())
                .orElse(LocalDate.MIN);
        return action.ties().indicators().stream()
                .flatMap(key -> plan
                        .signal(key)
                        .flatMap(Signal::newest)
                        .filter(p -> p.meaning() == Meaning.CONCERN
                                && p.period().to().isAfter(since))
                        .map(p -> Found.about(CoreChecks.subject(rated), words(plan, key)))
                        .stream())
                .findFirst();
    }

    private static String words(PlanView plan, String key) {
        String title = plan.indicator(key).map(i -> i.title()).orElse(key);
        return "“" + title + "”: "
                + plan.signal(key).map(s -> s.sentences().get(0)).orElse("");
    }
}
