package org.braidplan.taxilicensing;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.braidplan.indicator.Period;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/**
 * Complaints in one calendar quarter, from the months that are over.
 *
 * @param months how many of its three months are recorded
 */
public record ComplaintQuarter(Period period, int months, long received, long referred, long decided) {

    /** Oldest first; only those with at least one month recorded. */
    static List<ComplaintQuarter> all(PlanView plan) {
        return last(plan, Integer.MAX_VALUE);
    }

    /** The newest ones, at most so many, oldest first. */
    static List<ComplaintQuarter> last(PlanView plan, int most) {
        LocalDate today = plan.today();
        NavigableMap<Integer, Sum> quarters = new TreeMap<>();
        for (Stored<Complaints> stored : plan.records(Complaints.class)) {
            Complaints month = stored.value();
            if (month.month().to().isBefore(today)) {
                quarters.computeIfAbsent(Quarters.number(month.month().from()), q -> new Sum())
                        .add(month);
            }
        }
        return Quarters.last(
                quarters,
                most,
                (period, sum) -> new ComplaintQuarter(period, sum.months, sum.received, sum.referred, sum.decided));
    }

    boolean isComplete() {
        return months == 3;
    }

    private static final class Sum {

        private int months;
        private long received;
        private long referred;
        private long decided;

        private void add(Complaints month) {
            months++;
            received += month.received();
            referred += month.referred();
            decided += month.decided();
        }
    }
}
