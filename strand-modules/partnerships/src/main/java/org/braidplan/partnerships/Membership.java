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
import org.braidplan.register.LongText;
import org.braidplan.register.Referent;
import org.braidplan.register.RefersTo;
import org.braidplan.register.Register;
import org.braidplan.register.SelfChecking;

/** A seat that a partner has in a forum, and how senior whoever sits there has to be. */
@Register(
        key = "forum-members",
        title = "Members of forums",
        one = "seat",
        purpose = "One row a partner in a forum: its seat by post, and the seniority that was agreed.")
public record Membership(
        @Key @Label("Forum") @RefersTo(value = Referent.RECORD, register = "boards") @AtMost("30")
        String forum,

        @Key @Label("Partner") @RefersTo(value = Referent.RECORD, register = "agencies") @AtMost("30")
        String partner,

        @Label("Seat") @Help("The post that sits there, not a name.") @RefersTo(Referent.PERSON)
        String seat,

        @Label("Agreed seniority") @Help("The least senior that can speak and decide for the partner.")
        Seniority seniority,

        @Label("From") LocalDate from,

        @Label("Until") @Help("The last day of the seat.") Optional<LocalDate> until,

        @Label("Source") @Help("Where this comes from. The public can read this.") @AtMost("200")
        Optional<String> source,

        @Label("Note") @Help("For the people who keep this record.") @LongText @AtMost("2000") @Confidential
        Optional<String> note)
        implements SelfChecking {

    boolean isCurrent(LocalDate today) {
        return !from.isAfter(today) && Days.isNotBefore(until, today);
    }

    @Override
    public List<FieldProblem> problems() {
        return Faults.unless(Days.isNotBefore(until, from), "until", "A seat cannot end before it began.")
                .list();
    }
}
