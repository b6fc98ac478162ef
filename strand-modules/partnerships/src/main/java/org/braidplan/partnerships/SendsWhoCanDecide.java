package org.braidplan.partnerships;

import org.braidplan.check.Check;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.view.PlanView;

/** A partner does not send somebody too junior three times in a row. */
@Rule(
        id = "partnerships-below-agreed-seniority",
        title = "Below the agreed seniority three times in a row",
        meaning =
                "Whoever comes cannot decide for the partner, so that decisions wait: ask the chief officer for somebody who can, or agree another level.",
        severity = Severity.WARNING,
        source =
                "Practice; that members of a safeguarding board can speak for their organisation with authority and commit it was asked of it by Working Together to Safeguard Children 2013, chapter 3.")
final class SendsWhoCanDecide implements Check {

    @Override
    public Outcome run(PlanView plan) {
        Names names = Names.of(plan);
        return LastTurns.look(
                plan,
                turn -> turn.isMeasured() && !turn.isSeniorEnough(),
                stored -> names.partner(stored.value().partner()) + " sent somebody below the agreed seniority ("
                        + stored.value().seniority().words() + ") to the last three meetings of "
                        + names.forum(stored.value().forum()) + ".");
    }
}
