package org.braidplan.safeguarding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.calendar.WorkingDays;
import org.braidplan.problem.FieldProblem;
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
 * The due date that the case system, or somebody, worked out from a first day: a test of the calendar it uses, not of a case.
 *
 * <p>A timescale that is counted without Easter Monday makes what was late look as if it had been in time.
 */
@Register(
        key = "due-dates",
        title = "Due dates tested",
        one = "tested due date",
        purpose =
                "One row a first day and timescale: the due date that the case system gives for it, to test that it counts"
                        + " working days as the law does. Any day will do; nothing about a case.")
public record DueDateTest(
        @Key @Label("Timescale") Timescale timescale,

        @Key @Label("First day") @Help("The day that starts the clock; it is not counted itself.")
        LocalDate start,

        @Label("Due date given") @Help("What the case system, or the letter, says is the last day.")
        LocalDate due,

        @Label("Source") @Help("Which system or letter gives the date.") @AtMost("200")
        Optional<String> source,

        @Label("Note")
        @Help("For the people who keep this record; nothing about a case.")
        @LongText
        @AtMost("2000")
        @Confidential
        Optional<String> note)
        implements SelfChecking {

    /** Timescales in working days, and where each comes from. */
    public enum Timescale {
        @Label("Assessment: 45 working days")
        ASSESSMENT(45, "an assessment"),
        @Label("Initial conference: 15 working days")
        CONFERENCE(15, "an initial conference"),
        @Label("Core group: 10 working days")
        CORE_GROUP(10, "a first core group"),
        @Label("First health assessment: 20 working days")
        HEALTH_ASSESSMENT(20, "a first health assessment"),
        @Label("Statement after an inspection: 70 working days")
        INSPECTION_STATEMENT(70, "the statement after an inspection");

        private final int days;
        private final String words;

        Timescale(int days, String words) {
            this.days = days;
            this.words = words;
        }

        int days() {
            return days;
        }

        /** To follow "for". */
        String words() {
            return words;
        }
    }

    /** The day that the English calendar gives. */
    LocalDate rightly() {
        return WorkingDays.ENGLAND.after(start, timescale.days());
    }

    @Override
    public List<FieldProblem> problems() {
        return Faults.unless(!due.isBefore(start), "due", "A due date does not come before its first day.")
                .and(!due.isAfter(start.plusYears(1)), "due", "No timescale is longer than a year: look at both dates.")
                .list();
    }
}
