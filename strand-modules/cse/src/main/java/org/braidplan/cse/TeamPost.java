package org.braidplan.cse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.calendar.Days;
import org.braidplan.problem.FieldProblem;
import org.braidplan.register.AtLeast;
import org.braidplan.register.AtMost;
import org.braidplan.register.Confidential;
import org.braidplan.register.Faults;
import org.braidplan.register.Help;
import org.braidplan.register.Key;
import org.braidplan.register.Label;
import org.braidplan.register.LongText;
import org.braidplan.register.Referent;
import org.braidplan.register.RefersTo;
import org.braidplan.register.Register;
import org.braidplan.register.SelfChecking;

/** One post of the joint team, for as long as it is as this row says; a new holder is a new row. */
@Register(
        key = "joint-team",
        title = "The joint team",
        one = "post in the joint team",
        purpose =
                "One row a post of the joint team and holder: which agency employs the holder, who it is, since when, and"
                        + " which one manages the team.")
public record TeamPost(
        @Key @Label("Post") @AtMost("100") String post,

        @Key @Label("First day") @Help("When this holder began, or when the post became vacant.")
        LocalDate from,

        @Label("Last day") @Help("Leave empty while it lasts.")
        Optional<LocalDate> until,

        @Label("Agency") @Help("Who employs the holder.") @AtMost("100")
        String agency,

        @Label("Holder")
        @Help("The person or their title; leave empty while the post is vacant.")
        @RefersTo(Referent.PERSON)
        Optional<String> holder,

        @Label("Manages the joint team")
        @Help("Yes for the one who manages all of it, whichever agency its members come from.")
        boolean manager,

        @Label("Full-time equivalent") @Help("1 for full time, 0.5 for half.") @AtLeast("0")
        BigDecimal fte,

        @Label("Source") @Help("Where this comes from.") @AtMost("200")
        Optional<String> source,

        @Label("Note") @Help("For the people who keep this record.") @LongText @AtMost("2000") @Confidential
        Optional<String> note)
        implements SelfChecking {

    /** Whether this row holds on a day. */
    boolean holdsOn(LocalDate day) {
        return !from.isAfter(day) && until.filter(last -> last.isBefore(day)).isEmpty();
    }

    /** Whether somebody holds it. */
    boolean isFilled() {
        return holder.filter(name -> !name.isBlank()).isPresent();
    }

    @Override
    public List<FieldProblem> problems() {
        return Faults.unless(
                        Days.isNotBefore(until, from),
                        "until",
                        "It cannot end before it begins on " + Days.words(from) + ": correct one of the two days.")
                .and(
                        fte.signum() > 0 && fte.compareTo(BigDecimal.ONE) <= 0,
                        "fte",
                        "One post is more than 0 and at most 1 full-time equivalent: give a second post a row of its own.")
                .list();
    }
}
