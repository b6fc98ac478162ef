package org.braidplan.partnerships;

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
import org.braidplan.register.LongText;
import org.braidplan.register.Referent;
import org.braidplan.register.RefersTo;
import org.braidplan.register.Register;
import org.braidplan.register.SelfChecking;

/** A meeting of a forum. */
@Register(
        key = "forum-meetings",
        title = "Meetings",
        one = "meeting",
        purpose = "One row a meeting of a forum, held or cancelled.")
public record Meeting(
        @Key @Label("Reference") @Help("The forum's and the day, such as LSCB-2014-11-13.") @AtMost("30")
        String reference,

        @Label("Forum") @RefersTo(value = Referent.RECORD, register = "boards") @AtMost("30")
        String forum,

        @Label("Held on") @Help("Or the day on which it was to be held.")
        LocalDate heldOn,

        @Label("Cancelled on") @Help("Only if it was not held.")
        Optional<LocalDate> cancelledOn,

        @Label("Source") @Help("Where this comes from. The public can read this.") @AtMost("200")
        Optional<String> source,

        @Label("Note") @Help("For the people who keep this record.") @LongText @AtMost("2000") @Confidential
        Optional<String> note)
        implements SelfChecking {

    boolean isHeldBy(LocalDate today) {
        return cancelledOn.isEmpty() && !heldOn.isAfter(today);
    }

    @Override
    public List<FieldProblem> problems() {
        return Faults.unless(
                        cancelledOn.isEmpty() || !cancelledOn.get().isAfter(heldOn),
                        "cancelledOn",
                        "A meeting is cancelled on its day at the latest.")
                .list();
    }
}
