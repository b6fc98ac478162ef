package org.braidplan.taxilicensing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

/**
 * What the statutory standards recommend in one place, and whether the Council adopted it.
 *
 * <p>Recommendations are to be put in place unless there is a compelling local reason not to (Statutory taxi and private hire
 * vehicle standards, Department for Transport, July 2020, section 1): adopt, or explain.
 */
@Register(
        key = "standards",
        title = "Clauses of the statutory standards",
        one = "clause of the standards",
        purpose =
                "One row a recommendation of the statutory taxi and private hire vehicle standards of July 2020: adopted,"
                        + " adopted with changes, or not adopted and why.")
public record StandardClause(
        @Key
        @Label("Reference")
        @Help("The section, a dash and a running number of two digits, such as 4-02, so that the list is in order.")
        @AtMost("10")
        String reference,

        @Label("Section") Section section,

        @Label("Paragraph") @Help("As numbered in the published standards, such as 4.5.") @AtMost("20")
        Optional<String> paragraph,

        @Label("What it asks") @Help("In your own words, one sentence. The public can read this.") @AtMost("300")
        String gist,

        @Label("Position") Position position,

        @Label("What was changed, or why it was not adopted")
        @Help("The compelling local reason. The public can read this.")
        @LongText
        @AtMost("2000")
        Optional<String> explanation,

        @Label("Decided on") Optional<LocalDate> decidedOn,

        @Label("Decided by") @Help("The committee, such as Licensing Board or Cabinet.") @AtMost("150")
        Optional<String> decidedBy,

        @Label("In force from") @Help("The day from which drivers, vehicles or operators are held to it.")
        Optional<LocalDate> inForceFrom,

        @Label("Review due") @Help("When the committee looks at it again.")
        Optional<LocalDate> reviewDue,

        @Label("Looked after by") @Help("A post, not a name.") @RefersTo(Referent.PERSON)
        Optional<String> owner,

        @Label("Decision") @Help("Where the minute or the policy can be read.")
        Optional<Link> decision,

        @Label("Source") @Help("Where this comes from. The public can read this.") @AtMost("200")
        Optional<String> source,

        @Label("Note")
        @Help("What a reader should know; nothing that could point to a driver, a passenger or a child.")
        @LongText
        @AtMost("2000")
        @Confidential
        Optional<String> note)
        implements SelfChecking {

    /** The day on which the standards were issued; before it nobody could adopt them. */
    static final LocalDate ISSUED = LocalDate.of(2020, 7, 21);

    /** The sections of the standards that recommend something. */
    public enum Section {
        @Label("3 Administering the licensing regime")
        ADMINISTERING("3 Administering the licensing regime"),
        @Label("4 Gathering and sharing information")
        INFORMATION("4 Gathering and sharing information"),
        @Label("5 Decision making")
        DECISIONS("5 Decision making"),
        @Label("6 Driver licensing")
        DRIVERS("6 Driver licensing"),
        @Label("7 Vehicle licensing")
        VEHICLES("7 Vehicle licensing"),
        @Label("8 Private hire vehicle operator licensing")
        OPERATORS("8 Private hire vehicle operator licensing"),
        @Label("9 Enforcing the licensing regime")
        ENFORCING("9 Enforcing the licensing regime");

        private final String words;

        Section(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** What the Council decided. */
    public enum Position {
        @Label("Adopted")
        ADOPTED,
        @Label("Adopted with changes")
        ADOPTED_WITH_CHANGES,
        @Label("Not adopted")
        NOT_ADOPTED,
        @Label("Not decided yet")
        NOT_DECIDED
    }

    /** How it stands on a day; a decision of a later day is none yet, and before the standards were issued there is none. */
    Standing on(LocalDate day) {
        if (day.isBefore(ISSUED)
                || decidedOn.filter(decided -> decided.isAfter(day)).isPresent()) {
            return Standing.NOT_DECIDED;
        }
        boolean explained = explanation.filter(words -> !words.isBlank()).isPresent();
        return switch (position) {
            case ADOPTED -> Standing.ADOPTED;
            case ADOPTED_WITH_CHANGES -> explained ? Standing.CHANGED : Standing.UNEXPLAINED;
            case NOT_ADOPTED -> explained ? Standing.EXPLAINED : Standing.UNEXPLAINED;
            case NOT_DECIDED -> Standing.NOT_DECIDED;
        };
    }

    @Override
    public List<FieldProblem> problems() {
        return Faults.unless(
                        position != Position.NOT_DECIDED || decidedOn.isEmpty(),
                        "decidedOn",
                        "What is not decided yet has no day of decision: leave it empty, or say what was decided.")
                .and(
                        decidedOn.filter(day -> day.isBefore(ISSUED)).isEmpty(),
                        "decidedOn",
                        "The standards were issued on 21 July 2020, so the decision is not earlier.")
                .and(notBefore(reviewDue, decidedOn), "reviewDue", "It cannot be due for review before it was decided.")
                .and(notBefore(inForceFrom, decidedOn), "inForceFrom", "It cannot be in force before it was decided.")
                .list();
    }

    private static boolean notBefore(Optional<LocalDate> later, Optional<LocalDate> earlier) {
        return later.isEmpty() || earlier.isEmpty() || !later.get().isBefore(earlier.get());
    }
}
