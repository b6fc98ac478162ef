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

/** An agency that works with the others: the Council is one of them. */
@Register(
        key = "agencies",
        title = "Partners",
        one = "partner",
        purpose = "One row an agency: its name as the plan has it, what kind it is, and the post that leads for it.")
public record Partner(
        @Key @Label("Reference") @Help("Short and lasting, such as SYP.") @AtMost("30")
        String reference,

        @Label("Name") @Help("As the plan's actions have it. The public can read this.") @AtMost("120")
        String name,

        @Label("Kind") Kind kind,

        @Label("Post that leads for it")
        @Help("A post, not a name. An action that this post owns is the partner's action.")
        @RefersTo(Referent.PERSON)
        Optional<String> leadPost,

        @Label("Partner until") @Help("The last day, if it has left or is no more.")
        Optional<LocalDate> until,

        @Label("Source") @Help("Where this comes from. The public can read this.") @AtMost("200")
        Optional<String> source,

        @Label("Note") @Help("For the people who keep this record.") @LongText @AtMost("2000") @Confidential
        Optional<String> note)
        implements SelfChecking {

    /** What kind of agency it is. */
    public enum Kind {
        @Label("The Council")
        COUNCIL,
        @Label("Police, fire or probation")
        JUSTICE,
        @Label("Health")
        HEALTH,
        @Label("School, college or other learning")
        LEARNING,
        @Label("Voluntary and community")
        VOLUNTARY,
        @Label("Business")
        BUSINESS,
        @Label("Government, or a body of councils")
        GOVERNMENT,
        @Label("A board of its own standing")
        BOARD
    }

    boolean isCurrent(LocalDate today) {
        return Days.isNotBefore(until, today);
    }

    @Override
    public List<FieldProblem> problems() {
        return Faults.unless(
                        leadPost.filter(post -> post.contains("@")).isEmpty(),
                        "leadPost",
                        "Give the post, not somebody's address.")
                .list();
    }
}
