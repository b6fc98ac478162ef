package org.braidplan.cse;

import java.util.List;
import java.util.Optional;
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

/** How many of the children known to be at risk had a current assessment on file at the end of one quarter. */
@Register(
        key = "risk-assessments",
        title = "Risk assessments",
        one = "quarter of risk assessments",
        purpose = "One row a quarter: children known to be at risk of sexual exploitation, how many have a current risk"
                + " assessment on file, and referrals to the National Referral Mechanism. Counts only.")
public record RiskAssessments(
        @Key @Label("Quarter") @Help("A calendar quarter, such as 2014-Q4.")
        Period quarter,

        @Label("Children at risk")
        @Help("Known to be at risk of sexual exploitation: open to the joint team or to children's social care at the"
                + " quarter's end because of it.")
        @AtLeast("0")
        int children,

        @Label("With a current assessment")
        @Help("On file, and made or reviewed within the three months to the quarter's end.")
        @AtLeast("0")
        int current,

        @Label("With judgement in words")
        @Help("Of the current ones, those that give a professional judgement in words beside the score.")
        @AtLeast("0")
        int withJudgement,

        @Label("Referred to the NRM")
        @Help(
                "Children referred in the quarter to the National Referral Mechanism, as possible victims of trafficking or"
                        + " slavery.")
        @AtLeast("0")
        @Confidential
        Optional<Integer> nrmReferrals,

        @Label("Source") @Help("Where the figures come from. The public can read this.") @AtMost("200")
        Optional<String> source,

        @Label("Note")
        @Help("What a reader of the figures should know; nothing that could point to a child.")
        @LongText
        @AtMost("2000")
        @Confidential
        Optional<String> note)
        implements SelfChecking {

    /** Children known to be at risk without a current assessment. */
    int without() {
        return children - current;
    }

    @Override
    public List<FieldProblem> problems() {
        return Faults.unlessQuarter(quarter, "quarter")
                .and(
                        current <= children,
                        "current",
                        "Children with a current assessment (" + current + ") are part of all (" + children
                                + "): give no more than that.")
                .and(
                        withJudgement <= current,
                        "withJudgement",
                        "Assessments with a judgement (" + withJudgement + ") are part of the current ones (" + current
                                + "): give no more than that.")
                .list();
    }
}
