package org.braidplan.web.pages.reviews;

import java.util.List;
import java.util.Map;
import org.braidplan.action.RatedAction;
import org.braidplan.indicator.Indicator;
import org.braidplan.plan.Recommendation;
import org.braidplan.view.PlanView;
import org.braidplan.web.pages.actions.ActionRow;

/** A recommendation with its answer: actions, what tests them, how proven it is. */
public record RecommendationRow(
        Recommendation recommendation,
        List<String> strands,
        List<ActionRow> actions,
        List<Indicator> tests,
        String proof,
        boolean isBare) {

    /** The line of a recommendation. */
    static RecommendationRow of(PlanView plan, Answers answers, Recommendation recommendation) {
        Map<String, String> titles = ActionRow.titles(plan.strands());
        List<RatedAction> actions = answers.to(recommendation);
        return new RecommendationRow(
                recommendation,
                recommendation.strands().stream()
                        .map(s -> titles.getOrDefault(s, s))
                        .toList(),
                actions.stream()
                        .map(a -> ActionRow.of(a, titles.getOrDefault(a.action().strand(), "")))
                        .toList(),
                actions.stream()
                        .flatMap(a -> a.action().ties().indicators().stream())
                        .distinct()
                        .flatMap(k -> plan.indicator(k).stream())
                        .toList(),
                answers.proof(recommendation),
                answers.isBare(recommendation));
    }
}
