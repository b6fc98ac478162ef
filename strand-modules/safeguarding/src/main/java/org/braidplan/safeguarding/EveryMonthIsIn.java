package org.braidplan.safeguarding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.braidplan.calendar.Days;
import org.braidplan.calendar.WorkingDays;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.check.Subject;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Period;
import org.braidplan.view.PlanView;

/**
 * Since its first row, each monthly register has a row for each month, ten working days after the month at the latest.
 *
 * <p>It looks at the last twelve months that are due: what was never counted before that is no longer to be mended.
 */
@Rule(
        id = "safeguarding-month-missing",
        title = "No figures for a month",
        meaning = "Nobody can say how fast children were seen in this month: enter the month's figures, or find out who"
                + " holds them.",
        severity = Severity.WARNING,
        source = "Practice: a month's figures are in ten working days after its end, by the English calendar of bank"
                + " holidays.")
final class EveryMonthIsIn implements Check {

    private static final int WORKING_DAYS = 10;
    private static final int MONTHS_BACK = 12;

    @Override
    public Outcome run(PlanView plan) {
        return look(plan, ContactsAndReferrals.class, ContactsAndReferrals::month, "contacts-and-referrals")
                .and(look(
                        plan,
                        AssessmentsAndEnquiries.class,
                        AssessmentsAndEnquiries::month,
                        "assessments-and-enquiries"))
                .and(look(plan, ChildProtectionPlans.class, ChildProtectionPlans::month, "child-protection-plans"))
                .and(look(plan, LookedAfterChildren.class, LookedAfterChildren::month, "looked-after-children"));
    }

    private static <T extends Record> Outcome look(
            PlanView plan, Class<T> type, Function<T, Period> month, String register) {
        TreeSet<Period> recorded = new TreeSet<>();
        plan.records(type).forEach(stored -> recorded.add(month.apply(stored.value())));
        if (recorded.isEmpty()) {
            return new Outcome(0, List.of());
        }
        Period expected = Period.of(Frequency.MONTH, plan.today().minusMonths(MONTHS_BACK));
        if (recorded.first().compareTo(expected) > 0) {
            expected = recorded.first();
        }
        int examined = 0;
        List<Found> found = new ArrayList<>();
        for (; isDue(expected, plan.today()); expected = expected.next()) {
            examined++;
            if (!recorded.contains(expected)) {
                found.add(Found.about(
                        Subject.record(SafeguardingStrand.KEY, register, expected.text()),
                        "No figures for " + expected.words() + " are in this register; they were due "
                                + Days.words(dueBy(expected)) + "."));
            }
        }
        return new Outcome(examined, found);
    }

    private static LocalDate dueBy(Period month) {
        return WorkingDays.ENGLAND.after(month.to(), WORKING_DAYS);
    }

    private static boolean isDue(Period month, LocalDate today) {
        return dueBy(month).isBefore(today);
    }
}
