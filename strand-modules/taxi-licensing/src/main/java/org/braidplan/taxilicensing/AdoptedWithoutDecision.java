package org.braidplan.taxilicensing;

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

/** What is said to be adopted, or not to be, was decided by somebody on some day. */
@Rule(
        id = "taxi-licensing-clause-without-decision",
        title = "Clause said to be decided without a decision",
        meaning =
                "Nobody can show who decided this and when, so it may be a practice and no policy: record the committee and"
                        + " the day, or take it to one.",
        severity = Severity.WARNING,
        source = "Practice: a decision on policy is a committee's, and its minute is public.")
final class AdoptedWithoutDecision implements Check {

    @Override
    public Outcome run(PlanView plan) {
        List<Stored<StandardClause>> decided = plan.records(StandardClause.class).stream()
                .filter(stored -> stored.value().on(plan.today()) != Standing.NOT_DECIDED)
                .toList();
        return Outcome.over(decided, AdoptedWithoutDecision::look);
    }

    private static Optional<Found> look(Stored<StandardClause> stored) {
        StandardClause clause = stored.value();
        boolean by =
                clause.decidedBy().filter(committee -> !committee.isBlank()).isPresent();
        if (by && clause.decidedOn().isPresent()) {
            return Optional.empty();
        }
        String lacks = by ? "on which day" : clause.decidedOn().isPresent() ? "by which committee" : "by whom and when";
        return Optional.of(Found.about(
                Subject.record(TaxiLicensingStrand.KEY, "standards", stored.key()),
                "Clause " + stored.key() + " is recorded as decided, but not " + lacks + "."));
    }
}
