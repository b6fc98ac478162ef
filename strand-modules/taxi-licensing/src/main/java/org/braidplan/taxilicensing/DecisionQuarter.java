package org.braidplan.taxilicensing;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.braidplan.indicator.Period;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/**
 * Decisions against drivers in one calendar quarter, from the months that are over.
 *
 * @param months how many of its three months have a record; a month without any decision has one that says 0
 * @param refused applications and renewals
 */
public record DecisionQuarter(Period period, int months, long refused, long suspended, long revoked) {

    /** Oldest first; only those with at least one month recorded. */
    static List<DecisionQuarter> all(PlanView plan) {
        return last(plan, Integer.MAX_VALUE);
    }

    /** The newest ones, at most so many, oldest first. */
    static List<DecisionQuarter> last(PlanView plan, int most) {
        LocalDate today = plan.today();
        NavigableMap<Integer, Sum> quarters = new TreeMap<>();
        for (Stored<LicenceDecision> stored : plan.records(LicenceDecision.class)) {
            LicenceDecision decision = stored.value();
            if (decision.month().to().isBefore(today)) {
                quarters.computeIfAbsent(Quarters.number(decision.month().from()), q -> new Sum())
                        .add(decision);
            }
        }
        return Quarters.last(
                quarters,
                most,
                (period, sum) ->
                        new DecisionQuarter(period, sum.months.size(), sum.refused, sum.suspended, sum.revoked));
    }

    boolean isComplete() {
        return months == 3;
    }

    private static final class Sum {

        private final Set<Period> months = new HashSet<>();
        private long refused;
        private long suspended;
        private long revoked;

        private void add(LicenceDecision decision) {
            months.add(decision.month());
            if (decision.licence() != LicenceDecision.Licence.DRIVER) {
                return;
            }
            switch (decision.kind()) {
                case REFUSED, RENEWAL_REFUSED -> refused += decision.count();
                case SUSPENDED -> suspended += decision.count();
                case REVOKED -> revoked += decision.count();
            }
        }
    }
}
