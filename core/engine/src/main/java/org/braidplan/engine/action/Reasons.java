package org.braidplan.engine.action;

import java.util.Locale;
import java.util.stream.Collectors;
import org.braidplan.action.ActionChange;

/** What the journal says of a change: what was done and to which action, never what somebody wrote. */
final class Reasons {

    private Reasons() {}

    static String of(ActionChange change, String ref) {
        if (change instanceof ActionChange.All all && all.changes().size() > 1) {
            return "Changed " + ref + ": "
                    + all.changes().stream()
                            .map(one -> lowerFirst(of(one, ref)))
                            .distinct()
                            .collect(Collectors.joining(", "));
        }
        return one(change, ref);
    }

    private static String one(ActionChange change, String ref) {
        if (change instanceof ActionChange.All all) {
            return all.changes().isEmpty() ? "Changed " + ref : of(all.changes().get(0), ref);
        } else if (change instanceof ActionChange.GiveUpdate) {
            return "Gave an update on " + ref;
        } else if (change instanceof ActionChange.Expect) {
            return "Gave a forecast or claim for " + ref;
        } else if (change instanceof ActionChange.Edit) {
            return "Edited " + ref;
        } else if (change instanceof ActionChange.MoveDue) {
            return "Moved the due date of " + ref;
        } else if (change instanceof ActionChange.AddMilestone) {
            return "Added a milestone to " + ref;
        } else if (change instanceof ActionChange.MoveMilestone move) {
            return "Moved milestone " + move.milestone() + " of " + ref;
        } else if (change instanceof ActionChange.ForecastMilestone forecast) {
            return "Gave a forecast for milestone " + forecast.milestone() + " of " + ref;
        } else if (change instanceof ActionChange.ReachMilestone reach) {
            return "Reached milestone " + reach.milestone() + " of " + ref;
        } else if (change instanceof ActionChange.AddEvidence) {
            return "Added evidence to " + ref;
        } else if (change instanceof ActionChange.Advance advance) {
            return "Advanced " + ref + " to " + lower(advance.to().title());
        } else if (change instanceof ActionChange.PutBack back) {
            return "Put " + ref + " back to " + lower(back.to().title());
        }
        return "Stopped " + ref;
    }

    private static String lower(String title) {
        return title.toLowerCase(Locale.UK);
    }

    private static String lowerFirst(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.UK) + sentence.substring(1);
    }
}
