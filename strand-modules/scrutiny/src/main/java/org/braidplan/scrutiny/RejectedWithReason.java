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
import org.braidplan.scrutiny.ScrutinyRecommendation.Answer;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/** What is not accepted as a whole is rejected with a reason. */
@Rule(
        id = "scrutiny-rejected-without-reason",
        title = "Rejected without a reason",
        meaning = "Scrutiny cannot tell whether its case was weighed: ask the executive for its reason and"
                + " record it.",
        severity = Severity.WARNING,
        source =
                "Local Government Act 2000, section 9FE: the answer says what, if anything, the executive means to do. That a"
                        + " refusal, even of a part, needs a reason is practice.")
final class RejectedWithReason implements Check {

    @Override
    public Outcome run(PlanView plan) {
        LocalDate today = plan.today();
        List<Stored<ScrutinyRecommendation>> looked = plan.records(ScrutinyRecommendation.class).stream()
                .filter(stored -> stored.value().isAnsweredBy(today))
                .toList();
        return Outcome.over(looked, stored -> look(stored, today));
    }

    private static Optional<Found> look(Stored<ScrutinyRecommendation> stored, LocalDate today) {
        ScrutinyRecommendation recommendation = stored.value();
        Answer answer = recommendation.answer().orElseThrow();
        if (answer == Answer.ACCEPTED || recommendation.reason().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(Subjects.found(
                Subjects.RECOMMENDATIONS,
                stored,
                recommendation.reference() + " was " + (answer == Answer.IN_PART ? "accepted only in part" : "rejected")
                        + " on " + Days.words(recommendation.answeredOn().orElseThrow())
                        + ", and no reason is recorded."));
    }
}
