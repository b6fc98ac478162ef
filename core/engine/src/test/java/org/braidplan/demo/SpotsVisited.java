package org.braidplan.demo;

import java.util.Optional;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Subject;
import org.braidplan.view.PlanView;

/** Every spot was visited. */
@Rule(id = "finance-spots-visited", title = "Spot not visited", meaning = "Nobody has been there: go.")
public final class SpotsVisited implements Check {

    @Override
    public Outcome run(PlanView plan) {
        return Outcome.over(
                plan.records(Spot.class),
                spot -> spot.value().visits().isPresent()
                        ? Optional.empty()
                        : Optional.of(
                                Found.about(Subject.record("finance", "spots", spot.key()), "It was not visited.")));
    }
}
