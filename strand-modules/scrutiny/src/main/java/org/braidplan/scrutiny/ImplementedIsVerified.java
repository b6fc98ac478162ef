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

/** Scrutiny itself looks, within half a year, whether what it asked for is done. */
@Rule(
        id = "scrutiny-implemented-not-verified",
        title = "Implemented and not verified by scrutiny",
        meaning = "Those who did it say that it is done, and scrutiny has not looked: put it on an agenda and"
                + " verify it, or dispute it.",
        severity = Severity.NOTE,
        source = "Practice: nobody marks their own homework. Half a year is our choice.")
final class ImplementedIsVerified implements Check {

    private static final int MONTHS = 6;

    @Override
    public Outcome run(PlanView plan) {
        LocalDate today = plan.today();
        List<Stored<ScrutinyRecommendation>> looked = plan.records(ScrutinyRecommendation.class).stream()
                .filter(stored -> stored.value().isImplementedBy(today))
                .toList();
        return Outcome.over(looked, stored -> look(stored, today));
    }

    private static Optional<Found> look(Stored<ScrutinyRecommendation> stored, LocalDate today) {
        ScrutinyRecommendation recommendation = stored.value();
        LocalDate done = recommendation.implementedOn().orElseThrow();
        if (recommendation.isVerifiedBy(today) || !today.isAfter(done.plusMonths(MONTHS))) {
            return Optional.empty();
        }
        return Optional.of(Subjects.found(
                Subjects.RECOMMENDATIONS,
                stored,
                recommendation.reference() + " is implemented since " + Days.words(done)
                        + ", and scrutiny has not verified it."));
    }
}
