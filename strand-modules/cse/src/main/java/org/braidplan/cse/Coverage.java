package org.braidplan.cse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.braidplan.plan.Recommendation;
import org.braidplan.plan.Recommendation.Response;

/**
 * How far the recommendations of one review are answered: each is counted once, and the parts add up to the total.
 *
 * @param answered accepted or still awaiting a response, with an action that goes on and has an owner
 * @param unanswered the same without such an action
 * @param addressedToOthers how many, by addressee
 */
record Coverage(int total, int answered, int unanswered, int notAccepted, Map<String, Integer> addressedToOthers) {

    static Coverage of(List<Answered> all) {
        int answered = 0;
        int unanswered = 0;
        int notAccepted = 0;
        Map<String, Integer> others = new TreeMap<>();
        for (Answered one : all) {
            Recommendation recommendation = one.recommendation();
            if (recommendation.response() == Response.ADDRESSED_TO_OTHERS) {
                others.merge(recommendation.addressee(), 1, Integer::sum);
            } else if (recommendation.response() == Response.NOT_ACCEPTED) {
                notAccepted++;
            } else if (one.isOwned()) {
                answered++;
            } else {
                unanswered++;
            }
        }
        return new Coverage(all.size(), answered, unanswered, notAccepted, others);
    }

    /** {@code 14 of 15 answered; 1 addressed to the Department for Education.} */
    String words() {
        List<String> parts = new ArrayList<>();
        parts.add(answered + " of " + total + " answered");
        if (unanswered > 0) {
            parts.add(unanswered + " with no action that somebody owns");
        }
        if (notAccepted > 0) {
            parts.add(notAccepted + " not accepted");
        }
        addressedToOthers.forEach((addressee, count) -> parts.add(count + " addressed to " + withArticle(addressee)));
        return String.join("; ", parts) + ".";
    }

    /**
     * The same for residents: {@code Of the 15 things that were asked for, 11 have an action with somebody who answers for it,
     * and 3 nothing yet. 1 was asked of the Department for Education.}
     */
    String plainWords() {
        List<String> sentences = new ArrayList<>();
        String all = total == 1
                ? "Of the 1 thing that was asked for, "
                : "Of the " + total + " things that were asked for, ";
        String begun = answered + (answered == 1 ? " has" : " have") + " an action with somebody who answers for it";
        sentences.add(all + begun + (unanswered > 0 ? ", and " + unanswered + " nothing yet." : "."));
        if (notAccepted > 0) {
            sentences.add("We did not accept " + notAccepted + ".");
        }
        addressedToOthers.forEach((addressee, count) ->
                sentences.add(count + (count == 1 ? " was" : " were") + " asked of " + withArticle(addressee) + "."));
        return String.join(" ", sentences);
    }

    /** Plans write "Department for Education"; a sentence needs "the" before it. */
    static String withArticle(String addressee) {
        if (addressee.isBlank()) {
            return "others";
        }
        boolean needsOne =
                addressee.matches("(Department|Home Office|Ministry|Government|Council|Board|Police|Secretary) ?.*");
        return needsOne ? "the " + addressee : addressee;
    }
}
