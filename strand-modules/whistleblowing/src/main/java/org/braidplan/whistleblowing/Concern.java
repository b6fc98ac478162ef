package org.braidplan.whistleblowing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.calendar.WorkingDays;
import org.braidplan.problem.FieldProblem;
import org.braidplan.register.AtMost;
import org.braidplan.register.Faults;
import org.braidplan.register.Help;
import org.braidplan.register.Key;
import org.braidplan.register.Label;
import org.braidplan.register.LongText;
import org.braidplan.register.Register;
import org.braidplan.register.SelfChecking;

/**
 * A concern that somebody raised, as far as it must be followed here: when, by which way, what became of it. Neither who raised
 * it nor whom it is about nor what happened belongs here.
 */
@Register(
        key = "concerns",
        title = "Concerns",
        one = "concern",
        purpose =
                "One row a concern: its kind, its way and its dates. Never a name, nor what would tell who raised it.",
        confined = true)
public record Concern(
        @Key @Label("Reference") @Help("A number of your own that tells nothing, such as W-7.") @AtMost("20")
        String reference,

        @Label("Kind") Category category,

        @Label("How it was raised") Route route,

        @Label("Raised on") LocalDate raised,

        @Label("Raised without a name") boolean anonymous,

        @Label("Acknowledged on") @Help("The policy says within 5 working days.")
        Optional<LocalDate> acknowledged,

        @Label("Decided on") @Help("When it was decided what to do about it; the policy says within 15 working days.")
        Optional<LocalDate> decided,

        @Label("Closed on") Optional<LocalDate> closed,

        @Label("Outcome") @Help("Once it is closed.") Optional<Outcome> outcome,

        @Label("Says that it was held against them")
        @Help("Whether whoever raised it says that they came to harm at work for it.")
        boolean detriment,

        @Label("Note") @Help("What comes next. Nothing that could tell who anybody is.") @LongText @AtMost("500")
        Optional<String> note)
        implements SelfChecking {

    /** Working days within which a concern is acknowledged, and decided. */
    private static final int TO_ACKNOWLEDGE = 5;

    private static final int TO_DECIDE = 15;

    /** What a concern is about; the first five are the kinds of the Public Interest Disclosure Act 1998, section 43B. */
    public enum Category {
        @Label("A crime")
        CRIME,
        @Label("A legal duty not kept")
        LEGAL_DUTY,
        @Label("A danger to somebody, a child among them")
        DANGER,
        @Label("A miscarriage of justice")
        MISCARRIAGE,
        @Label("Damage to the environment")
        ENVIRONMENT,
        @Label("Something hidden on purpose")
        CONCEALED,
        @Label("Something else")
        OTHER
    }

    /** The way it came. */
    public enum Route {
        @Label("Line manager")
        MANAGER,
        @Label("Monitoring officer")
        MONITORING_OFFICER,
        @Label("Internal audit")
        AUDIT,
        @Label("Helpline")
        HELPLINE,
        @Label("Councillor")
        COUNCILLOR,
        @Label("Regulator or other body")
        OUTSIDE
    }

    /** What came of it. */
    public enum Outcome {
        @Label("Upheld")
        UPHELD,
        @Label("Upheld in part")
        IN_PART,
        @Label("Not upheld")
        NOT_UPHELD,
        @Label("Taken up under another procedure")
        ELSEWHERE
    }

    boolean isAcknowledgedInTime() {
        return within(acknowledged, TO_ACKNOWLEDGE);
    }

    boolean isDecidedInTime() {
        return within(decided, TO_DECIDE);
    }

    boolean isUpheld() {
        return outcome.filter(o -> o == Outcome.UPHELD || o == Outcome.IN_PART).isPresent();
    }

    private boolean within(Optional<LocalDate> day, int workingDays) {
        LocalDate last = WorkingDays.ENGLAND.after(raised, workingDays);
        return day.filter(d -> !d.isAfter(last)).isPresent();
    }

    @Override
    public List<FieldProblem> problems() {
        return Faults.unless(
                        notBeforeRaised(acknowledged),
                        "acknowledged",
                        "It cannot be acknowledged before it was raised.")
                .and(notBeforeRaised(decided), "decided", "It cannot be decided before it was raised.")
                .and(notBeforeRaised(closed), "closed", "It cannot be closed before it was raised.")
                .and(
                        closed.isPresent() == outcome.isPresent(),
                        "outcome",
                        "Give an outcome when it is closed, and not before.")
                .list();
    }

    private boolean notBeforeRaised(Optional<LocalDate> day) {
        return day.filter(d -> d.isBefore(raised)).isEmpty();
    }
}
