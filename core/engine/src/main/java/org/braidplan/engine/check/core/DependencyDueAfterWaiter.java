package org.braidplan.engine.check.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.braidplan.action.Action;
import org.braidplan.action.RatedAction;
import org.braidplan.action.Stage;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.engine.document.Words;
import org.braidplan.view.PlanView;

/** An action that waits for another which is expected only after it is due itself. */
@Rule(
        id = "dependency-due-after-waiter",
        title = "Due before what it waits for",
        meaning = "It waits for an action that is expected after its own date, or never: move one of the two.")
public final class DependencyDueAfterWaiter implements Check {

    @Override
    public Outcome run(PlanView plan) {
        Map<String, RatedAction> actions =
                plan.actions().stream().collect(Collectors.toMap(a -> a.action().ref(), Function.identity()));
        int examined = 0;
        List<Found> found = new ArrayList<>();
        for (RatedAction waiter : CoreChecks.open(plan)) {
            List<String> reasons = new ArrayList<>();
            for (String ref : waiter.action().ties().waitsFor()) {
                examined++;
                reason(waiter.action(), ref, Optional.ofNullable(actions.get(ref)))
                        .ifPresent(reasons::add);
            }
            if (!reasons.isEmpty()) {
                found.add(Found.about(CoreChecks.subject(waiter), String.join(" ", reasons)));
            }
        }
        return new Outcome(examined, found);
    }

    private static Optional<String> reason(Action waiter, String ref, Optional<RatedAction> awaited) {
        if (awaited.isEmpty()) {
            return Optional.of("It waits for " + ref + ", which is not in the plan.");
        }
        Stage stage = awaited.get().action().stage();
        if (stage == Stage.STOPPED) {
            return Optional.of("It waits for " + ref + ", which was stopped.");
        }
        Optional<LocalDate> due = waiter.schedule().due();
        Optional<LocalDate> expected = awaited.get().expected();
        if (stage.isDone()
                || due.isEmpty()
                || expected.isEmpty()
                || !expected.get().isAfter(due.get())) {
            return Optional.empty();
        }
        return Optional.of("It is due on " + Words.day(due.get()) + " and waits for " + ref + ", which is expected on "
                + Words.day(expected.get()) + ", " + CoreChecks.days(due.get(), expected.get()) + " later.");
    }
}
