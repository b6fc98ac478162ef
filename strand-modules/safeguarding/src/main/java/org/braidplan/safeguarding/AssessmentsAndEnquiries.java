package org.braidplan.safeguarding;

import java.math.BigDecimal;
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

/** Assessments finished in one month, enquiries begun under section 47 of the Children Act 1989, and conferences held. */
@Register(
        key = "assessments-and-enquiries",
        title = "Assessments, enquiries and conferences",
        one = "month of assessments and enquiries",
        purpose =
                "One row a month: assessments and how long they took, section 47 enquiries, and initial child protection"
                        + " conferences and how soon they were held. Counts only.")
public record AssessmentsAndEnquiries(
        @Key @Label("Month") @Help("The month in which they were finished, begun or held, such as 2014-11.")
        Period month,

        @Label("Assessments finished") @AtLeast("0") int assessments,

        @Label("Finished within 45 working days")
        @Help(
                "Of these assessments, those finished within 45 working days of the referral; bank holidays do not count.")
        @AtLeast("0")
        int assessmentsIn45Days,

        @Label("Average working days")
        @Help("How many working days the assessments took on average; leave empty where it is not known.")
        @AtLeast("0")
        Optional<BigDecimal> averageWorkingDays,

        @Label("Section 47 enquiries") @Help("Enquiries begun in the month, one a child.") @AtLeast("0")
        int enquiries,

        @Label("Initial conferences")
        @Help("Initial child protection conferences held in the month, one a child.")
        @AtLeast("0")
        int conferences,

        @Label("Held within 15 working days")
        @Help(
                "Of these conferences, those held within 15 working days of the strategy discussion that began the enquiry.")
        @AtLeast("0")
        int conferencesIn15Days,

        @Label("Source") @Help("Where the figures come from. The public can read this.") @AtMost("200")
        Optional<String> source,

        @Label("Note")
        @Help("What a reader of the figures should know; nothing that could point to a child.")
        @LongText
        @AtMost("2000")
        @Confidential
        Optional<String> note)
        implements SelfChecking {

    /** The longest that an assessment may take, in working days: Working Together to Safeguard Children, March 2013. */
    static final int ASSESSMENT_DAYS = 45;

    Share inTime() {
        return new Share(assessmentsIn45Days, assessments);
    }

    Share heldInTime() {
        return new Share(conferencesIn15Days, conferences);
    }

    /** Whether an average can be that of assessments that were all, or none of them, in time. */
    private boolean averageFits(BigDecimal average) {
        int against45 = average.compareTo(BigDecimal.valueOf(ASSESSMENT_DAYS));
        boolean allInTime = assessmentsIn45Days == assessments;
        boolean noneInTime = assessmentsIn45Days == 0;
        return assessments == 0 || !(allInTime && against45 > 0) && !(noneInTime && against45 <= 0);
    }

    @Override
    public List<FieldProblem> problems() {
        return Faults.unlessMonth(month, "month")
                .and(
                        assessmentsIn45Days <= assessments,
                        "assessmentsIn45Days",
                        "Assessments within 45 working days (" + assessmentsIn45Days + ") are part of those finished ("
                                + assessments + ").")
                .and(
                        averageWorkingDays.isEmpty() || assessments > 0,
                        "averageWorkingDays",
                        "With no assessment finished there is no average: leave it empty.")
                .and(
                        averageWorkingDays
                                .filter(average -> !averageFits(average))
                                .isEmpty(),
                        "averageWorkingDays",
                        "An average of "
                                + averageWorkingDays
                                        .map(BigDecimal::toPlainString)
                                        .orElse("")
                                + " working days cannot be, with " + assessmentsIn45Days + " of " + assessments
                                + " finished within 45.")
                .and(
                        conferencesIn15Days <= conferences,
                        "conferencesIn15Days",
                        "Conferences within 15 working days (" + conferencesIn15Days + ") are part of those held ("
                                + conferences + ").")
                .list();
    }
}
