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

/** Every recommendation is answered before its two months are over. */
@Rule(
        id = "scrutiny-response-overdue",
        title = "Answer to a recommendation overdue",
        meaning = "The executive owes scrutiny an answer and its two months are over: ask for the answer, and"
                + " if there is none, put it on the agenda of the committee and of the Council.",
        severity = Severity.SERIOUS,
        source = "Local Government Act 2000, section 9FE: two months beginning with the day on which the"
                + " executive received the recommendation, or the notice that asks for an answer if that is"
                + " later. Where no such notice was given, the same two months are practice.")
final class AnsweredInTwoMonths implements Check {

    @Override
    public Outcome run(PlanView plan) {
        LocalDate today = plan.today();
        List<Stored<ScrutinyRecommendation>> looked = plan.records(ScrutinyRecommendation.class).stream()
                .filter(stored -> stored.value().isMadeBy(today))
                .toList();
        return Outcome.over(looked, stored -> look(stored, today));
    }

    private static Optional<Found> look(Stored<ScrutinyRecommendation> stored, LocalDate today) {
        ScrutinyRecommendation recommendation = stored.value();
        LocalDate due = recommendation.answerDue();
        if (recommendation.isAnsweredBy(today) || !today.isAfter(due)) {
            return Optional.empty();
        }
        return Optional.of(Subjects.found(
                Subjects.RECOMMENDATIONS,
                stored,
                recommendation.reference() + " was to be answered by " + Days.words(due) + ", " + Days.left(due, today)
                        + ". It is addressed to " + recommendation.addressedTo() + "."));
    }
}
