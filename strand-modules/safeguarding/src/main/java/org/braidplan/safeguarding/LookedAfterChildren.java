package org.braidplan.safeguarding;

import java.util.List;
import java.util.Optional;
import org.braidplan.indicator.Period;
import org.braidplan.indicator.Share;
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

/** Children in the council's care in one month: visits by their social worker, and first health assessments. */
@Register(
        key = "looked-after-children",
        title = "Looked-after children",
        one = "month of looked-after children",
        purpose = "One row a month: how many children the council looks after, whether their social workers visited in"
                + " time, and whether first health assessments were done in time. Counts only.")
public record LookedAfterChildren(
        @Key @Label("Month") @Help("Such as 2014-11.") Period month,

        @Label("Children") @Help("Looked after at the month's end.") @AtLeast("0")
        int children,

        @Label("Children due a visit") @Help("Children for whom a statutory visit fell due in the month.") @AtLeast("0")
        int visitsDue,

        @Label("Visited in time") @Help("Of these, those who had every visit that was due in time.") @AtLeast("0")
        int visitsInTime,

        @Label("First health assessments due")
        @Help(
                "Children whose first health assessment fell due: 20 working days after they came into care. Few children.")
        @AtLeast("0")
        int healthDue,

        @Label("First health assessments in time")
        @Help("Of these, those done within the 20 working days. Few children.")
        @AtLeast("0")
        int healthInTime,

        @Label("Source") @Help("Where the figures come from. The public can read this.") @AtMost("200")
        Optional<String> source,

        @Label("Note")
        @Help("What a reader of the figures should know; nothing that could point to a child.")
        @LongText
        @AtMost("2000")
        @Confidential
        Optional<String> note)
        implements SelfChecking {

    Share visited() {
        return new Share(visitsInTime, visitsDue);
    }

    Share healthAssessed() {
        return new Share(healthInTime, healthDue);
    }

    @Override
    public List<FieldProblem> problems() {
        return Faults.unlessMonth(month, "month")
                .and(
                        visitsInTime <= visitsDue,
                        "visitsInTime",
                        "Children visited in time (" + visitsInTime + ") are part of those due a visit (" + visitsDue
                                + ").")
                .and(
                        healthInTime <= healthDue,
                        "healthInTime",
                        "Health assessments in time (" + healthInTime + ") are part of those due (" + healthDue + ").")
                .list();
    }
}
