package org.braidplan.web.pages.reviews;

import java.util.ArrayList;
import java.util.List;
import org.braidplan.plan.Recommendation;
import org.braidplan.plan.Review;
import org.braidplan.web.frame.Answer;
import org.braidplan.web.frame.Crumb;
import org.braidplan.web.frame.Handler;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Visit;

/** All recommendations by review: what did they tell us, and what became of it? */
public final class RecommendationListPage implements Handler {

    /** The recommendations of one review; {@code coverage} says how many are answered. */
    public record Group(String title, String review, String coverage, List<RecommendationRow> rows) {}

    /** What the template shows. */
    public record Model(String coverage, List<Group> groups, boolean onlyBare, boolean hasAny) {}

    @Override
    public Answer answer(Visit visit) {
        boolean onlyBare = visit.parameter("show").equals("bare");
        Model model = visit.read(plan -> {
            Answers answers = new Answers(plan);
            List<Group> groups = new ArrayList<>();
            for (Review review : plan.reviews()) {
                List<Recommendation> all = plan.recommendations().stream()
                        .filter(r -> r.review().equals(review.key()))
                        .toList();
                List<RecommendationRow> rows = all.stream()
                        .filter(r -> !onlyBare || answers.isBare(r))
                        .map(r -> RecommendationRow.of(plan, answers, r))
                        .toList();
                if (!rows.isEmpty()) {
                    groups.add(new Group(review.title(), review.key(), answers.coverage(all), rows));
                }
            }
            return new Model(
                    answers.coverage(plan.recommendations()),
                    groups,
                    onlyBare,
                    !plan.recommendations().isEmpty());
        });
        return Answer.Screen.of(
                Section.RECOMMENDATIONS,
                List.of(new Crumb("Plan", "/")),
                "Recommendations",
                "reviews/recommendations.jte",
                model);
    }
}
