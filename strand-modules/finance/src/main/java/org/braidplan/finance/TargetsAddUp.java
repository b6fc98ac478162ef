package org.braidplan.finance;

import java.util.Optional;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.register.Money;
import org.braidplan.view.PlanView;

/** The targets of a programme's years come to what was announced for all of them, to the penny. */
@Rule(
        id = "finance-targets-do-not-add-up",
        title = "The years' targets do not add up to the programme",
        meaning =
                "What was announced for the whole programme and what its years are asked for differ, or a year is missing: put"
                        + " the years right, or record a new announcement.",
        severity = Severity.WARNING,
        source =
                "Practice of medium-term financial strategies: one figure is announced, and the years' targets are its parts.")
final class TargetsAddUp implements Check {

    @Override
    public Outcome run(PlanView plan) {
        return Outcome.over(Standing.all(plan), TargetsAddUp::look);
    }

    private static Optional<Found> look(Standing standing) {
        SavingsProgramme programme = standing.programme();
        Money years = standing.total().target();
        if (years.equals(programme.target())) {
            return Optional.empty();
        }
        return Optional.of(Found.about(
                Subjects.of(programme),
                "The targets of " + programme.words() + " come to " + years.words() + "; "
                        + programme.target().words() + " was announced."));
    }
}
