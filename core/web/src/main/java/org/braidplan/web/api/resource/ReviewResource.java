package org.braidplan.web.api.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.braidplan.plan.Plans;
import org.braidplan.plan.Review;
import org.braidplan.problem.Problem;
import org.braidplan.store.Unit;
import org.braidplan.view.PlanView;
import org.braidplan.view.Views;
import org.braidplan.web.api.http.Answer;
import org.braidplan.web.api.http.ApiRequest;
import org.braidplan.web.api.http.Body;
import org.braidplan.web.api.http.Columns;
import org.braidplan.web.api.http.Input;
import org.braidplan.web.api.http.MergePatch;
import org.braidplan.web.api.http.Method;
import org.braidplan.web.api.http.Reply;
import org.braidplan.web.api.http.Route;
import org.braidplan.web.api.shape.Lists;
import org.braidplan.web.api.shape.ReviewJson;

/** {@code reviews} and {@code reviews/{key}}. */
public final class ReviewResource {

    private static final String COLLECTION = "reviews";
    private static final Columns REVIEWS =
            Columns.of("key", "body", "title", "onSiteFrom", "expected", "published", "awaited", "certainty");

    private final Views views;
    private final Plans plans;

    /** Reviews read and changed by these services. */
    public ReviewResource(Views views, Plans plans) {
        this.views = views;
        this.plans = plans;
    }

    /** What it answers. */
    public List<Route> routes() {
        Reply review = Reply.one(ReviewJson.SHAPE);
        return List.of(
                new Route(
                        Method.GET,
                        "/reviews",
                        "The reviews by publication, the awaited ones last, unless sorted.",
                        Body.NONE,
                        Reply.list(ReviewJson.SHAPE, REVIEWS.query()),
                        this::list),
                new Route(
                        Method.POST,
                        "/reviews",
                        "Adds a review.",
                        Body.of(ReviewJson.NEW),
                        Reply.created(ReviewJson.SHAPE),
                        this::add),
                new Route(Method.GET, "/reviews/{key}", "One review.", Body.NONE, review, this::find),
                new Route(
                        Method.PUT,
                        "/reviews/{key}",
                        "Changes a review.",
                        Body.of(ReviewJson.CHANGE),
                        review,
                        request -> change(request, false)),
                new Route(
                        Method.PATCH,
                        "/reviews/{key}",
                        "Changes what is named of a review, by JSON Merge Patch.",
                        Body.patch(ReviewJson.CHANGE.patch()),
                        review,
                        request -> change(request, true)));
    }

    private Answer list(ApiRequest request) {
        List<ObjectNode> all = views.now(
                request.caller(),
                view -> view.reviews().stream()
                        .map(review -> json(view, review))
                        .toList());
        return Answer.ok(Lists.of(REVIEWS.page(all, request.page())));
    }

    private Answer add(ApiRequest request) {
        Input input = request.input();
        Review review = ReviewJson.from(input.text("key"), input);
        plans.putReview(request.caller(), Unit.NEW, review);
        ObjectNode added = read(request, review.key());
        return Answer.created(Paths.of(COLLECTION, review.key()), added).revisionAsSeen(revision(added));
    }

    private Answer find(ApiRequest request) {
        return answer(read(request, request.variable("key")));
    }

    private Answer change(ApiRequest request, boolean patch) {
        String key = request.variable("key");
        ObjectNode now = read(request, key);
        request.mustHaveSeen(revision(now));
        Input input =
                Input.of(ReviewJson.CHANGE, patch ? MergePatch.apply(now, request.object()) : request.object(), now);
        plans.putReview(request.caller(), revision(now), ReviewJson.from(key, input));
        return answer(read(request, key));
    }

    private ObjectNode read(ApiRequest request, String key) {
        return views.now(
                request.caller(),
                view -> view.reviews().stream()
                        .filter(review -> review.key().equals(key))
                        .findFirst()
                        .map(review -> json(view, review))
                        .orElseThrow(() -> Problem.notFound("review " + key)));
    }

    private static ObjectNode json(PlanView view, Review review) {
        long recommendations = view.recommendations().stream()
                .filter(r -> r.review().equals(review.key()))
                .count();
        return ReviewJson.of(review, view.revision(COLLECTION, review.key()), recommendations, view.today());
    }

    private static Answer answer(ObjectNode json) {
        return Answer.ok(json).revisionAsSeen(revision(json));
    }

    private static long revision(ObjectNode json) {
        return json.path("revision").longValue();
    }
}
