package org.braidplan.taxilicensing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

/**
 * How many licences of one kind were refused, suspended or revoked in a month, and for which reasons.
 *
 * <p>The reasons are confidential: one revocation beside its reason is one person's story.
 */
@Register(
        key = "decisions",
        title = "Refusals, suspensions and revocations",
        one = "month of decisions",
        purpose =
                "One row a month, kind of decision and kind of licence: how many, and for which reasons. Enter 0 for a month"
                        + " without any. Never a name, a badge number or a case.")
public record LicenceDecision(
        @Key @Label("Month") @Help("The month of the decision, such as 2014-11.")
        Period month,

        @Key @Label("Decision") Kind kind,

        @Key @Label("Licence") Licence licence,

        @Label("How many") @AtLeast("0") int count,

        @Label("With immediate effect") @Help("Of these, how many took effect at once for public safety.") @AtLeast("0")
        Optional<Integer> immediate,

        @Label("For safeguarding")
        @Help("Conduct towards a child, an adult at risk or a passenger. One main reason a decision.")
        @AtLeast("0")
        @Confidential
        Optional<Integer> safeguarding,

        @Label("For violence or abuse") @AtLeast("0") @Confidential
        Optional<Integer> violence,

        @Label("For dishonesty") @AtLeast("0") @Confidential Optional<Integer> dishonesty,

        @Label("For driving and road safety") @AtLeast("0") @Confidential
        Optional<Integer> driving,

        @Label("For drugs or alcohol") @AtLeast("0") @Confidential
        Optional<Integer> drugs,

        @Label("For medical fitness") @AtLeast("0") @Confidential
        Optional<Integer> medical,

        @Label("For checks or papers missing") @AtLeast("0") @Confidential
        Optional<Integer> papers,

        @Label("For another reason") @AtLeast("0") @Confidential
        Optional<Integer> other,

        @Label("Source") @Help("Where this comes from. The public can read this.") @AtMost("200")
        Optional<String> source,

        @Label("Note")
        @Help("What a reader should know; nothing that could point to a driver, a passenger or a child.")
        @LongText
        @AtMost("2000")
        @Confidential
        Optional<String> note)
        implements SelfChecking {

    /** What was decided. */
    public enum Kind {
        @Label("Application refused")
        REFUSED,
        @Label("Renewal refused")
        RENEWAL_REFUSED,
        @Label("Suspended")
        SUSPENDED,
        @Label("Revoked")
        REVOKED
    }

    /** Whose licence it was. */
    public enum Licence {
        @Label("Driver")
        DRIVER,
        @Label("Vehicle")
        VEHICLE,
        @Label("Operator")
        OPERATOR
    }

    /** How many have a reason; as far as reasons may be seen. */
    long reasoned() {
        return Stream.of(safeguarding, violence, dishonesty, driving, drugs, medical, papers, other)
                .mapToLong(reason -> reason.orElse(0))
                .sum();
    }

    @Override
    public List<FieldProblem> problems() {
        return Faults.unlessMonth(month, "month")
                .and(
                        immediate.orElse(0) <= count,
                        "immediate",
                        "Those with immediate effect are part of all " + count + ".")
                .and(
                        reasoned() <= count,
                        "count",
                        "There are more reasons than decisions: give each decision its one main reason.")
                .list();
    }
}
