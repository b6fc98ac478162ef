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
import org.braidplan.register.Referent;
import org.braidplan.register.RefersTo;
import org.braidplan.register.Register;
import org.braidplan.register.SelfChecking;

/** What a partner promised the others. */
@Register(
        key = "commitments",
        title = "Commitments",
        one = "commitment",
        purpose = "One row a promise: by which partner, by when, whether it was accepted, and whether it was kept.")
public record Commitment(
        @Key @Label("Reference") @Help("Short and lasting, such as C-014.") @AtMost("30")
        String reference,

        @Label("Partner")
        @Help("Who promised, or who is asked to.")
        @RefersTo(value = Referent.RECORD, register = "agencies")
        @AtMost("30")
        String partner,

        @Label("Promise")
        @Help("What will be done, in a sentence; nothing about a person. The public can read this.")
        @AtMost("500")
        String promise,

        @Label("Forum")
        @Help("Where it was asked for.")
        @RefersTo(value = Referent.RECORD, register = "boards")
        @AtMost("30")
        Optional<String> forum,

        @Label("Action") @Help("The action of the plan that the partner owns by this.") @RefersTo(Referent.ACTION)
        Optional<String> action,

        @Label("Asked on") @Help("When it was asked for and minuted.")
        LocalDate askedOn,

        @Label("Accepted on") @Help("When the partner itself said yes. Leave empty until then.")
        Optional<LocalDate> acceptedOn,

        @Label("Due on") LocalDate dueOn,

        @Label("Kept on") Optional<LocalDate> keptOn,

        @Label("Evidence") @Help("Where it can be seen that it was kept.")
        Optional<Link> evidence,

        @Label("Released on") @Help("When the forum agreed that it no longer binds the partner.")
        Optional<LocalDate> releasedOn,

        @Label("Source") @Help("Where this comes from. The public can read this.") @AtMost("200")
        Optional<String> source,

        @Label("Note") @Help("For the people who keep this record.") @LongText @AtMost("2000") @Confidential
        Optional<String> note)
        implements SelfChecking {

    boolean isAskedBy(LocalDate today) {
        return !askedOn.isAfter(today);
    }

    boolean isAcceptedBy(LocalDate today) {
        return Days.isBy(acceptedOn, today);
    }

    boolean isKeptBy(LocalDate day) {
        return Days.isBy(keptOn, day);
    }

    /** Whether the partner is bound by it until it is due: accepted by then, and not released before. */
    boolean binds() {
        return isAcceptedBy(dueOn) && (isKeptBy(dueOn) || !Days.isBy(releasedOn, dueOn));
    }

    @Override
    public List<FieldProblem> problems() {
        return Faults.unless(!dueOn.isBefore(askedOn), "dueOn", "It cannot be due before it was asked for.")
                .and(
                        Days.isNotBefore(acceptedOn, askedOn),
                        "acceptedOn",
                        "It cannot be accepted before it was asked for.")
                .and(Days.isNotBefore(keptOn, askedOn), "keptOn", "It cannot be kept before it was asked for.")
                .and(
                        evidence.isEmpty() || keptOn.isPresent(),
                        "keptOn",
                        "Say when it was kept, since there is evidence of it.")
                .and(
                        Days.isNotBefore(releasedOn, askedOn),
                        "releasedOn",
                        "It cannot be released before it was asked for.")
                .list();
    }
}
