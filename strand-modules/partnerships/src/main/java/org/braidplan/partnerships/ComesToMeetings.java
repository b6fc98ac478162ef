package org.braidplan.partnerships;

import org.braidplan.check.Check;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.view.PlanView;

/** A partner does not stay away three times in a row. */
@Rule(
        id = "partnerships-absent-three-times",
        title = "Absent three times in a row",
        meaning =
                "The partner is a member on paper only: its chief officer is told, and comes, sends somebody else for good, or gives up the seat.",
        severity = Severity.WARNING,
        source =
                "Practice of partnership boards; the plan itself raises three absences in a row with the chief officer (its action on who attends which board).")
final class ComesToMeetings implements Check {

    @Override
    public Outcome run(PlanView plan) {
        Names names = Names.of(plan);
        return LastTurns.look(
                plan,
                turn -> !turn.isPresent(),
                stored -> names.partner(stored.value().partner()) + " was absent from the last three meetings of "
                        + names.forum(stored.value().forum()) + ". Its seat: "
                        + stored.value().seat() + ".");
    }
}
