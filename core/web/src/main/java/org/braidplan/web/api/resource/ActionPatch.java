package org.braidplan.web.api.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.braidplan.action.Action;
import org.braidplan.action.ActionChange;
import org.braidplan.action.RatedAction;
import org.braidplan.plan.Rating;
import org.braidplan.problem.FieldProblem;
import org.braidplan.problem.Problem;
import org.braidplan.web.api.http.Input;
import org.braidplan.web.api.shape.ActionJson;

/**
 * What a PATCH or PUT of an action asks for, as the changes that have rules of their own: only what differs from what is there,
 * so that a program which may give a forecast needs no right to edit.
 */
final class ActionPatch {

    private static final List<String> EDITABLE = List.of(
            "title",
            "description",
            "owner",
            "accountableOfficer",
            "partners",
            "start",
            "recommendations",
            "indicators",
            "waitsFor",
            "documents");
    private static final List<String> EXPECTED = List.of("forecast", "claimedRating", "confidence", "percentComplete");

    private final Action action;
    private final Input input;
    private final List<FieldProblem> problems = new ArrayList<>();

    private ActionPatch(Action action, Input input) {
        this.action = action;
        this.input = input;
    }

    /**
     * The change that a request asks for; none when all is so already.
     *
     * @param now the action as it is answered
     * @param whole whether what the request does not name is emptied (PUT) rather than kept (PATCH)
     */
    static Optional<ActionChange> of(RatedAction rated, ObjectNode now, ObjectNode request, boolean whole) {
        ObjectNode named = request.deepCopy();
        if (whole) {
            EDITABLE.stream().filter(name -> !named.has(name)).forEach(named::putNull);
            EXPECTED.stream().filter(name -> !named.has(name)).forEach(named::putNull);
        }
        return new ActionPatch(rated.action(), Input.of(ActionJson.CHANGE, named, now)).change();
    }

    private Optional<ActionChange> change() {
        List<ActionChange> changes = new ArrayList<>();
        edit().ifPresent(changes::add);
        due().ifPresent(changes::add);
        expectation().ifPresent(changes::add);
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        return changes.size() > 1
                ? Optional.of(new ActionChange.All(changes))
                : changes.stream().findFirst();
    }

    private Optional<ActionChange> edit() {
        Action.Responsibility people = action.responsibility();
        Action.Ties ties = action.ties();
        ActionChange.Edit edit = new ActionChange.Edit(
                required("title", action.title()),
                text("description", action.description()),
                new Action.Responsibility(
                        required("owner", people.owner()),
                        text("accountableOfficer", people.accountableOfficer()),
                        texts("partners", people.partners())),
                date("start", action.schedule().start()),
                new Action.Ties(
                        texts("recommendations", ties.recommendations()),
                        texts("indicators", ties.indicators()),
                        texts("waitsFor", ties.waitsFor()),
                        input.has("documents") ? ActionJson.links(input) : ties.documents()));
        ActionChange.Edit asIs = new ActionChange.Edit(
                action.title(), action.description(), people, action.schedule().start(), ties);
        return Optional.<ActionChange>of(edit).filter(e -> !e.equals(asIs));
    }

    private Optional<ActionChange> due() {
        Optional<LocalDate> due = action.schedule().due();
        Optional<LocalDate> to = date("due", due);
        boolean reasoned = input.hasAny(List.of("agreedBy", "reason"));
        if (to.equals(due)) {
            if (reasoned) {
                problems.add(new FieldProblem("due", "agreedBy and reason go with a new due date; give it as due."));
            }
            return Optional.empty();
        }
        if (to.isEmpty()) {
            problems.add(
                    new FieldProblem("due", "A due date can be moved, with agreedBy and reason, but not taken away."));
            return Optional.empty();
        }
        MovedDue.check(input, problems);
        return Optional.of(new ActionChange.MoveDue(to.get(), input.text("agreedBy"), input.text("reason")));
    }

    private Optional<ActionChange> expectation() {
        Action.Claim claim = new Action.Claim(
                input.has("claimedRating")
                        ? input.choice("claimedRating", Rating.class)
                        : action.claim().rating(),
                input.has("confidence")
                        ? input.choice("confidence", Action.Confidence.class)
                        : action.claim().confidence(),
                input.has("percentComplete")
                        ? input.whole("percentComplete")
                        : action.claim().percentComplete());
        Optional<LocalDate> forecast = date("forecast", action.schedule().forecast());
        boolean same = claim.equals(action.claim())
                && forecast.equals(action.schedule().forecast());
        return same ? Optional.empty() : Optional.of(new ActionChange.Expect(forecast, claim));
    }

    private String required(String name, String now) {
        String text = text(name, now);
        if (text.isEmpty() && !now.isEmpty()) {
            problems.add(new FieldProblem(name, "Give " + name + "."));
        }
        return text;
    }

    private String text(String name, String now) {
        return input.has(name) ? input.text(name) : now;
    }

    private List<String> texts(String name, List<String> now) {
        return input.has(name) ? input.texts(name) : now;
    }

    private Optional<LocalDate> date(String name, Optional<LocalDate> now) {
        return input.has(name) ? input.date(name) : now;
    }
}
