package org.braidplan.homes;

import java.util.Optional;
import org.braidplan.check.Check;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.view.PlanView;

/** A check that the second version brings. */
@Rule(id = "cse-homes-are-rated", title = "Home without stars", meaning = "Nobody has given it stars: give some.")
public final class HomesAreRated implements Check {

    @Override
    public Outcome run(PlanView plan) {
        return Outcome.over(plan.records(RatedHome.class), home -> Optional.empty());
    }
}
