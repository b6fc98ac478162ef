package org.braidplan.web.api.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.braidplan.action.ActionChange;
import org.braidplan.action.Actions;
import org.braidplan.action.RatedAction;
import org.braidplan.view.PageOf;
import org.braidplan.view.Views;
import org.braidplan.web.api.http.Answer;
import org.braidplan.web.api.http.ApiRequest;
import org.braidplan.web.api.http.Body;
import org.braidplan.web.api.http.Input;
import org.braidplan.web.api.http.Json;
import org.braidplan.web.api.http.ListQuery;
import org.braidplan.web.api.http.MergePatch;
import org.braidplan.web.api.http.Method;
import org.braidplan.web.api.http.Reply;
import org.braidplan.web.api.http.Route;
import org.braidplan.web.api.shape.ActionJson;
import org.braidplan.web.api.shape.Lists;

/** {@code actions} and {@code actions/{ref}}. */
public final class ActionResource {

    private static final ListQuery QUERY = new ListQuery(
            List.of(
                    "ref",
                    "title",
                    "strand",
                    "owner",
                    "stage",
                    "rating",
                    "daysLate",
                    "start",
                    "originalDue",
                    "due",
                    "forecast",
                    "expected",
                    "updated"),
            List.of("strand", "rating", "stage", "owner", "late"),
            true);

    private final OneAction one;
    private final Views views;
    private final Actions actions;

    /** Actions read and changed by these services. */
    public ActionResource(Views views, Actions actions) {
        this.views = views;
        this.actions = actions;
        this.one = new OneAction(views, actions);
    }

    /** What it answers. */
    public List<Route> routes() {
        Reply action = Reply.one(ActionJson.SHAPE);
        return List.of(
                new Route(
                        Method.GET,
                        "/actions",
                        "A page of actions, by reference unless sorted.",
                        Body.NONE,
                        Reply.list(ActionJson.SHAPE, QUERY),
                        this::list),
                new Route(
                        Method.POST,
                        "/actions",
                        "Adds an action.",
                        Body.of(ActionJson.NEW),
                        Reply.created(ActionJson.SHAPE),
                        this::add),
                new Route(Method.GET, "/actions/{ref}", "One action.", Body.NONE, action, this::find),
                new Route(
                        Method.PUT,
                        "/actions/{ref}",
                        "Changes an action: words, people, ties, forecast and claim that are left out are emptied.",
                        Body.of(ActionJson.CHANGE),
                        action,
                        request -> change(request, true)),
                new Route(
                        Method.PATCH,
                        "/actions/{ref}",
                        "Changes what is named of an action, by JSON Merge Patch.",
                        Body.patch(ActionJson.CHANGE),
                        action,
                        request -> change(request, false)));
    }

    private Answer list(ApiRequest request) {
        PageOf page = engineWords(request.page());
        return Answer.ok(
                views.now(request.caller(), plan -> Lists.of(plan.actions(page).map(ActionJson::of))));
    }

    private Answer add(ApiRequest request) {
        ObjectNode body = request.object();
        ObjectNode asItWillBe = Json.object().put("stage", "planned");
        asItWillBe.set("due", body.path("originalDue"));
        Input input = request.input(asItWillBe);
        RatedAction added = FieldNames.ACTION.in(() -> actions.add(request.caller(), ActionJson.toAdd(input)));
        return Answer.created(Paths.action(added.action().ref()), ActionJson.of(added))
                .revisionAsSeen(added.revision());
    }

    private Answer find(ApiRequest request) {
        return answer(one.read(request));
    }

    private Answer change(ApiRequest request, boolean whole) {
        RatedAction rated = one.read(request);
        request.mustHaveSeen(rated.revision());
        ObjectNode now = ActionJson.of(rated);
        ObjectNode body = request.object();
        ObjectNode named = whole ? body : MergePatch.touched(now, body);
        Optional<ActionChange> change = ActionPatch.of(rated, now, named, whole);
        return answer(change.map(c -> FieldNames.ACTION.in(
                        () -> actions.change(request.caller(), rated.action().ref(), rated.revision(), c)))
                .orElse(rated));
    }

    private static Answer answer(RatedAction rated) {
        return Answer.ok(ActionJson.of(rated)).revisionAsSeen(rated.revision());
    }

    /** The list is sorted by {@code late} where programs say {@code daysLate}. */
    private static PageOf engineWords(PageOf page) {
        Optional<String> sort = page.sort().map(s -> s.replace("daysLate", "late"));
        return new PageOf(page.page(), page.size(), sort, page.filters(), page.text());
    }
}
