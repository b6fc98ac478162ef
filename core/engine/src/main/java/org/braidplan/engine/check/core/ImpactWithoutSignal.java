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
import org.braidplan.engine.action.Effect;
import org.braidplan.engine.document.Words;
import org.braidplan.view.PlanView;

/**
 * An action that counts as effective, and of which no indicator says so.
 *
 * <p>Nobody can take such a step here, but plan files bring steps that were taken elsewhere, and figures are revised later. The
 * history stays as it came; this asks about it.
 */
@Rule(
        id = "impact-without-signal",
        title = "Effect without an indicator that shows it",
        meaning =
                "An action counts as effective though no indicator has shown an improvement since it began, or none has held:"
                        + " tie the right indicator to it, put it back, or let the programme office record an exception.",
        severity = Severity.SERIOUS)
public final class ImpactWithoutSignal implements Check {

    @Override
    public Outcome run(PlanView plan) {
        int needed = plan.plan().periodsToSustain();
        List<RatedAction> effective = plan.actions().stream()
                .filter(a ->
                        a.action().stage() == Stage.IMPACT_SHOWN || a.action().stage() == Stage.SUSTAINED)
                .toList();
        return Outcome.over(
                effective, a -> doubt(plan, a.action(), needed).map(why -> Found.about(CoreChecks.subject(a), why)));
    }

    private static Optional<String> doubt(PlanView plan, Action action, int needed) {
        if (Effect.isException(action, action.stage())) {
            return Optional.empty();
        }
        List<Effect> improved = Effect.of(action, plan::signal).stream()
                .filter(Effect::hasImproved)
                .toList();
        if (improved.isEmpty() && !Effect.isException(action, Stage.IMPACT_SHOWN)) {
            LocalDate began = Effect.began(action);
            return Optional.of("It counts as “" + action.stage().title()
                    + "”, but none of its indicators has shown an improvement"
                    + (began.equals(LocalDate.MIN) ? "." : " since it began on " + Words.day(began) + "."));
        }
        LocalDate shown = Effect.shown(action);
        boolean isHeld = improved.stream().anyMatch(e -> e.further(shown) >= needed && e.holds(shown));
        return action.stage() == Stage.SUSTAINED && !isHeld
                ? Optional.of("It counts as “" + action.stage().title() + "”, but no improvement has held for "
                        + Words.count(needed, "further period") + " since it was shown on " + Words.day(shown) + ".")
                : Optional.empty();
    }
}
