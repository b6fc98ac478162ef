package org.braidplan.taxilicensing;

import java.time.LocalDate;
import java.util.List;
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

/** What was decided about a clause is looked at again by the day that the committee set. */
@Rule(
        id = "taxi-licensing-clause-past-review",
        title = "Clause of the standards past its review",
        meaning = "The reason for which a clause was adopted, changed or left may no longer hold: take it back to the"
                + " committee, or record the new day.",
        severity = Severity.WARNING,
        source = "The day is the committee's own; that reasons are looked at again is practice.")
final class ClausePastReview implements Check {

    @Override
    public Outcome run(PlanView plan) {
        LocalDate today = plan.today();
        List<Stored<StandardClause>> dated = plan.records(StandardClause.class).stream()
                .filter(stored ->
                        stored.value().reviewDue().isPresent() && stored.value().on(today) != Standing.NOT_DECIDED)
                .toList();
        return Outcome.over(dated, stored -> look(stored, today));
    }

    private static Optional<Found> look(Stored<StandardClause> stored, LocalDate today) {
        LocalDate due = stored.value().reviewDue().orElseThrow();
        if (!due.isBefore(today)) {
            return Optional.empty();
        }
        return Optional.of(Found.about(
                Subject.record(TaxiLicensingStrand.KEY, "standards", stored.key()),
                "Clause " + stored.key() + " was due for review by " + Days.words(due) + "."));
    }
}
