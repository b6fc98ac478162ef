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

/** A key decision that is coming or was taken: since when the public could know of it, and whether scrutiny looked at it first. */
@Register(
        key = "forward-plan",
        title = "Forward plan",
        one = "key decision",
        purpose =
                "One row a key decision: when it was published, when it is due and was taken, and whether scrutiny looked at it"
                        + " before.")
public record KeyDecision(
        @Key @Label("Reference") @Help("Short and lasting, such as KD-014.") @AtMost("30")
        String reference,

        @Label("Decision") @Help("What is to be decided, in a few words; nothing about a person.") @AtMost("200")
        String title,

        @Label("Who decides") @Help("Cabinet, a Cabinet member's post or an officer's post; not a name.") @AtMost("100")
        String maker,

        @Label("Lead officer") @Help("The post that brings the report; a post, not a name.") @RefersTo(Referent.PERSON)
        Optional<String> leadOfficer,

        @Label("Published on") @Help("The day on which the notice of the decision stood on the Council's website.")
        Optional<LocalDate> publishedOn,

        @Label("Decision due") @Help("The day of the meeting, or on which the officer means to decide.")
        LocalDate dueOn,

        @Label("Decided on") @Help("Leave empty until it is taken.")
        Optional<LocalDate> decidedOn,

        @Label("Urgency") @Help("Whether one of the two lawful ways round the 28 days is used.")
        Urgency urgency,

        @Label("Why it could not wait")
        @Help("What the notice says. Needed where a way round is used.")
        @LongText
        @AtMost("1000")
        Optional<String> whyUrgent,

        @Label("Looked at before by")
        @Help("The scrutiny committee that discussed it before it was taken.")
        @AtMost("100")
        Optional<String> lookedAtBy,

        @Label("Looked at on") @Help("The day of that meeting.")
        Optional<LocalDate> lookedAtOn,

        @Label("Source") @Help("Where this comes from. The public can read this.") @AtMost("200")
        Optional<String> source,

        @Label("Note") @Help("For the people who keep this record.") @LongText @AtMost("2000") @Confidential
        Optional<String> note)
        implements SelfChecking {

    /** How many clear days there are to be between the notice and the decision. */
    static final int CLEAR_DAYS = 28;

    /** The lawful ways round the 28 days. */
    public enum Urgency {
        @Label("None: 28 clear days' notice")
        NONE,
        @Label("General exception: the chair of scrutiny was told, five clear days' notice")
        GENERAL_EXCEPTION,
        @Label("Special urgency: the chair of scrutiny agreed")
        SPECIAL_URGENCY
    }

    /** The day on which it was taken, or else is due. */
    LocalDate day() {
        return decidedOn.orElse(dueOn);
    }

    boolean isDecidedBy(LocalDate today) {
        return Days.isBy(decidedOn, today);
    }

    /** Days strictly between the notice and the decision; absent without a notice. */
    Optional<Long> clearDays() {
        return publishedOn.map(on -> Math.max(0, ChronoUnit.DAYS.between(on, day()) - 1));
    }

    boolean hasNotice() {
        return clearDays().filter(days -> days >= CLEAR_DAYS).isPresent();
    }

    boolean isLookedAtBy(LocalDate today) {
        return Days.isBy(lookedAtOn, today);
    }

    @Override
    public List<FieldProblem> problems() {
        return Faults.unless(
                        publishedOn.isEmpty()
                                || decidedOn.isEmpty()
                                || !publishedOn.get().isAfter(decidedOn.get()),
                        "publishedOn",
                        "A notice after the decision is none: leave it empty, and the check will say so.")
                .and(
                        lookedAtBy.isPresent() == lookedAtOn.isPresent(),
                        "lookedAtOn",
                        "Give both the committee and the day of its meeting, or neither.")
                .and(
                        lookedAtOn.isEmpty()
                                || decidedOn.isEmpty()
                                || !lookedAtOn.get().isAfter(decidedOn.get()),
                        "lookedAtOn",
                        "That is after the decision: keep it in the work programme, not here.")
                .and(
                        (urgency == Urgency.NONE) == whyUrgent.isEmpty(),
                        "whyUrgent",
                        urgency == Urgency.NONE
                                ? "It says why it could not wait: say which way round the notice was used."
                                : "Say why it could not wait.")
                .list();
    }
}
