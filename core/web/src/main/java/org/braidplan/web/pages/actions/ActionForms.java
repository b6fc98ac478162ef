package org.braidplan.web.pages.actions;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.braidplan.action.Action;
import org.braidplan.action.ActionChange;
import org.braidplan.action.RatedAction;
import org.braidplan.people.Right;
import org.braidplan.plan.Rating;
import org.braidplan.problem.Problem;
import org.braidplan.view.PlanView;
import org.braidplan.web.components.Addresses;
import org.braidplan.web.form.Field.Option;
import org.braidplan.web.form.Saved;
import org.braidplan.web.form.Sheet;
import org.braidplan.web.frame.Crumb;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Visit;

/** What the forms of one action have in common. */
final class ActionForms {

    private ActionForms() {}

    /** The action that the address names, as it stands now, for somebody with this right in its strand. */
    static RatedAction action(Visit visit, Right right) {
        String ref = visit.path("ref");
        RatedAction action =
                visit.readNow(plan -> plan.action(ref)).orElseThrow(() -> Problem.notFound("action " + ref));
        visit.caller().needs(right, action.action().strand());
        return action;
    }

    /** The milestone that the address names. */
    static Action.Milestone milestone(Visit visit, Action action) {
        String id = visit.path("milestone");
        return action.milestones().stream()
                .filter(m -> Integer.toString(m.id()).equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("milestone " + id + " of " + action.ref()));
    }

    /** A form about an action, which notices when somebody else changes it. */
    static Sheet sheet(RatedAction rated, String title, String button) {
        Action action = rated.action();
        return Sheet.of(
                        Section.ACTIONS,
                        List.of(
                                new Crumb("Plan", "/"),
                                new Crumb("Actions", "/actions"),
                                new Crumb(action.ref(), address(action.ref()))),
                        title,
                        button,
                        address(action.ref()))
                .intro(action.ref() + " " + action.title())
                .watching("actions", action.ref(), rated.revision());
    }

    /** Saves a change and goes back to the action. */
    static Saved save(Visit visit, long revision, ActionChange change, String what) {
        String ref = visit.path("ref");
        visit.services().actions().change(visit.caller(), ref, revision, change);
        return new Saved(address(ref), what);
    }

    static String address(String ref) {
        return Addresses.path("/actions/", ref);
    }

    /** The ratings that somebody can claim. */
    static List<Option> ratings() {
        return Arrays.stream(Rating.values())
                .map(r -> Option.of(r.name(), r.word()))
                .toList();
    }

    /** The owners that actions have already, to be offered. */
    static List<Option> owners(PlanView plan) {
        TreeSet<String> owners = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        plan.actions().forEach(a -> {
            owners.add(a.action().owner());
            owners.add(a.action().responsibility().accountableOfficer());
        });
        plan.strands().forEach(s -> owners.add(s.leadOfficer()));
        owners.remove("");
        return owners.stream().map(o -> Option.of(o, o)).toList();
    }

    /** The lines of a text, without empty ones. */
    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    }

    /** A text, or nothing when it is empty. */
    static Optional<String> some(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
