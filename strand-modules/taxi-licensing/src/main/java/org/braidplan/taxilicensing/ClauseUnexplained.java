package org.braidplan.taxilicensing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.check.Subject;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/** Each clause of the statutory standards is adopted, or it is said why not. */
@Rule(
        id = "taxi-licensing-clause-unexplained",
        title = "Clause of the standards neither adopted nor explained",
        meaning =
                "The Council must have regard to the standards and put them in place unless there is a compelling local"
                        + " reason: take the clause to the committee, or record the reason.",
        severity = Severity.SERIOUS,
        source =
                "Policing and Crime Act 2017, section 177 (duty to have regard); statutory taxi and private hire vehicle"
                        + " standards, Department for Transport, July 2020, section 1.")
final class ClauseUnexplained implements Check {

    @Override
    public Outcome run(PlanView plan) {
        if (plan.today().isBefore(StandardClause.ISSUED)) {
            return new Outcome(0, List.of());
        }
        return Outcome.over(plan.records(StandardClause.class), stored -> look(stored, plan.today()));
    }

    private static Optional<Found> look(Stored<StandardClause> stored, LocalDate today) {
        Subject subject = Subject.record(TaxiLicensingStrand.KEY, "standards", stored.key());
        return switch (stored.value().on(today)) {
            case ADOPTED, CHANGED, EXPLAINED -> Optional.empty();
            case UNEXPLAINED ->
                Optional.of(Found.about(
                        subject,
                        stored.value().position() == StandardClause.Position.NOT_ADOPTED
                                ? "Clause " + stored.key() + " is not adopted, and no reason is recorded."
                                : "Clause " + stored.key()
                                        + " is adopted with changes, and it is not recorded what was changed."));
            case NOT_DECIDED ->
                Optional.of(Found.about(subject, "Clause " + stored.key() + " is not decided.")
                        .as(Severity.WARNING));
        };
    }
}
