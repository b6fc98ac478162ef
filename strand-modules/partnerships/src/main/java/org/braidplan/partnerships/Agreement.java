package org.braidplan.partnerships;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.calendar.Days;
import org.braidplan.problem.FieldProblem;
import org.braidplan.register.AtMost;
import org.braidplan.register.Confidential;
import org.braidplan.register.Faults;
import org.braidplan.register.Help;
import org.braidplan.register.Key;
import org.braidplan.register.Label;
import org.braidplan.register.Link;
import org.braidplan.register.LongText;
import org.braidplan.register.Register;
import org.braidplan.register.SelfChecking;

/** An agreement between partners on sharing information, as signed once; a renewed one is another row. */
@Register(
        key = "sharing-agreements",
        title = "Information-sharing agreements",
        one = "information-sharing agreement",
        purpose = "One row an agreement as it was signed: for what, until when, and when it is to be reviewed.")
public record Agreement(
        @Key @Label("Reference") @Help("With a number for each renewal, such as ISA-03-2.") @AtMost("30")
        String reference,

        @Label("Title") @Help("The public can read this.") @AtMost("200")
        String title,

        @Label("For what")
        @Help("What is shared, and why, in a sentence; nothing about a person. The public can read this.")
        @AtMost("500")
        String purpose,

        @Label("Signed on") @Help("When the first signed. Leave empty while it is a draft.")
        Optional<LocalDate> signedOn,

        @Label("Review due") @Help("The last day by which it is to be reviewed.")
        LocalDate reviewDue,

        @Label("Ended on")
        @Help("When another replaced it or it was given up. After a review, end this row and begin another.")
        Optional<LocalDate> endedOn,

        @Label("Text") @Help("Where the agreement can be read.")
        Optional<Link> text,

        @Label("Source") @Help("Where this comes from. The public can read this.") @AtMost("200")
        Optional<String> source,

        @Label("Note") @Help("For the people who keep this record.") @LongText @AtMost("2000") @Confidential
        Optional<String> note)
        implements SelfChecking {

    /** Whether it is signed and has not ended. */
    boolean isInForce(LocalDate day) {
        return Days.isBy(signedOn, day) && !Days.isBy(endedOn, day);
    }

    /** Whether it is in force and its review is not overdue. */
    boolean isInDate(LocalDate day) {
        return isInForce(day) && !reviewDue.isBefore(day);
    }

    @Override
    public List<FieldProblem> problems() {
        return Faults.unless(
                        signedOn.isEmpty() || !reviewDue.isBefore(signedOn.get()),
                        "reviewDue",
                        "The review comes after the signature.")
                .and(
                        signedOn.isEmpty() || Days.isNotBefore(endedOn, signedOn.get()),
                        "endedOn",
                        "It cannot end before it was signed.")
                .list();
    }
}
