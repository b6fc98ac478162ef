package org.braidplan.web.pages.checks;

import java.time.LocalDate;
import java.util.List;
import org.braidplan.check.Finding;
import org.braidplan.people.Right;
import org.braidplan.problem.Problem;
import org.braidplan.web.form.Entered;
import org.braidplan.web.form.Field;
import org.braidplan.web.form.FormPage;
import org.braidplan.web.form.Saved;
import org.braidplan.web.form.Sheet;
import org.braidplan.web.form.Values;
import org.braidplan.web.frame.Crumb;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Visit;

/** Accepting a finding with a reason until a day. */
public final class AcceptForm implements FormPage {

    @Override
    public Sheet sheet(Visit visit) {
        String id = visit.parameter("finding");
        Finding finding = visit.services().checks().findings(visit.caller()).stream()
                .filter(f -> f.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.of(
                        Problem.Kind.NOT_FOUND,
                        "finding-gone",
                        "This finding is not open any more. Nothing is left to accept."));
        visit.caller().needs(Right.ACCEPT_FINDINGS, finding.subject().strand());
        return Sheet.of(
                        Section.CHECKS,
                        List.of(new Crumb("Plan", "/"), new Crumb("Checks", "/checks")),
                        "Accept a finding",
                        "Accept it",
                        "/checks")
                .intro(
                        visit.readNow(plan -> new Names(visit, plan).of(finding.subject())) + ": " + finding.reason(),
                        "It stays listed as accepted, with your name, and comes back when the day has passed.")
                .fields(
                        Field.of(Field.Kind.HIDDEN, "finding", "", ""),
                        Field.longText("reason", "Why can the Council live with it?", ""),
                        Field.date("until", "Until when?", "At most a year ahead. For example, 31 3 2015."))
                .values(Values.NONE.with("finding", id));
    }

    @Override
    public Saved save(Visit visit, Entered entered, long revision) {
        String reason = entered.required("reason", "Give the reason.");
        LocalDate until = entered.requiredDate("until", "Give the day until which it is accepted.");
        entered.check();
        visit.services().checks().accept(visit.caller(), entered.text("finding"), reason, until);
        return new Saved("/checks", "The finding is accepted.");
    }
}
