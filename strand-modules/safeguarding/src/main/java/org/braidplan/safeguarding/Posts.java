package org.braidplan.safeguarding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.braidplan.indicator.Period;
import org.braidplan.problem.FieldProblem;
import org.braidplan.register.AtLeast;
import org.braidplan.register.AtMost;
import org.braidplan.register.Confidential;
import org.braidplan.register.Faults;
import org.braidplan.register.Help;
import org.braidplan.register.Key;
import org.braidplan.register.Label;
import org.braidplan.register.LongText;
import org.braidplan.register.Register;
import org.braidplan.register.SelfChecking;

/** Posts of one kind at a quarter's end, in full-time equivalents: those there are, those filled, and agency cover. */
@Register(
        key = "posts",
        title = "Posts",
        one = "quarter of posts of one kind",
        purpose =
                "One row a quarter and kind of post: how many there are, how many are filled by our own staff, and how"
                        + " many people from agencies work in them. Never a name.")
public record Posts(
        @Key @Label("Quarter") @Help("A calendar quarter, such as 2014-Q4; the figures are of its last day.")
        Period quarter,

        @Key @Label("Kind") Kind kind,

        @Label("Establishment") @Help("Posts that are paid for, full-time equivalent.") @AtLeast("0")
        BigDecimal establishment,

        @Label("Filled") @Help("Posts held by the council's own staff, full-time equivalent.") @AtLeast("0")
        BigDecimal filled,

        @Label("Agency")
        @Help("Agency staff in work, beyond the establishment too, full-time equivalent.")
        @AtLeast("0")
        BigDecimal agency,

        @Label("Leavers") @Help("Own staff who left in the quarter, full-time equivalent.") @AtLeast("0")
        Optional<BigDecimal> leavers,

        @Label("Source") @Help("Where the figures come from.") @AtMost("200")
        Optional<String> source,

        @Label("Note")
        @Help("For the people who keep this record; nothing about one person.")
        @LongText
        @AtMost("2000")
        @Confidential
        Optional<String> note)
        implements SelfChecking {

    /** Kinds of posts that the safeguarding service stands on. */
    public enum Kind {
        @Label("Social workers")
        SOCIAL_WORKER("Social workers"),
        @Label("Team managers")
        TEAM_MANAGER("Team managers"),
        @Label("Service managers and heads of service")
        SENIOR_MANAGER("Service managers and heads of service"),
        @Label("Conference chairs and independent reviewing officers")
        REVIEWING_OFFICER("Conference chairs and independent reviewing officers"),
        @Label("Early help workers")
        EARLY_HELP("Early help workers");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /** Everybody who works in these posts, own staff and agency. */
    BigDecimal inWork() {
        return filled.add(agency);
    }

    @Override
    public List<FieldProblem> problems() {
        return Faults.unlessQuarter(quarter, "quarter")
                .and(
                        filled.compareTo(establishment) <= 0,
                        "filled",
                        "Filled posts (" + filled.toPlainString() + ") are part of the establishment ("
                                + establishment.toPlainString() + ").")
                .list();
    }
}
