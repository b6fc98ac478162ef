package org.braidplan.web.pages.actions;

import org.braidplan.action.ActionChange;
import org.braidplan.people.Right;
import org.braidplan.web.form.Entered;
import org.braidplan.web.form.Field;
import org.braidplan.web.form.FormPage;
import org.braidplan.web.form.Saved;
import org.braidplan.web.form.Sheet;
import org.braidplan.web.frame.Visit;

/** Adding something that shows that an action is done. */
public final class EvidenceForm implements FormPage {

    @Override
    public Sheet sheet(Visit visit) {
        return ActionForms.sheet(ActionForms.action(visit, Right.UPDATE_ACTIONS), "Add evidence", "Add the evidence")
                .fields(
                        Field.text("title", "What is it?", "Such as the title of a report, an audit or a minute."),
                        Field.text(
                                "link",
                                "Where is it?",
                                "A web address that starts with https://, or the reference of a paper."),
                        Field.date("dated", "Which date does it bear?", "The date of the paper itself, not today."),
                        Field.longText(
                                "shows", "What does it show?", "One or two sentences. Name no child and no family."));
    }

    @Override
    public Saved save(Visit visit, Entered entered, long revision) {
        ActionChange change = new ActionChange.AddEvidence(
                entered.required("title", "Say what it is."),
                entered.required("link", "Say where it is."),
                entered.requiredDate("dated", "Give the date that it bears."),
                entered.required("shows", "Say what it shows."));
        entered.check();
        return ActionForms.save(visit, revision, change, "The evidence was added to " + visit.path("ref") + ".");
    }
}
