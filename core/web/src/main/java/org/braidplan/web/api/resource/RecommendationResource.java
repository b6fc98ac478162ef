package org.braidplan.web.api.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.braidplan.plan.Plans;
import org.braidplan.plan.Recommendation;
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
import org.braidplan.web.api.shape.RecommendationJson;

/** {@code recommendations} and {@code recommendations/{key}}. */
public final class RecommendationResource {

    private static final String COLLECTION = "recommendations";
    private static final Columns RECOMMENDATIONS = Columns.of(
            "key", "review", "number", "addressee", "response", "strands", "needsAction", "actions", "certainty");

    private final Views views;
    private final Plans plans;

    /** Recommendations read and changed by these services. */
    public RecommendationResource(Views views, Plans plans) {
        this.views = views;
        this.plans = plans;
    }

    /** What it answers. */
    public List<Route> routes() {
        Reply recommendation = Reply.one(RecommendationJson.SHAPE);
        return List.of(
                new Route(
                        Method.GET,
                        "/recommendations",
                        "The recommendations by review and number, unless sorted.",
                        Body.NONE,
                        Reply.list(RecommendationJson.SHAPE, RECOMMENDATIONS.query()),
                        this::list),
                new Route(
                        Method.POST,
                        "/recommendations",
                        "Adds a recommendation.",
                        Body.of(RecommendationJson.NEW),
                        Reply.created(RecommendationJson.SHAPE),
                        this::add),
                new Route(
                        Method.GET,
                        "/recommendations/{key}",
                        "One recommendation.",
                        Body.NONE,
                        recommendation,
                        this::find),
                new Route(
                        Method.PUT,
                        "/recommendations/{key}",
                        "Changes a recommendation.",
                        Body.of(RecommendationJson.CHANGE),
                        recommendation,
                        request -> change(request, false)),
                new Route(
                        Method.PATCH,
                        "/recommendations/{key}",
                        "Changes what is named of a recommendation, by JSON Merge Patch.",
                        Body.patch(RecommendationJson.CHANGE.patch()),
                        recommendation,
                        request -> change(request, true)));
    }

    private Answer list(ApiRequest request) {
        List<ObjectNode> all = views.now(request.caller(), view -> {
            Map<String, List<String>> answers = answers(view);
            return view.recommendations().stream()
                    .map(recommendation -> json(view, recommendation, answers))
                    .toList();
        });
        return Answer.ok(Lists.of(RECOMMENDATIONS.page(all, request.page())));
    }

    private Answer add(ApiRequest request) {
        Recommendation recommendation = RecommendationJson.toAdd(request.input());
        plans.putRecommendation(request.caller(), Unit.NEW, recommendation);
        ObjectNode added = json(request, recommendation.key());
        return Answer.created(Paths.of(COLLECTION, recommendation.key()), added).revisionAsSeen(revision(added));
    }

    private Answer find(ApiRequest request) {
        return answer(json(request, request.variable("key")));
    }

    private Answer change(ApiRequest request, boolean patch) {
        String key = request.variable("key");
        Recommendation before = views.now(request.caller(), view -> read(view, key));
        ObjectNode now = json(request, key);
        request.mustHaveSeen(revision(now));
        Input input = Input.of(
                RecommendationJson.CHANGE, patch ? MergePatch.apply(now, request.object()) : request.object(), now);
        plans.putRecommendation(request.caller(), revision(now), RecommendationJson.changed(before, input));
        return answer(json(request, key));
    }

    private ObjectNode json(ApiRequest request, String key) {
        return views.now(request.caller(), view -> json(view, read(view, key), answers(view)));
    }

    private static Recommendation read(PlanView view, String key) {
        return view.recommendations().stream()
                .filter(recommendation -> recommendation.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("recommendation " + key));
    }

    /** References of actions by the recommendation that they answer. */
    private static Map<String, List<String>> answers(PlanView view) {
        Map<String, List<String>> answers = new HashMap<>();
        view.actions()
                .forEach(rated -> rated.action()
                        .ties()
                        .recommendations()
                        .forEach(key -> answers.computeIfAbsent(key, k -> new ArrayList<>())
                                .add(rated.action().ref())));
        return answers;
    }

    private static ObjectNode json(PlanView view, Recommendation recommendation, Map<String, List<String>> answers) {
        return RecommendationJson.of(
                recommendation,
                view.revision(COLLECTION, recommendation.key()),
                answers.getOrDefault(recommendation.key(), List.of()));
    }

    private static Answer answer(ObjectNode json) {
        return Answer.ok(json).revisionAsSeen(revision(json));
    }

    private static long revision(ObjectNode json) {
        return json.path("revision").longValue();
    }
}
