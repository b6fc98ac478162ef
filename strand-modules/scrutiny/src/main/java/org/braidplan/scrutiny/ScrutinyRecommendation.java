package org.braidplan.scrutiny;

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

/**
 * What scrutiny asked for, what the executive answered, and what became of it.
 *
 * <p>All three stand in one row, as a tracker has them, so that an answer before the recommendation is refused when it is
 * entered.
 */
@Register(
        key = "scrutiny-recommendations",
        title = "Recommendations and answers",
        one = "recommendation",
        purpose =
                "One row a recommendation of scrutiny: what it asks for, the executive's answer, and whether it is done and"
                        + " proven.")
public record ScrutinyRecommendation(
        @Key @Label("Reference") @Help("The review's and a number, such as SR-03-2.") @AtMost("40")
        String reference,

        @Label("Review") @RefersTo(value = Referent.RECORD, register = "reviews") @AtMost("30")
        String review,

        @Label("What it asks for")
        @Help("In a sentence; nothing about a person. The public can read this.")
        @AtMost("500")
        String gist,

        @Label("Addressed to") @Help("Cabinet, the Council or a post; not a name.") @RefersTo(Referent.PERSON)
        String addressedTo,

        @Label("Made on") @Help("When the committee agreed it.")
        LocalDate madeOn,

        @Label("Received on")
        @Help(
                "When the executive had it with the notice that asks for an answer, if that was later. The two months begin then.")
        Optional<LocalDate> receivedOn,

        @Label("Answer") Optional<Answer> answer,

        @Label("Answered on") Optional<LocalDate> answeredOn,

        @Label("Reason")
        @Help("Needed where it is not accepted as a whole. The public can read this.")
        @LongText
        @AtMost("2000")
        Optional<String> reason,

        @Label("To be done by") @Help("What the executive promised. Without a day, a year from its answer counts.")
        Optional<LocalDate> doneBy,

        @Label("State") State state,

        @Label("Implemented on") Optional<LocalDate> implementedOn,

        @Label("Evidence") @Help("A paper or report that shows that it is done.")
        Optional<Link> evidence,

        @Label("Verified by scrutiny on") @Help("When the committee itself looked and was satisfied.")
        Optional<LocalDate> verifiedOn,

        @Label("What has changed")
        @Help("What is different for residents now. The public can read this.")
        @LongText
        @AtMost("1000")
        Optional<String> whatChanged,

        @Label("Action") @Help("The action of the plan that brings it about.") @RefersTo(Referent.ACTION)
        Optional<String> action,

        @Label("Source") @Help("Where this comes from. The public can read this.") @AtMost("200")
        Optional<String> source,

        @Label("Note") @Help("For the people who keep this record.") @LongText @AtMost("2000") @Confidential
        Optional<String> note)
        implements SelfChecking {

    /** What the executive said to it. */
    public enum Answer {
        @Label("Accepted")
        ACCEPTED,
        @Label("Accepted in part")
        IN_PART,
        @Label("Rejected")
        REJECTED
    }

    /** How far it is, as those who do it say. */
    public enum State {
        @Label("Not begun")
        NOT_BEGUN,
        @Label("Under way")
        UNDER_WAY,
        @Label("Implemented")
        IMPLEMENTED
    }

    /** The last day of the two months for an answer. */
    LocalDate answerDue() {
        return twoMonthsBeginningWith(receivedOn.orElse(madeOn));
    }

    /**
     * The last day of the two months that begin with a day: that day is counted, so that they end on the day before the same
     * day of the month, and on the last day of a month that has no such day.
     */
    private static LocalDate twoMonthsBeginningWith(LocalDate day) {
        LocalDate same = day.plusMonths(2);
        return same.getDayOfMonth() == day.getDayOfMonth() ? same.minusDays(1) : same;
    }

    boolean isMadeBy(LocalDate today) {
        return !madeOn.isAfter(today);
    }

    boolean isAnsweredBy(LocalDate today) {
        return Days.isBy(answeredOn, today);
    }

    /** Accepted as a whole or in part, and so to be done. */
    boolean isToBeDone(LocalDate today) {
        return isAnsweredBy(today) && answer.filter(a -> a != Answer.REJECTED).isPresent();
    }

    boolean isAcceptedInPart(LocalDate today) {
        return isAnsweredBy(today) && answer.filter(a -> a == Answer.IN_PART).isPresent();
    }

    /** What was promised, or else a year after the answer; absent without an answer. */
    Optional<LocalDate> dueToBeDone() {
        return doneBy.or(() -> answeredOn.map(on -> on.plusYears(1)));
    }

    boolean isCalledImplementedBy(LocalDate today) {
        return state == State.IMPLEMENTED && Days.isBy(implementedOn, today);
    }

    /** Called implemented by a day, with evidence. */
    boolean isImplementedBy(LocalDate today) {
        return evidence.isPresent() && isCalledImplementedBy(today);
    }

    boolean isVerifiedBy(LocalDate today) {
        return Days.isBy(verifiedOn, today);
    }

    @Override
    public List<FieldProblem> problems() {
        boolean implemented = state == State.IMPLEMENTED;
        return notBefore(madeOn, receivedOn, "receivedOn", "It cannot be received before it was made.")
                .and(
                        answer.isPresent() == answeredOn.isPresent(),
                        "answeredOn",
                        "Give both the answer and the day on which it was given, or neither.")
                .and(
                        !isBefore(answeredOn, madeOn),
                        "answeredOn",
                        "It cannot be answered before it was made on " + Days.words(madeOn) + ".")
                .and(!isBefore(doneBy, madeOn), "doneBy", "It cannot be due before it was made.")
                .and(
                        !implemented || answer.filter(a -> a == Answer.REJECTED).isEmpty(),
                        "state",
                        "It was rejected, so it is not implemented: change the answer if the executive did.")
                .and(
                        implemented == implementedOn.isPresent(),
                        "implementedOn",
                        implemented
                                ? "Say when it was."
                                : "It has a day: give the state implemented, or leave the day empty.")
                .and(!isBefore(implementedOn, madeOn), "implementedOn", "It cannot be done before it was asked for.")
                .and(
                        verifiedOn.isEmpty() || implemented,
                        "verifiedOn",
                        "Scrutiny can verify only what is called implemented.")
                .and(
                        implementedOn.isEmpty() || !isBefore(verifiedOn, implementedOn.get()),
                        "verifiedOn",
                        "It cannot be verified before it was implemented.")
                .list();
    }

    private static Faults notBefore(LocalDate first, Optional<LocalDate> then, String field, String message) {
        return Faults.unless(!isBefore(then, first), field, message);
    }

    private static boolean isBefore(Optional<LocalDate> day, LocalDate other) {
        return day.filter(d -> d.isBefore(other)).isPresent();
    }
}
