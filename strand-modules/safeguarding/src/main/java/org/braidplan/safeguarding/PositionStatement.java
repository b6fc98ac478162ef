package org.braidplan.safeguarding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.indicator.Period;
import org.braidplan.problem.FieldProblem;
import org.braidplan.register.AtMost;
import org.braidplan.register.Confidential;
import org.braidplan.register.Faults;
import org.braidplan.register.Help;
import org.braidplan.register.Key;
import org.braidplan.register.Label;
import org.braidplan.register.Link;
import org.braidplan.register.LongText;
import org.braidplan.register.Referent;
import org.braidplan.register.RefersTo;
import org.braidplan.register.Register;
import org.braidplan.register.SelfChecking;

/** Where safeguarding stands under one of the four headings at a quarter's end, as the post that answers for it sees it. */
@Register(
        key = "position-statements",
        title = "Position statements",
        one = "position statement",
        purpose =
                "One row a quarter and heading: where funding, structure, skills and leadership stand, in the words of"
                        + " whoever answers for it.")
public record PositionStatement(
        @Key @Label("Quarter") @Help("A calendar quarter, such as 2014-Q4.")
        Period quarter,

        @Key @Label("Heading") Heading heading,

        @Label("Position") @Help("One judgement for all of the heading.")
        Position position,

        @Label("Where we stand")
        @Help("In a few plain sentences, with figures where there are some. No names.")
        @LongText
        @AtMost("2000")
        String statement,

        @Label("What comes next") @LongText @AtMost("1000") Optional<String> next,

        @Label("Stated by") @Help("A post, not a name.") @RefersTo(Referent.PERSON)
        String statedBy,

        @Label("Stated on") LocalDate statedOn,

        @Label("Evidence") @Help("A paper that shows it.") Optional<Link> evidence,

        @Label("Source") @Help("Where this comes from.") @AtMost("200")
        Optional<String> source,

        @Label("Note") @Help("For the people who keep this record.") @LongText @AtMost("2000") @Confidential
        Optional<String> note)
        implements SelfChecking {

    /** How a heading stands, from worst to best. */
    public enum Position {
        @Label("Not good enough, and no plan that would change it")
        NO_PLAN("Poor, no plan"),
        @Label("Not good enough, with a plan that has begun")
        BEGUN("Poor, plan begun"),
        @Label("Good enough, not yet proven to last")
        GOOD_ENOUGH("Good enough"),
        @Label("Good, and proven over two quarters")
        PROVEN("Good and proven");

        private final String title;

        Position(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    @Override
    public List<FieldProblem> problems() {
        return Faults.unlessQuarter(quarter, "quarter")
                .and(
                        !statedOn.isBefore(quarter.from()),
                        "statedOn",
                        "A statement on " + quarter.words() + " is not made before it begins.")
                .and(
                        !statedOn.isAfter(quarter.to().plusYears(1)),
                        "statedOn",
                        "A statement on " + quarter.words() + " is made within a year of its end.")
                .list();
    }
}
