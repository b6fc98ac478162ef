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

/** Children on child protection plans in one month, and the conferences that review the plans. One plan is one child's. */
@Register(
        key = "child-protection-plans",
        title = "Child protection plans",
        one = "month of child protection plans",
        purpose =
                "One row a month: how many children came on and off a child protection plan, how many are on one at its end"
                        + " and for how long, and whether plans were reviewed in time. Counts only.")
public record ChildProtectionPlans(
        @Key @Label("Month") @Help("Such as 2014-11.") Period month,

        @Label("Plans started") @Help("Children whose plan began in the month.") @AtLeast("0")
        int started,

        @Label("Plans ended")
        @Help("Children whose plan ended in the month, those who moved away included.")
        @AtLeast("0")
        int ended,

        @Label("Children on a plan") @Help("At the month's end.") @AtLeast("0")
        int current,

        @Label("For two years or more")
        @Help("Of the children on a plan, those on it for two years or more.")
        @AtLeast("0")
        int twoYears,

        @Label("Without an up-to-date plan")
        @Help(
                "Of the children on a plan, those whose written plan is missing or was not brought up to date after the last conference.")
        @AtLeast("0")
        int withoutCurrentPlan,

        @Label("Reviews due") @Help("Review conferences that fell due in the month, one a child.") @AtLeast("0")
        int reviewsDue,

        @Label("Reviews in time")
        @Help("Of these, those held in time: the first within three months, each other within six.")
        @AtLeast("0")
        int reviewsInTime,

        @Label("Source") @Help("Where the figures come from. The public can read this.") @AtMost("200")
        Optional<String> source,

        @Label("Note")
        @Help("What a reader of the figures should know; nothing that could point to a child.")
        @LongText
        @AtMost("2000")
        @Confidential
        Optional<String> note)
        implements SelfChecking {

    Share reviewed() {
        return new Share(reviewsInTime, reviewsDue);
    }

    Share withoutPlan() {
        return new Share(withoutCurrentPlan, current);
    }

    @Override
    public List<FieldProblem> problems() {
        return Faults.unlessMonth(month, "month")
                .and(
                        twoYears <= current,
                        "twoYears",
                        "Children on a plan for two years or more (" + twoYears + ") are part of all on a plan ("
                                + current + ").")
                .and(
                        withoutCurrentPlan <= current,
                        "withoutCurrentPlan",
                        "Children without an up-to-date plan (" + withoutCurrentPlan + ") are part of all on a plan ("
                                + current + ").")
                .and(
                        reviewsInTime <= reviewsDue,
                        "reviewsInTime",
                        "Reviews in time (" + reviewsInTime + ") are part of those due (" + reviewsDue + ").")
                .list();
    }
}
