package org.braidplan.web.pages.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.braidplan.action.Action;
import org.braidplan.action.ActionChange;
import org.braidplan.action.NewAction;
import org.braidplan.action.RatedAction;
import org.braidplan.people.Right;
import org.braidplan.view.PlanView;
import org.braidplan.web.form.Entered;
import org.braidplan.web.form.Field;
import org.braidplan.web.form.Field.Option;
import org.braidplan.web.form.FormPage;
import org.braidplan.web.form.Saved;
import org.braidplan.web.form.Sheet;
import org.braidplan.web.form.Values;
import org.braidplan.web.frame.Crumb;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Visit;

/** Adding an action, and changing its words, people and ties. */
public final class EditForm implements FormPage {

    private static final String SEPARATOR = " | ";

    private final boolean isNew;

    private EditForm(boolean isNew) {
        this.isNew = isNew;
    }

    /** The form that adds an action. */
    public static EditForm adding() {
        return new EditForm(true);
    }

    /** The form that changes one. */
    public static EditForm changing() {
        return new EditForm(false);
    }

    @Override
    public Sheet sheet(Visit visit) {
        return isNew ? addSheet(visit) : editSheet(visit);
    }

    @Override
    public Saved save(Visit visit, Entered entered, long revision) {
        return isNew ? add(visit, entered) : edit(visit, entered, revision);
    }

    private Sheet addSheet(Visit visit) {
        List<Option> strands = visit.readNow(PlanView::strands).stream()
                .filter(s -> visit.caller().person().may(Right.CHANGE_ACTIONS, s.key()))
                .map(s -> Option.of(s.key(), s.number() + " " + s.title()))
                .toList();
        if (strands.isEmpty()) {
            visit.caller().needs(Right.CHANGE_ACTIONS);
        }
        List<Field> fields = new ArrayList<>();
        fields.add(Field.select("strand", "Strand", "", strands));
        fields.addAll(words(visit));
        fields.add(Field.date(
                "originalDue",
                "By when is it promised?",
                "This date stays for ever: lateness is counted from it. For example, 31 3 2015."));
        fields.addAll(ties(visit));
        return Sheet.of(
                        Section.ACTIONS,
                        List.of(new Crumb("Plan", "/"), new Crumb("Actions", "/actions")),
                        "Add an action",
                        "Add the action",
                        "/actions")
                .intro("Braid gives it its reference.")
                .fields(fields)
                .values(Values.NONE.with("strand", visit.parameter("strand")));
    }

    private Sheet editSheet(Visit visit) {
        RatedAction rated = ActionForms.action(visit, Right.CHANGE_ACTIONS);
        Action action = rated.action();
        List<Field> fields = new ArrayList<>(words(visit));
        fields.addAll(ties(visit));
        return ActionForms.sheet(rated, "Edit " + action.ref(), "Save the changes")
                .intro("Dates and the stage of proof are changed by buttons of their own.")
                .fields(fields)
                .values(values(action));
    }

    private Saved add(Visit visit, Entered entered) {
        NewAction action = new NewAction(
                entered.required("strand", "Choose the strand."),
                entered.required("title", "Say what is to be done."),
                entered.text("description"),
                entered.required("owner", "Name the owner."),
                entered.text("accountableOfficer"),
                ActionForms.lines(entered.text("partners")),
                entered.date("start"),
                entered.requiredDate("originalDue", "Give the date by which it is promised."),
                ties(entered));
        entered.check();
        RatedAction added = visit.services().actions().add(visit.caller(), action);
        String ref = added.action().ref();
        return new Saved(ActionForms.address(ref), ref + " is in the plan.");
    }

    private Saved edit(Visit visit, Entered entered, long revision) {
        ActionChange change = new ActionChange.Edit(
                entered.required("title", "Say what is to be done."),
                entered.text("description"),
                new Action.Responsibility(
                        entered.required("owner", "Name the owner."),
                        entered.text("accountableOfficer"),
                        ActionForms.lines(entered.text("partners"))),
                entered.date("start"),
                ties(entered));
        entered.check();
        return ActionForms.save(visit, revision, change, "Your changes to " + visit.path("ref") + " are there.");
    }

    private static List<Field> words(Visit visit) {
        List<Option> owners = visit.readNow(ActionForms::owners);
        return List.of(
                Field.text("title", "What is to be done?", "A few words that anybody understands."),
                Field.longText("description", "More about it", "").mayBeEmpty(),
                Field.text("owner", "Owner", "A post, such as Director of Safeguarding.")
                        .offering(owners),
                Field.text("accountableOfficer", "Accountable officer", "A post.")
                        .offering(owners)
                        .mayBeEmpty(),
                Field.longText("partners", "Partners", "One a line.").mayBeEmpty(),
                Field.date("start", "When does it start?", "").mayBeEmpty());
    }

    private static List<Field> ties(Visit visit) {
        return visit.readNow(plan -> List.of(
                Field.checkboxes(
                                "ties.recommendations",
                                "Which recommendations does it answer?",
                                "None, where it rests on the Council’s own analysis.",
                                plan.recommendations().stream()
                                        .map(r -> Option.of(r.key(), r.key() + ": " + r.gist()))
                                        .toList())
                        .under("Recommendations that it answers"),
                Field.checkboxes(
                                "ties.indicators",
                                "Which indicators test it?",
                                "",
                                plan.indicators().stream()
                                        .map(i -> Option.of(i.key(), i.title()))
                                        .toList())
                        .under("Indicators that test it"),
                Field.text(
                                "ties.waitsFor",
                                "Which actions does it wait for?",
                                "Their references, with commas: CSE-3, FIN-1.")
                        .mayBeEmpty(),
                Field.longText("ties.documents", "Documents", "One a line: title | https://address")
                        .mayBeEmpty()));
    }

    private static Values values(Action action) {
        Action.Ties ties = action.ties();
        return Values.NONE
                .with("title", action.title())
                .with("description", action.description())
                .with("owner", action.owner())
                .with("accountableOfficer", action.responsibility().accountableOfficer())
                .with("partners", String.join("\n", action.responsibility().partners()))
                .with("start", action.schedule().start())
                .withAll("ties.recommendations", ties.recommendations())
                .withAll("ties.indicators", ties.indicators())
                .with("ties.waitsFor", String.join(", ", ties.waitsFor()))
                .with(
                        "ties.documents",
                        String.join(
                                "\n",
                                ties.documents().stream()
                                        .map(d -> d.title() + SEPARATOR + d.address())
                                        .toList()));
    }

    private static Action.Ties ties(Entered entered) {
        List<Action.Link> documents = new ArrayList<>();
        for (String line : ActionForms.lines(entered.text("ties.documents"))) {
            int bar = line.lastIndexOf('|');
            if (bar < 0) {
                entered.problem(
                        "ties.documents", "Write each document as its title, a bar and its address: title | https://…");
            } else {
                documents.add(new Action.Link(
                        line.substring(0, bar).strip(), line.substring(bar + 1).strip()));
            }
        }
        List<String> waitsFor = ActionForms.lines(
                entered.text("ties.waitsFor").toUpperCase(Locale.ROOT).replace(',', '\n'));
        return new Action.Ties(
                entered.all("ties.recommendations"), entered.all("ties.indicators"), waitsFor, documents);
    }
}
