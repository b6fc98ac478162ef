package org.braidplan.web.pages.reviews;

import java.util.List;
import java.util.Optional;
import org.braidplan.plan.Recommendation;
import org.braidplan.plan.Review;
import org.braidplan.view.PlanView;
import org.braidplan.web.components.Words;
import org.braidplan.web.frame.Answer;
import org.braidplan.web.frame.Crumb;
import org.braidplan.web.frame.Handler;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Visit;
import org.braidplan.web.pages.plan.GlancePage;

/** The reviews that the plan rests on: which have reported, which are awaited. */
public final class ReviewListPage implements Handler {

    /** A review in a line. */
    public record Row(Review review, String onSite, String reported, String coverage, boolean isAwaited) {}

    /** What the template shows. */
    public record Model(String words, List<Row> rows) {}

    @Override
    public Answer answer(Visit visit) {
        Model model = visit.read(plan -> {
            Answers answers = new Answers(plan);
            List<Row> rows =
                    plan.reviews().stream().map(r -> row(plan, answers, r)).toList();
            long awaited = rows.stream().filter(Row::isAwaited).count();
            String words = Words.count(rows.size(), "review") + ": " + (rows.size() - awaited) + " reported, " + awaited
                    + " still awaited.";
            return new Model(words, rows);
        });
        return Answer.Screen.of(Section.REVIEWS, List.of(new Crumb("Plan", "/")), "Reviews", "reviews/list.jte", model);
    }

    /** A review as a line, seen on the day that is shown. */
    static Row row(PlanView plan, Answers answers, Review review) {
        List<Recommendation> recommendations = plan.recommendations().stream()
                .filter(r -> r.review().equals(review.key()))
                .toList();
        boolean awaited = review.isAwaited(plan.today());
        String reported = awaited
                ? "Awaited: " + GlancePage.expected(review, plan.today())
                : "Reported " + Words.date(review.published().orElseThrow()) + delay(review);
        return new Row(review, onSite(review), reported, answers.coverage(recommendations), awaited);
    }

    private static String delay(Review review) {
        return review.expected()
                .filter(e -> review.published().orElseThrow().isAfter(e))
                .map(e -> " (expected " + Words.date(e) + ")")
                .orElse("");
    }

    private static String onSite(Review review) {
        Optional<String> from = review.onSiteFrom().map(Words::date);
        Optional<String> to = review.onSiteTo().map(Words::date);
        if (from.isPresent() && to.isPresent()) {
            return from.get() + " to " + to.get();
        }
        return from.map(f -> "from " + f).or(() -> to.map(t -> "until " + t)).orElse("");
    }
}
