package org.braidplan.cse;

import java.util.Optional;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.check.Subject;
import org.braidplan.view.PlanView;

/** Interviews done and declined cannot be more than the episodes they follow: an interview is offered once an episode. */
@Rule(
        id = "cse-interviews-exceed-episodes",
        title = "More return interviews than episodes",
        meaning =
                "The police's count of episodes and the council's count of interviews do not fit together, so no figure made"
                        + " from them can be relied on: compare the two lists for the month.",
        severity = Severity.WARNING,
        source =
                "Statutory guidance on children who run away or go missing from home or care (Department for Education,"
                        + " January 2014): an independent return interview is offered after each episode.")
final class InterviewsWithinEpisodes implements Check {

    @Override
    public Outcome run(PlanView plan) {
        return Outcome.over(Counted.months(plan), InterviewsWithinEpisodes::look);
    }

    private static Optional<Found> look(MissingEpisodes month) {
        if (month.settled() <= month.episodes()) {
            return Optional.empty();
        }
        return Optional.of(Found.about(
                Subject.record(CseStrand.KEY, "missing-episodes", month.month().text()),
                "In " + month.month().words() + ", " + month.interviewsDone() + " interviews done and "
                        + month.interviewsDeclined() + " declined are " + month.settled() + ", but only "
                        + month.episodes() + " episodes are recorded."));
    }
}
