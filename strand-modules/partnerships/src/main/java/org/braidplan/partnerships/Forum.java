package org.braidplan.partnerships;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/** A board or group in which partners sit. */
@Register(
        key = "boards",
        title = "Forums and boards",
        one = "forum",
        purpose = "One row a board or group: what it is for, the post that chairs it, and when it ended.")
public record Forum(
        @Key @Label("Reference") @Help("Short and lasting, such as LSCB.") @AtMost("30")
        String reference,

        @Label("Name") @Help("The public can read this.") @AtMost("120")
        String name,

        @Label("What it is for") @Help("In a sentence. The public can read this.") @AtMost("300")
        String purpose,

        @Label("Chair") @Help("A post, not a name.") @RefersTo(Referent.PERSON)
        Optional<String> chair,

        @Label("Began on") LocalDate beganOn,

        @Label("Ended on") Optional<LocalDate> endedOn,

        @Label("Source") @Help("Where this comes from. The public can read this.") @AtMost("200")
        Optional<String> source,

        @Label("Note") @Help("For the people who keep this record.") @LongText @AtMost("2000") @Confidential
        Optional<String> note)
        implements SelfChecking {

    /** The references of those that have begun and not ended. */
    static Set<String> current(PlanView plan) {
        Set<String> current = new HashSet<>();
        for (Stored<Forum> stored : plan.records(Forum.class)) {
            if (stored.value().isCurrent(plan.today())) {
                current.add(stored.value().reference());
            }
        }
        return current;
    }

    boolean isCurrent(LocalDate today) {
        return !beganOn.isAfter(today) && Days.isNotBefore(endedOn, today);
    }

    @Override
    public List<FieldProblem> problems() {
        return Faults.unless(Days.isNotBefore(endedOn, beganOn), "endedOn", "It cannot end before it began.")
                .list();
    }
}
