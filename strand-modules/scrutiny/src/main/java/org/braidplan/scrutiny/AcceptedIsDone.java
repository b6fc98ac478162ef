package org.braidplan.scrutiny;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.calendar.Days;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/** What the executive accepted is done by the day that it promised, or within a year. */
@Rule(
        id = "scrutiny-accepted-not-done",
        title = "Accepted and not done in time",
        meaning = "A promise to scrutiny is late: ask who does it and by when, or say openly that it will not"
                + " be done.",
        severity = Severity.WARNING,
        source = "Practice. The day is the one that the executive promised; where it gave none, a year after"
                + " its answer, which is our choice.")
final class AcceptedIsDone implements Check {

    @Override
    public Outcome run(PlanView plan) {
        LocalDate today = plan.today();
        List<Stored<ScrutinyRecommendation>> looked = plan.records(ScrutinyRecommendation.class).stream()
                .filter(stored -> stored.value().isToBeDone(today))
                .toList();
        return Outcome.over(looked, stored -> look(stored, today));
    }

    private static Optional<Found> look(Stored<ScrutinyRecommendation> stored, LocalDate today) {
        ScrutinyRecommendation recommendation = stored.value();
        LocalDate due = recommendation.dueToBeDone().orElseThrow();
        if (recommendation.isCalledImplementedBy(today) || !today.isAfter(due)) {
            return Optional.empty();
        }
        return Optional.of(Subjects.found(
                Subjects.RECOMMENDATIONS,
                stored,
                recommendation.reference() + " was accepted and was to be done by " + Days.words(due)
                        + (recommendation.doneBy().isPresent() ? "" : ", a year after the answer") + ": "
                        + Days.left(due, today) + "."));
    }
}
