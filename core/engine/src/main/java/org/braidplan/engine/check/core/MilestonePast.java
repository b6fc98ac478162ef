package org.braidplan.engine.check.core;

import java.util.ArrayList;
import java.util.List;
import org.braidplan.action.Action.Milestone;
import org.braidplan.action.RatedAction;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.engine.document.Words;
import org.braidplan.view.PlanView;

/** A milestone whose date has gone by and that nobody has reported as reached. */
@Rule(
        id = "milestone-past",
        title = "Milestone past its date",
        meaning = "Its date has gone by and nobody has said that it was reached: say so, or say when it will be.")
public final class MilestonePast implements Check {

    @Override
    public Outcome run(PlanView plan) {
        int examined = 0;
        List<Found> found = new ArrayList<>();
        for (RatedAction rated : CoreChecks.open(plan)) {
            List<Milestone> open = rated.action().milestones().stream()
                    .filter(m -> m.reachedOn().isEmpty())
                    .toList();
            examined += open.size();
            List<String> past = open.stream()
                    .filter(m -> m.due().isBefore(plan.today()))
                    .map(m -> "“" + m.title() + "” was due on " + Words.day(m.due()) + ", "
                            + CoreChecks.days(m.due(), plan.today()) + " ago.")
                    .toList();
            if (!past.isEmpty()) {
                found.add(Found.about(CoreChecks.subject(rated), String.join(" ", past)));
            }
        }
        return new Outcome(examined, found);
    }
}
