package org.braidplan.demo;

import java.util.Optional;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Subject;
import org.braidplan.view.PlanView;

/** Every spot has a mark; it works only on records of the second version. */
@Rule(id = "finance-marks-are-given", title = "Spot without a mark", meaning = "Nobody has given it a mark: give one.")
public final class MarksAreGiven implements Check {

    @Override
    public Outcome run(PlanView plan) {
        return Outcome.over(
                plan.records(CountedSpot.class),
                spot -> spot.value().mark() > 0
                        ? Optional.empty()
                        : Optional.of(Found.about(Subject.record("finance", "spots", spot.key()), "It has no mark.")));
    }
}
