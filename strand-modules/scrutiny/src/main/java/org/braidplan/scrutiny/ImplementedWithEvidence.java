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

/** What is called implemented has evidence that others can look at. */
@Rule(
        id = "scrutiny-implemented-without-evidence",
        title = "Called implemented without evidence",
        meaning = "Nobody can see that it was done: link a paper or report that shows it, or call it under way.",
        severity = Severity.SERIOUS,
        source = "Practice of tracking recommendations, and of this plan: what is claimed needs evidence"
                + " before it counts.")
final class ImplementedWithEvidence implements Check {

    @Override
    public Outcome run(PlanView plan) {
        LocalDate today = plan.today();
        List<Stored<ScrutinyRecommendation>> looked = plan.records(ScrutinyRecommendation.class).stream()
                .filter(stored -> stored.value().isCalledImplementedBy(today))
                .toList();
        return Outcome.over(looked, stored -> look(stored, today));
    }

    private static Optional<Found> look(Stored<ScrutinyRecommendation> stored, LocalDate today) {
        ScrutinyRecommendation recommendation = stored.value();
        if (recommendation.evidence().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(Subjects.found(
                Subjects.RECOMMENDATIONS,
                stored,
                recommendation.reference() + " is called implemented since "
                        + Days.words(recommendation.implementedOn().orElseThrow()) + ", and nothing shows it."));
    }
}
