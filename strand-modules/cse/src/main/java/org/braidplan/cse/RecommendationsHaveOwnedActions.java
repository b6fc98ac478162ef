package org.braidplan.cse;

import java.util.List;
import java.util.Optional;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.check.Subject;
import org.braidplan.view.PlanView;

/** Every recommendation that the Council and its partners owe an answer to has an action that goes on and has an owner. */
@Rule(
        id = "cse-recommendation-without-owned-action",
        title = "Recommendation without an action that somebody owns",
        meaning =
                "Nobody is on the way to answering this recommendation: add an action that answers it, give the action an"
                        + " owner, or record why it is not accepted.",
        severity = Severity.SERIOUS,
        source = "Framework for the improvement plan, 7 November 2014: all 14 local recommendations of the Independent"
                + " Inquiry (Jay) are to be acted upon quickly.")
final class RecommendationsHaveOwnedActions implements Check {

    @Override
    public Outcome run(PlanView plan) {
        List<Answered> owed = Answered.all(plan).stream()
                .filter(a -> a.recommendation().needsAction())
                .toList();
        return Outcome.over(owed, RecommendationsHaveOwnedActions::look);
    }

    private static Optional<Found> look(Answered answered) {
        if (answered.isOwned()) {
            return Optional.empty();
        }
        String which = "recommendation " + answered.recommendation().number() + " of “" + answered.reviewTitle() + "”";
        String reason;
        if (answered.actions().isEmpty()) {
            reason = "No action answers " + which + ".";
        } else if (answered.running().isEmpty()) {
            reason = "Every action that answered " + which + " was stopped: " + answered.references() + ".";
        } else {
            reason = "Nobody owns what answers " + which + ": " + answered.references() + ".";
        }
        return Optional.of(Found.about(
                Subject.recommendation(CseStrand.KEY, answered.recommendation().key()), reason));
    }
}
