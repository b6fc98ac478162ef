package org.braidplan.web.pages.plan;

import java.util.List;
import org.braidplan.people.Right;
import org.braidplan.plan.Adoption;
import org.braidplan.web.components.Changes;
import org.braidplan.web.components.Words;
import org.braidplan.web.form.Entered;
import org.braidplan.web.form.Field;
import org.braidplan.web.form.FormPage;
import org.braidplan.web.form.Saved;
import org.braidplan.web.form.Sheet;
import org.braidplan.web.frame.Answer;
import org.braidplan.web.frame.Crumb;
import org.braidplan.web.frame.Handler;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Visit;

/** The adopted versions of the plan, which never change. */
public final class VersionsPage implements Handler {

    /** A version, when it was adopted and who recorded it. */
    public record Version(Adoption adoption, String when, String who) {}

    /** What the template shows. */
    public record Model(List<Version> versions, boolean mayAdopt) {}

    @Override
    public Answer answer(Visit visit) {
        List<Version> versions = visit.read(plan -> plan.adoptions().stream()
                .map(a -> new Version(
                        a,
                        Words.moment(a.moment()),
                        Changes.who(visit.services().people(), a.by())))
                .toList());
        return Answer.Screen.of(
                Section.PLAN,
                List.of(new Crumb("Plan", "/")),
                "Adopted versions",
                "plan/versions.jte",
                new Model(versions, visit.mayNow(Right.CHANGE_PLAN)));
    }

    /** Adopting the plan as it stands. */
    public static final class AdoptForm implements FormPage {

        @Override
        public Sheet sheet(Visit visit) {
            visit.caller().needs(Right.CHANGE_PLAN);
            return Sheet.of(
                            Section.PLAN,
                            List.of(new Crumb("Plan", "/"), new Crumb("Adopted versions", "/versions")),
                            "Adopt the plan as it stands",
                            "Adopt it",
                            "/versions")
                    .intro(
                            "The plan as it stands at this moment becomes the next numbered version. A version never changes.")
                    .fields(Field.text(
                            "title",
                            "What is it called?",
                            "Such as: Adopted by the Improvement Board, 28 November 2014."));
        }

        @Override
        public Saved save(Visit visit, Entered entered, long revision) {
            String title = entered.required("title", "Give the version a name.");
            entered.check();
            Adoption adoption = visit.services().plans().adopt(visit.caller(), title);
            return new Saved("/versions", "Version " + adoption.number() + " of the plan is adopted.");
        }
    }
}
