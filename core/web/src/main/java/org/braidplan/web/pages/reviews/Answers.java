package org.braidplan.web.pages.reviews;

import java.util.List;
import org.braidplan.action.RatedAction;
import org.braidplan.plan.Recommendation;
import org.braidplan.view.PlanView;
import org.braidplan.web.components.Words;

/** Recommendations beside the actions that answer them. */
public final class Answers {

    private final List<RatedAction> actions;

    /** The answers that a plan has. */
    public Answers(PlanView plan) {
        this.actions = plan.actions();
    }

    /** The actions that answer a recommendation. */
    public List<RatedAction> to(Recommendation recommendation) {
        return actions.stream()
                .filter(a -> a.action().ties().recommendations().contains(recommendation.key()))
                .toList();
    }

    /** Whether a recommendation that needs an action has none. */
    public boolean isBare(Recommendation recommendation) {
        return recommendation.needsAction() && to(recommendation).isEmpty();
    }

    /** How proven the answer is, in words: the weakest of its actions counts. */
    public String proof(Recommendation recommendation) {
        List<RatedAction> answering = to(recommendation);
        if (answering.isEmpty()) {
            return recommendation.needsAction() ? "No action yet" : "Needs no action here";
        }
        long proven =
                answering.stream().filter(a -> a.action().stage().isProven()).count();
        long done = answering.stream().filter(a -> a.action().stage().isDone()).count();
        int all = answering.size();
        if (proven == all) {
            return all == 1 ? "Proven" : "All " + all + " proven";
        }
        return done == 0 ? "Not done yet" : done + " of " + all + " done, " + proven + " proven";
    }

    /** How many are answered, in words: {@code 14 of 15 answered; 1 addressed to the Department for Education}. */
    public String coverage(List<Recommendation> recommendations) {
        if (recommendations.isEmpty()) {
            return "No recommendations are recorded.";
        }
        long answered = recommendations.stream().filter(r -> !to(r).isEmpty()).count();
        StringBuilder words = new StringBuilder()
                .append(answered)
                .append(" of ")
                .append(recommendations.size())
                .append(" answered by an action");
        List<Recommendation> elsewhere = recommendations.stream()
                .filter(r -> r.response() == Recommendation.Response.ADDRESSED_TO_OTHERS && to(r).isEmpty())
                .toList();
        if (!elsewhere.isEmpty()) {
            words.append("; ")
                    .append(elsewhere.size())
                    .append(" addressed to ")
                    .append(Words.list(elsewhere.stream()
                            .map(Recommendation::addressee)
                            .distinct()
                            .toList()));
        }
        long refused = recommendations.stream()
                .filter(r -> r.response() == Recommendation.Response.NOT_ACCEPTED)
                .count();
        if (refused > 0) {
            words.append("; ").append(refused).append(" not accepted");
        }
        long bare = recommendations.stream().filter(this::isBare).count();
        if (bare > 0) {
            words.append("; ").append(bare).append(" with no action yet");
        }
        return words.append('.').toString();
    }
}
