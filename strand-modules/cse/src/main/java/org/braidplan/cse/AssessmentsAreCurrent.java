package org.braidplan.cse;

import java.util.Optional;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.check.Subject;
import org.braidplan.view.PlanView;

/** At the end of the last quarter, each child known to be at risk had a risk assessment of the last three months. */
@Rule(
        id = "cse-assessment-not-current",
        title = "Children without a current risk assessment",
        meaning =
                "The danger that a child is in is not known, or was known some time ago: the team's manager finds these"
                        + " children in the case system and has each assessed now.",
        severity = Severity.SERIOUS,
        source =
                "Practice: a risk assessment is made or reviewed every three months. No threshold: one child without is one"
                        + " too many.")
final class AssessmentsAreCurrent implements Check {

    @Override
    public Outcome run(PlanView plan) {
        return Outcome.over(Counted.last(1, Counted.assessments(plan)), AssessmentsAreCurrent::look);
    }

    private static Optional<Found> look(RiskAssessments quarter) {
        if (quarter.without() <= 0) {
            return Optional.empty();
        }
        return Optional.of(Found.about(
                Subject.record(
                        CseStrand.KEY, "risk-assessments", quarter.quarter().text()),
                "At the end of " + quarter.quarter().words() + ", " + quarter.without() + " of " + quarter.children()
                        + " children known to be at risk had no current risk assessment."));
    }
}
