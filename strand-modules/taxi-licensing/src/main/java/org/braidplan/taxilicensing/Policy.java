package org.braidplan.taxilicensing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

/** A licensing policy and where its review stands. */
@Register(
        key = "policies",
        title = "Policies and their reviews",
        one = "policy",
        purpose = "One row a licensing policy: since when it holds, when its review is due, and how far the review is.")
public record Policy(
        @Key @Label("Policy") @AtMost("150") String title,

        @Label("Stage") Stage stage,

        @Label("Adopted on") @Help("When the version that holds was adopted.")
        Optional<LocalDate> adoptedOn,

        @Label("Adopted by") @Help("The committee.") @AtMost("150")
        Optional<String> adoptedBy,

        @Label("Replaced on")
        @Help("The first day on which another version or policy holds; leave empty while this one does.")
        Optional<LocalDate> replacedOn,

        @Label("Review due") @Help("Without a date, five years from its adoption are taken.")
        Optional<LocalDate> reviewDue,

        @Label("Consultation from") Optional<LocalDate> consultationFrom,

        @Label("Consultation to") Optional<LocalDate> consultationTo,

        @Label("Decision due") @Help("The meeting that is to decide on the new version.")
        Optional<LocalDate> decisionDue,

        @Label("Looked after by") @Help("A post, not a name.") @RefersTo(Referent.PERSON)
        Optional<String> owner,

        @Label("Policy document") @Help("Where it can be read.")
        Optional<Link> document,

        @Label("Source") @Help("Where this comes from. The public can read this.") @AtMost("200")
        Optional<String> source,

        @Label("Note")
        @Help("What a reader should know; nothing that could point to a driver, a passenger or a child.")
        @LongText
        @AtMost("2000")
        @Confidential
        Optional<String> note)
        implements SelfChecking {

    /** The longest that a policy goes without a review where nobody set a date. */
    private static final int YEARS = 5;

    /** How far it is. */
    public enum Stage {
        @Label("In force")
        IN_FORCE("In force"),
        @Label("Under review")
        UNDER_REVIEW("Under review"),
        @Label("Out to consultation")
        CONSULTING("Out to consultation"),
        @Label("Waiting for a decision")
        AWAITING_DECISION("Waiting for a decision");

        private final String words;

        Stage(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** Whether it holds on a day: adopted, if it is known when, and not yet replaced. */
    boolean holdsOn(LocalDate day) {
        return adoptedOn.filter(adopted -> adopted.isAfter(day)).isEmpty()
                && replacedOn.filter(replaced -> !replaced.isAfter(day)).isEmpty();
    }

    /** The day by which its review is due: as somebody set it, or five years from its adoption. */
    Optional<LocalDate> due() {
        return reviewDue.or(() -> adoptedOn.map(adopted -> adopted.plusYears(YEARS)));
    }

    @Override
    public List<FieldProblem> problems() {
        return Faults.unless(
                        reviewDue.isEmpty()
                                || adoptedOn.isEmpty()
                                || reviewDue.get().isAfter(adoptedOn.get()),
                        "reviewDue",
                        "A review comes after the adoption.")
                .and(
                        replacedOn.isEmpty()
                                || adoptedOn.isEmpty()
                                || replacedOn.get().isAfter(adoptedOn.get()),
                        "replacedOn",
                        "It cannot be replaced before it is adopted.")
                .and(
                        consultationTo.isEmpty() || consultationFrom.isPresent(),
                        "consultationFrom",
                        "A consultation that ends has begun: give its first day.")
                .and(
                        consultationTo.isEmpty()
                                || consultationFrom.isEmpty()
                                || !consultationTo.get().isBefore(consultationFrom.get()),
                        "consultationTo",
                        "It cannot end before it begins.")
                .and(
                        decisionDue.isEmpty()
                                || consultationTo.isEmpty()
                                || decisionDue.get().isAfter(consultationTo.get()),
                        "decisionDue",
                        "The decision comes after the consultation.")
                .list();
    }
}
