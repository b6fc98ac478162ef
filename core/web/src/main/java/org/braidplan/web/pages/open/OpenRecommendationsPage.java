package org.braidplan.web.pages.open;

import java.util.List;
import org.braidplan.plan.Recommendation;
import org.braidplan.plan.Review;
import org.braidplan.publication.Approved;
import org.braidplan.publication.PublicPlan;
import org.braidplan.web.components.Words;
import org.braidplan.web.frame.Answer;
import org.braidplan.web.frame.Handler;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Visit;

/** What others told the Council to do, and what it promised because of it. */
public final class OpenRecommendationsPage implements Handler {

    /** Something that was asked for, the answer, and the promises that came of it. */
    public record Row(int number, String gist, String answer, List<Promise> promises) {}

    /** A review and what it asked for. */
    public record Group(String title, String when, String link, List<Row> rows) {}

    /** What the template shows. */
    public record Model(List<Group> groups) {}

    @Override
    public Answer answer(Visit visit) {
        Published published = new Published(visit);
        PublicPlan plan = published.plan();
        List<Group> groups = plan.reviews().stream()
                .map(Approved::value)
                .map(r -> group(plan, r))
                .filter(g -> !g.rows().isEmpty())
                .toList();
        return Answer.Screen.of(
                Section.NONE, published.home(), "What others told us to do", "open/asked.jte", new Model(groups));
    }

    private static Group group(PublicPlan plan, Review review) {
        return new Group(
                review.title(),
                review.published()
                        .map(d -> "Published on " + Words.date(d) + ".")
                        .orElse("Not published yet."),
                review.link(),
                plan.recommendations().stream()
                        .map(Approved::value)
                        .filter(r -> r.review().equals(review.key()))
                        .map(r -> row(plan, r))
                        .toList());
    }

    private static Row row(PublicPlan plan, Recommendation asked) {
        String answer = switch (asked.response()) {
            case ACCEPTED -> "We agreed.";
            case IN_PART -> "We agreed to part of it.";
            case NOT_ACCEPTED -> "We did not agree.";
            case ADDRESSED_TO_OTHERS -> "This was for others to do: " + asked.addressee() + ".";
            case AWAITED -> "We have not answered yet.";
        };
        return new Row(
                asked.number(),
                asked.gist(),
                asked.responseReason().isBlank() ? answer : answer + " " + asked.responseReason(),
                plan.actions().stream()
                        .map(Approved::value)
                        .filter(a -> a.action().ties().recommendations().contains(asked.key()))
                        .map(a -> Promise.of(a, plan.day()))
                        .toList());
    }
}
