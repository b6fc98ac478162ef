package org.braidplan.safeguarding;

import java.util.ArrayList;
import java.util.List;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.check.Subject;
import org.braidplan.indicator.Period;
import org.braidplan.view.PlanView;

/**
 * What is a part of something in another register, or of another month, is not more than it.
 *
 * <p>Parts of one row are refused at entry. These come from different people, lists and days, so they may honestly disagree;
 * then a figure made of both says nothing until somebody has looked.
 */
@Rule(
        id = "safeguarding-part-exceeds-whole",
        title = "A part is more than its whole",
        meaning =
                "Two counts that belong together contradict each other, so no percentage made from them can be relied on:"
                        + " compare the two lists for the month and correct the one that is wrong.",
        severity = Severity.WARNING,
        source =
                "Arithmetic: referrals come out of contacts, initial conferences out of section 47 enquiries of the month"
                        + " or the month before (15 working days, Working Together to Safeguard Children, March 2013), and"
                        + " reviews are of children on a plan.")
final class PartsWithinWholes implements Check {

    @Override
    public Outcome run(PlanView plan) {
        Months months = Months.last(plan, Months.LOOKED_BACK);
        List<Found> found = new ArrayList<>();
        Period before = null;
        int examined = 0;
        for (Month month : months.oldestFirst()) {
            examined++;
            referrals(month, found);
            if (before != null && before.next().equals(month.period())) {
                conferences(months.byMonth().get(before), month, found);
                reviews(months.byMonth().get(before), month, found);
            }
            before = month.period();
        }
        return new Outcome(examined, found);
    }

    private static void referrals(Month month, List<Found> found) {
        month.contacts()
                .filter(m -> m.referrals() > m.contacts())
                .ifPresent(m -> found.add(Found.about(
                        Subject.record(
                                SafeguardingStrand.KEY,
                                "contacts-and-referrals",
                                month.period().text()),
                        "In " + month.period().words() + ", " + m.referrals() + " referrals came out of " + m.contacts()
                                + " contacts.")));
    }

    private static void conferences(Month before, Month month, List<Found> found) {
        if (before.assessments().isEmpty() || month.assessments().isEmpty()) {
            return;
        }
        long enquiries = (long) before.assessments().get().enquiries()
                + month.assessments().get().enquiries();
        int conferences = month.assessments().get().conferences();
        if (conferences > enquiries) {
            found.add(Found.about(
                    Subject.record(
                            SafeguardingStrand.KEY,
                            "assessments-and-enquiries",
                            month.period().text()),
                    "In " + month.period().words() + ", " + conferences + " initial conferences were held, but only "
                            + enquiries + " enquiries began in that month and the month before."));
        }
    }

    /** Who is due a review in the month was on a plan at the end of the month before. */
    private static void reviews(Month before, Month month, List<Found> found) {
        if (before.plans().isEmpty() || month.plans().isEmpty()) {
            return;
        }
        int onAPlan = before.plans().get().current();
        int due = month.plans().get().reviewsDue();
        if (due > onAPlan) {
            found.add(Found.about(
                    Subject.record(
                            SafeguardingStrand.KEY,
                            "child-protection-plans",
                            month.period().text()),
                    "In " + month.period().words() + ", " + due + " reviews fell due, but only " + onAPlan
                            + " children were on a plan when the month began."));
        }
    }
}
