package org.braidplan.cse;

import java.time.LocalDate;
import java.util.Optional;
import org.braidplan.calendar.Days;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.check.Subject;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/** What was answered to a recommendation is in place by the day that was given with the answer. */
@Rule(
        id = "cse-answer-past-due",
        title = "Answer to a recommendation past its day",
        meaning =
                "The day that was given has gone by and nobody has said that it is in place: say since when it is, or what is"
                        + " still missing and who sees to it. Changing the day makes it no less late.",
        severity = Severity.WARNING,
        source =
                "The Council's own answer; framework for the improvement plan, 7 November 2014: the local recommendations"
                        + " are to be acted upon quickly.")
final class AnswersInPlace implements Check {

    @Override
    public Outcome run(PlanView plan) {
        return Outcome.over(
                plan.records(RecommendationResponse.class).stream()
                        .filter(stored -> stored.value().due().isPresent())
                        .toList(),
                stored -> look(stored, plan.today()));
    }

    private static Optional<Found> look(Stored<RecommendationResponse> stored, LocalDate today) {
        RecommendationResponse response = stored.value();
        if (!response.isPastDue(today)) {
            return Optional.empty();
        }
        LocalDate due = response.due().orElseThrow();
        return Optional.of(Found.about(
                Subject.record(CseStrand.KEY, "recommendation-responses", stored.key()),
                "What was answered was to be in place by " + Days.words(due) + ", and nobody has said that it is; "
                        + response.lead().map(lead -> lead + " leads on it.").orElse("nobody leads on it.")));
    }
}
