package org.braidplan.cse;

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

/** What this strand says and does about one recommendation, beside the actions that answer it. */
@Register(
        key = "recommendation-responses",
        title = "Recommendation responses",
        one = "recommendation response",
        purpose =
                "One row a recommendation that concerns child sexual exploitation: our answer in plain words, who leads on"
                        + " it, and what has changed for children since.")
public record RecommendationResponse(
        @Key @Label("Recommendation") @RefersTo(Referent.RECOMMENDATION)
        String recommendation,

        @Label("Our answer")
        @Help("In one or two plain sentences: what the Council and its partners do about it.")
        @LongText
        @AtMost("2000")
        String answer,

        @Label("Lead post") @Help("The post that answers for it; a post, not a name.") @RefersTo(Referent.PERSON)
        Optional<String> lead,

        @Label("Answer agreed on") @Help("When the Council or the Safeguarding Children Board agreed this answer.")
        Optional<LocalDate> agreedOn,

        @Label("Due") @Help("When all of it should be in place.")
        Optional<LocalDate> due,

        @Label("In place since") @Help("The day from which all of it was in place. Leave empty until then.")
        Optional<LocalDate> inPlaceOn,

        @Label("What has changed")
        @Help("What is different for children now, and how we know. Leave empty while nothing is.")
        @LongText
        @AtMost("4000")
        Optional<String> whatChanged,

        @Label("Evidence") @Help("A paper or report that shows it.")
        Optional<Link> evidence,

        @Label("Source") @Help("Where this answer was given.") @AtMost("200")
        Optional<String> source,

        @Label("Note") @Help("For the people who keep this record.") @LongText @AtMost("2000") @Confidential
        Optional<String> note)
        implements SelfChecking {

    /** Whether all of it was in place by a day; a day that is still to come is a plan and no fact. */
    boolean isInPlaceBy(LocalDate day) {
        return Days.isBy(inPlaceOn, day);
    }

    /** Whether it was to be in place before a day and was not. */
    boolean isPastDue(LocalDate today) {
        return !isInPlaceBy(today) && due.filter(day -> day.isBefore(today)).isPresent();
    }

    @Override
    public List<FieldProblem> problems() {
        String agreed = agreedOn.map(Days::words).orElse("");
        return Faults.unless(
                        agreedOn.isEmpty() || Days.isNotBefore(due, agreedOn.get()),
                        "due",
                        "It cannot be due before the answer was agreed on " + agreed + ": correct one of the two days.")
                .and(
                        agreedOn.isEmpty() || Days.isNotBefore(inPlaceOn, agreedOn.get()),
                        "inPlaceOn",
                        "It cannot be in place before it was agreed on " + agreed
                                + ": correct one of the two days, or leave the day of the answer empty.")
                .and(
                        evidence.isEmpty() || whatChanged.isPresent(),
                        "whatChanged",
                        "Say what has changed, since there is evidence of it.")
                .list();
    }
}
