package org.braidplan.finance;

import java.util.ArrayList;
import java.util.List;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.view.PlanView;

/** A saving is claimed by one proposal: of several in a double-count group only the first by reference counts. */
@Rule(
        id = "finance-saving-claimed-twice",
        title = "The same saving claimed twice",
        meaning =
                "Two proposals promise the same money, which can be saved once: agree whose it is, and withdraw the other or"
                        + " take the shared part out of it.",
        severity = Severity.SERIOUS,
        source = "Practice of savings programmes in which directorates and corporate projects claim the same budget.")
final class SavingsClaimedOnce implements Check {

    @Override
    public Outcome run(PlanView plan) {
        Claims claims = Claims.of(plan);
        List<Found> found = new ArrayList<>();
        for (List<Proposal> group : claims.shared()) {
            Saving counted = group.get(0).saving();
            for (Proposal second : group.subList(1, group.size())) {
                Saving again = second.saving();
                found.add(Found.about(
                        Subjects.of(again),
                        again.reference() + " claims the same saving as " + counted.reference() + " (group "
                                + again.doubleCountGroup().orElseThrow() + "): its "
                                + again.total().words()
                                + " is not counted."));
            }
        }
        return new Outcome(claims.live(), found);
    }
}
