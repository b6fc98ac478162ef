package org.braidplan.web.pages.reviews;

import java.util.List;
import org.braidplan.plan.Review;
import org.braidplan.problem.Problem;
import org.braidplan.web.frame.Answer;
import org.braidplan.web.frame.Crumb;
import org.braidplan.web.frame.Handler;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Visit;

/** One review: what it looked at, what it judged, what became of its recommendations. */
public final class ReviewPage implements Handler {

    /** What the template shows. */
    public record Model(ReviewListPage.Row row, List<RecommendationRow> recommendations) {}

    @Override
    public Answer answer(Visit visit) {
        String key = visit.path("key");
        Model model = visit.read(plan -> {
            Review review = plan.reviews().stream()
                    .filter(r -> r.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> Problem.notFound("review " + key));
            Answers answers = new Answers(plan);
            List<RecommendationRow> rows = plan.recommendations().stream()
                    .filter(r -> r.review().equals(key))
                    .map(r -> RecommendationRow.of(plan, answers, r))
                    .toList();
            return new Model(ReviewListPage.row(plan, answers, review), rows);
        });
        return Answer.Screen.of(
                Section.REVIEWS,
                List.of(new Crumb("Plan", "/"), new Crumb("Reviews", "/reviews")),
                model.row().review().title(),
                "reviews/review.jte",
                model);
    }
}
