package org.braidplan.scrutiny;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

/** A decision that members asked to be looked at again before it is carried out. */
@Register(
        key = "call-ins",
        title = "Call-ins",
        one = "call-in",
        purpose = "One row a call-in: what was called in and why, whether the request was valid, and what came of it.")
public record CallIn(
        @Key @Label("Reference") @Help("Short and lasting, such as CI-2014-2.") @AtMost("30")
        String reference,

        @Label("What was called in") @Help("The decision, in a few words.") @AtMost("200")
        String title,

        @Label("In the forward plan")
        @Help("Its row there, if it is a key decision.")
        @RefersTo(value = Referent.RECORD, register = "forward-plan")
        @AtMost("30")
        Optional<String> decision,

        @Label("Requested on") LocalDate requestedOn,

        @Label("Why")
        @Help("The grounds, in a sentence; nothing about a person. The public can read this.")
        @AtMost("500")
        String why,

        @Label("Valid") @Help("What the proper officer said; leave undecided until then.")
        Validity validity,

        @Label("Heard on") @Help("The day of the committee's meeting about it.")
        Optional<LocalDate> heardOn,

        @Label("Outcome") @Help("What the committee decided.")
        Optional<Outcome> outcome,

        @Label("What the decision maker did then")
        @Help("Changed it, kept it, or has not said yet. The public can read this.")
        @LongText
        @AtMost("1000")
        Optional<String> then,

        @Label("Source") @Help("Where this comes from. The public can read this.") @AtMost("200")
        Optional<String> source,

        @Label("Note") @Help("For the people who keep this record.") @LongText @AtMost("2000") @Confidential
        Optional<String> note)
        implements SelfChecking {

    /** Whether it meets what the constitution asks of a call-in. */
    public enum Validity {
        @Label("Undecided")
        UNDECIDED,
        @Label("Valid")
        VALID,
        @Label("Not valid")
        NOT_VALID
    }

    /** What the committee decided. */
    public enum Outcome {
        @Label("Upheld: back to the decision maker")
        UPHELD_TO_MAKER("upheld: back to the decision maker"),
        @Label("Upheld: to the full Council")
        UPHELD_TO_COUNCIL("upheld: to the full Council"),
        @Label("Not upheld")
        NOT_UPHELD("not upheld"),
        @Label("Withdrawn")
        WITHDRAWN("withdrawn");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** Whether the committee had upheld it by a day. */
    boolean isUpheldBy(LocalDate today) {
        return Days.isBy(heardOn, today)
                && outcome.filter(o -> o == Outcome.UPHELD_TO_MAKER || o == Outcome.UPHELD_TO_COUNCIL)
                        .isPresent();
    }

    boolean isWithdrawn() {
        return outcome.filter(o -> o == Outcome.WITHDRAWN).isPresent();
    }

    /** Days from the request to the meeting. */
    Optional<Long> daysToMeeting() {
        return heardOn.map(on -> ChronoUnit.DAYS.between(requestedOn, on));
    }

    @Override
    public List<FieldProblem> problems() {
        return Faults.unless(
                        heardOn.isEmpty() || !heardOn.get().isBefore(requestedOn),
                        "heardOn",
                        "It cannot be heard before it was requested.")
                .and(heardOn.isEmpty() || validity == Validity.VALID, "validity", "Only a valid call-in is heard.")
                .and(
                        outcome.isEmpty() || isWithdrawn() || heardOn.isPresent(),
                        "heardOn",
                        "Say when the committee decided that.")
                .and(
                        heardOn.isEmpty() || outcome.isPresent(),
                        "outcome",
                        "Say what the committee decided when it was heard; until then leave the day empty.")
                .list();
    }
}
