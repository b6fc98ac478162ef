package org.braidplan.taxilicensing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
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
import org.braidplan.view.Stored;

/**
 * Since the first month of licences, decisions or complaints, there is one for each month.
 *
 * <p>A month is due ten working days after its end. The check looks at a year of months; what was never counted before that
 * can no longer be.
 */
@Rule(
        id = "taxi-licensing-month-missing",
        title = "Month not recorded",
        meaning = "Nobody can tell whether nothing happened or nobody counted: enter the month, with 0 where there was"
                + " nothing.",
        severity = Severity.WARNING,
        source = "Practice of monthly returns: a month's figures are in ten working days after its end.")
final class MonthMissing implements Check {

    private static final int WORKING_DAYS = 10;

    private static final int MONTHS_BACK = 12;

    @Override
    public Outcome run(PlanView plan) {
        return look(plan, LicenceMonth.class, LicenceMonth::month, "licences")
                .and(look(plan, LicenceDecision.class, LicenceDecision::month, "decisions"))
                .and(look(plan, Complaints.class, Complaints::month, "complaints"));
    }

    private static <T extends Record> Outcome look(
            PlanView plan, Class<T> type, Function<T, Period> month, String register) {
        List<Stored<T>> records = plan.records(type);
        if (records.isEmpty()) {
            return new Outcome(0, List.of());
        }
        Period first = month.apply(records.get(0).value());
        Period lookedAt = Period.of(Frequency.MONTH, plan.today().minusMonths(MONTHS_BACK));
        Set<Period> recorded = new HashSet<>();
        records.forEach(stored -> recorded.add(month.apply(stored.value())));
        int examined = 0;
        List<Found> found = new ArrayList<>();
        for (Period one = first.compareTo(lookedAt) > 0 ? first : lookedAt;
                isDue(one, plan.today());
                one = one.next()) {
            examined++;
            if (!recorded.contains(one)) {
                found.add(Found.about(
                        Subject.record(TaxiLicensingStrand.KEY, register, one.toString()),
                        "Nothing is recorded for " + one.words() + " in the register of " + register + "."));
            }
        }
        return new Outcome(examined, found);
    }

    private static boolean isDue(Period month, LocalDate today) {
        return WorkingDays.ENGLAND.after(month.to(), WORKING_DAYS).isBefore(today);
    }
}
