package org.braidplan.partnerships;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.braidplan.calendar.Days;
import org.braidplan.calendar.WorkingDays;
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

/** What one partner held another to, and how long it took until they agreed. */
@Register(
        key = "challenges",
        title = "Challenges between partners",
        one = "challenge",
        purpose = "One row a challenge: raised by whom to whom, escalated to whom, resolved when.")
public record Challenge(
        @Key @Label("Reference") @Help("Short and lasting, such as CH-2014-5.") @AtMost("30")
        String reference,

        @Label("Raised by") @RefersTo(value = Referent.RECORD, register = "agencies") @AtMost("30")
        String raisedBy,

        @Label("Raised with") @RefersTo(value = Referent.RECORD, register = "agencies") @AtMost("30")
        String raisedWith,

        @Label("About")
        @Help("What the two see differently, in a sentence; nothing about a person or a case.")
        @AtMost("500")
        @Confidential
        Optional<String> about,

        @Label("Raised on") LocalDate raisedOn,

        @Label("Escalated on") @Help("When it went to a higher level because the first did not settle it.")
        Optional<LocalDate> escalatedOn,

        @Label("Escalated to") @Help("A post or a forum, not a name.") @AtMost("120")
        Optional<String> escalatedTo,

        @Label("To be resolved by") @Help("If the procedure gives another limit than twenty working days.")
        Optional<LocalDate> resolveBy,

        @Label("Resolved on") Optional<LocalDate> resolvedOn,

        @Label("Outcome")
        @Help("What was agreed; nothing about a person or a case.")
        @LongText
        @AtMost("1000")
        @Confidential
        Optional<String> outcome,

        @Label("Source") @Help("Where this comes from. The public can read this.") @AtMost("200")
        Optional<String> source,

        @Label("Note") @Help("For the people who keep this record.") @LongText @AtMost("2000") @Confidential
        Optional<String> note)
        implements SelfChecking {

    /** Practice: a multi-agency procedure takes about four weeks through all its steps. */
    private static final int WORKING_DAYS = 20;

    /** The last day on which it is resolved in time. */
    LocalDate due() {
        return resolveBy.orElseGet(() -> WorkingDays.ENGLAND.after(raisedOn, WORKING_DAYS));
    }

    boolean isOpen(LocalDate today) {
        return !raisedOn.isAfter(today) && !Days.isBy(resolvedOn, today);
    }

    /** Days from the first word to the resolution. */
    long daysToResolve() {
        return ChronoUnit.DAYS.between(raisedOn, resolvedOn.orElseThrow());
    }

    @Override
    public List<FieldProblem> problems() {
        return Faults.unless(!raisedBy.equals(raisedWith), "raisedWith", "A partner challenges another, not itself.")
                .and(
                        Days.isNotBefore(escalatedOn, raisedOn),
                        "escalatedOn",
                        "It cannot be escalated before it was raised.")
                .and(
                        escalatedOn.isPresent() == escalatedTo.isPresent(),
                        "escalatedTo",
                        "Give both to whom it was escalated and when, or neither.")
                .and(Days.isNotBefore(resolveBy, raisedOn), "resolveBy", "The limit comes after the challenge.")
                .and(
                        Days.isNotBefore(resolvedOn, escalatedOn.orElse(raisedOn)),
                        "resolvedOn",
                        "It cannot be resolved before it was raised or escalated.")
                .list();
    }
}
