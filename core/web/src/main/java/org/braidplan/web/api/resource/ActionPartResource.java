package org.braidplan.web.api.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.braidplan.action.Action;
import org.braidplan.action.ActionChange;
import org.braidplan.action.Actions;
import org.braidplan.action.RatedAction;
import org.braidplan.action.Stage;
import org.braidplan.plan.Rating;
import org.braidplan.problem.FieldProblem;
import org.braidplan.problem.Problem;
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
import org.braidplan.web.api.http.Shape;
import org.braidplan.web.api.shape.ActionJson;
import org.braidplan.web.api.shape.ActionParts;
import org.braidplan.web.api.shape.Lists;

/** What happens to an action and is kept for ever: {@code updates}, {@code milestones}, {@code evidence}, {@code stage}, {@code due}. */
public final class ActionPartResource {

    private static final String ACTION = "/actions/{ref}";
    private static final Columns UPDATES = Columns.of("at", "by");
    private static final Columns EVIDENCE = Columns.of("dated", "at", "by", "title");
    private static final Columns MILESTONES = Columns.of("id", "originalDue", "due", "forecast", "reachedOn", "title");

    private final OneAction one;

    /** Parts of actions read and changed by these services. */
    public ActionPartResource(Views views, Actions actions) {
        this.one = new OneAction(views, actions);
    }

    /** What it answers. */
    public List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        routes.add(list(
                "updates",
                "The progress updates of an action, oldest first.",
                ActionParts.UPDATE,
                UPDATES,
                a -> a.updates().stream().map(ActionParts::of).toList()));
        routes.add(add("updates", "Adds an update.", ActionParts.NEW_UPDATE, ActionParts.UPDATE, this::update));
        routes.add(find(
                "updates",
                "One progress update, by its number from 1.",
                ActionParts.UPDATE,
                (a, number) -> nth(a.updates(), number).map(ActionParts::of)));
        routes.add(list(
                "milestones",
                "The milestones of an action.",
                ActionParts.MILESTONE,
                MILESTONES,
                a -> a.milestones().stream().map(ActionParts::of).toList()));
        routes.add(add(
                "milestones", "Adds a milestone.", ActionParts.NEW_MILESTONE, ActionParts.MILESTONE, this::milestone));
        routes.add(find(
                "milestones",
                "One milestone, by its id.",
                ActionParts.MILESTONE,
                (a, id) -> milestone(a, id).map(ActionParts::of)));
        routes.add(new Route(
                Method.PATCH,
                ACTION + "/milestones/{number}",
                "Changes what is named of a milestone, by JSON Merge Patch; the ETag is the action's.",
                Body.patch(ActionParts.MILESTONE_PATCH),
                Reply.one(ActionParts.MILESTONE),
                this::patchMilestone));
        routes.add(list(
                "evidence",
                "The evidence for an action, oldest first.",
                ActionParts.EVIDENCE,
                EVIDENCE,
                a -> a.proof().evidence().stream().map(ActionParts::of).toList()));
        routes.add(add("evidence", "Adds evidence.", ActionParts.NEW_EVIDENCE, ActionParts.EVIDENCE, this::evidence));
        routes.add(find(
                "evidence",
                "One piece of evidence, by its number from 1.",
                ActionParts.EVIDENCE,
                (a, number) -> nth(a.proof().evidence(), number).map(ActionParts::of)));
        routes.add(add(
                "stage", "Goes a step on the ladder of proof.", ActionParts.NEW_STEP, ActionJson.SHAPE, this::stage));
        routes.add(add("due", "Moves the due date.", ActionParts.NEW_MOVE, ActionJson.SHAPE, this::due));
        return routes;
    }

    private Route list(
            String part, String summary, Shape item, Columns columns, Function<Action, List<ObjectNode>> items) {
        return new Route(
                Method.GET,
                ACTION + "/" + part,
                summary,
                Body.NONE,
                Reply.list(item, columns.query()),
                request -> Answer.ok(
                        Lists.of(columns.page(items.apply(one.read(request).action()), request.page()))));
    }

    private Route find(String part, String summary, Shape shape, Finder finder) {
        return new Route(
                Method.GET, ACTION + "/" + part + "/{number}", summary, Body.NONE, Reply.one(shape), request -> {
                    RatedAction rated = one.read(request);
                    return Answer.ok(finder.find(rated.action(), number(request))
                                    .orElseThrow(() -> Problem.notFound("such part of this action")))
                            .revision(rated.revision());
                });
    }

    private static Route add(
            String part, String summary, Shape takes, Shape gives, Function<ApiRequest, Answer> handler) {
        return new Route(
                Method.POST,
                ACTION + "/" + part,
                summary + " Without If-Match it is added to whatever is there.",
                Body.of(takes),
                Reply.created(gives),
                handler::apply);
    }

    private Answer update(ApiRequest request) {
        Input input = request.input();
        RatedAction changed = one.add(
                request,
                rated -> new ActionChange.GiveUpdate(
                        input.text("happened"),
                        input.text("next"),
                        input.date("forecast"),
                        claim(rated.action().claim(), input)));
        List<Action.ProgressUpdate> updates = changed.action().updates();
        return created(changed, "updates", updates.size(), ActionParts.of(updates.get(updates.size() - 1)));
    }

    private Answer milestone(ApiRequest request) {
        Input input = request.input();
        RatedAction changed = one.add(
                request,
                rated -> new ActionChange.AddMilestone(
                        input.text("title"), input.date("due").orElseThrow()));
        Action.Milestone newest = changed.action().milestones().stream()
                .max((a, b) -> Integer.compare(a.id(), b.id()))
                .orElseThrow();
        return created(changed, "milestones", newest.id(), ActionParts.of(newest));
    }

    private Answer patchMilestone(ApiRequest request) {
        RatedAction rated = one.read(request);
        Action.Milestone milestone = milestone(rated.action(), number(request))
                .orElseThrow(() -> Problem.notFound("such milestone of this action"));
        request.mustHaveSeen(rated.revision());
        ObjectNode now = ActionParts.of(milestone);
        Input input = Input.of(ActionParts.MILESTONE_PATCH, MergePatch.touched(now, request.object()), now);
        List<ActionChange> changes = milestoneChanges(milestone, input);
        RatedAction changed = changes.isEmpty()
                ? rated
                : FieldNames.MILESTONE.in(() -> one.add(request, before -> new ActionChange.All(changes)));
        return Answer.ok(ActionParts.of(
                        milestone(changed.action(), milestone.id()).orElseThrow()))
                .revision(changed.revision());
    }

    private static List<ActionChange> milestoneChanges(Action.Milestone milestone, Input input) {
        List<ActionChange> changes = new ArrayList<>();
        List<FieldProblem> problems = new ArrayList<>();
        Optional<LocalDate> due = input.date("due");
        if (due.isPresent() && !due.get().equals(milestone.due())) {
            MovedDue.check(input, problems);
            changes.add(new ActionChange.MoveMilestone(
                    milestone.id(), due.get(), input.text("agreedBy"), input.text("reason")));
        }
        input.date("forecast")
                .filter(forecast -> !milestone.forecast().equals(Optional.of(forecast)))
                .ifPresent(forecast -> changes.add(new ActionChange.ForecastMilestone(milestone.id(), forecast)));
        input.date("reachedOn")
                .filter(on -> !milestone.reachedOn().equals(Optional.of(on)))
                .ifPresent(on -> changes.add(new ActionChange.ReachMilestone(milestone.id(), on)));
        for (String name : List.of("due", "forecast", "reachedOn")) {
            if (input.has(name) && input.date(name).isEmpty()) {
                problems.add(new FieldProblem(name, "A milestone's dates can be changed, but not taken away."));
            }
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        return changes;
    }

    private Answer evidence(ApiRequest request) {
        Input input = request.input();
        RatedAction changed = one.add(
                request,
                rated -> new ActionChange.AddEvidence(
                        input.text("title"),
                        input.text("link"),
                        input.date("dated").orElseThrow(),
                        input.text("shows")));
        List<Action.Evidence> evidence = changed.action().proof().evidence();
        return created(changed, "evidence", evidence.size(), ActionParts.of(evidence.get(evidence.size() - 1)));
    }

    private Answer stage(ApiRequest request) {
        Input input = request.input();
        Stage to = input.choice("to", Stage.class).orElseThrow();
        return whole(one.add(
                request,
                rated -> step(
                        rated.action().stage(),
                        to,
                        input.text("reason"),
                        input.yesNo("exception").orElse(false))));
    }

    private static ActionChange step(Stage from, Stage to, String reason, boolean exception) {
        if (to == Stage.STOPPED) {
            return new ActionChange.Stop(reason);
        }
        boolean back = from == Stage.STOPPED || to.compareTo(from) < 0;
        return back ? new ActionChange.PutBack(to, reason) : new ActionChange.Advance(to, reason, exception);
    }

    private Answer due(ApiRequest request) {
        Input input = request.input();
        return whole(one.add(
                request,
                rated -> new ActionChange.MoveDue(
                        input.date("to").orElseThrow(), input.text("agreedBy"), input.text("reason"))));
    }

    private static Answer whole(RatedAction changed) {
        return Answer.created(Paths.action(changed.action().ref()), ActionJson.of(changed))
                .revisionAsSeen(changed.revision());
    }

    private static Answer created(RatedAction changed, String part, int number, ObjectNode json) {
        return Answer.created(Paths.action(changed.action().ref(), part, Integer.toString(number)), json)
                .revision(changed.revision());
    }

    private static Action.Claim claim(Action.Claim before, Input input) {
        return new Action.Claim(
                input.choice("claimedRating", Rating.class).or(before::rating),
                input.choice("confidence", Action.Confidence.class).or(before::confidence),
                input.whole("percentComplete").or(before::percentComplete));
    }

    private static int number(ApiRequest request) {
        String number = request.variable("number");
        return number.matches("\\d{1,9}") ? Integer.parseInt(number) : 0;
    }

    private static <T> Optional<T> nth(List<T> items, int number) {
        return number >= 1 && number <= items.size() ? Optional.of(items.get(number - 1)) : Optional.empty();
    }

    private static Optional<Action.Milestone> milestone(Action action, int id) {
        return action.milestones().stream().filter(m -> m.id() == id).findFirst();
    }

    /** Finds one part of an action by its number. */
    @FunctionalInterface
    private interface Finder {
        Optional<ObjectNode> find(Action action, int number);
    }
}
