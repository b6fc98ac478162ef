package org.braidplan.finance;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.braidplan.finance.BudgetYear.Timing;
import org.braidplan.finance.Waterfall.Left;
import org.braidplan.register.Money;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/** What all proposals and pressures come to in each budget year: each is looked at once, however many programmes there are. */
final class Tallies {

    private final TreeMap<Integer, Tally> byStart;

    private Tallies(TreeMap<Integer, Tally> byStart) {
        this.byStart = byStart;
    }

    /** As the plan stands. */
    static Tallies of(PlanView plan) {
        TreeMap<Integer, Tally> tallies = new TreeMap<>();
        for (Stored<BudgetYear> stored : plan.records(BudgetYear.class)) {
            BudgetYear budget = stored.value();
            tallies.put(budget.start(), new Tally(budget, Timing.of(budget.year(), plan.today())));
        }
        Claims claims = Claims.of(plan);
        for (Saving saving : claims.live()) {
            boolean counts = claims.counts(saving);
            for (int nth = 0; nth < Saving.YEARS; nth++) {
                Tally tally = tallies.get(saving.startOf(nth));
                if (tally != null) {
                    tally.add(saving, nth, counts);
                }
            }
        }
        for (Stored<Pressure> stored : plan.records(Pressure.class)) {
            Tally tally = tallies.get(stored.value().year().from().getYear());
            if (tally != null && stored.value().isOnTop(plan.today())) {
                tally.add(stored.value());
            }
        }
        return new Tallies(tallies);
    }

    /** The years of a programme that have a budget, in order. */
    List<Tally> of(SavingsProgramme programme) {
        Map<Integer, Tally> within = byStart.subMap(
                programme.firstYear().from().getYear(),
                true,
                programme.lastYear().from().getYear(),
                true);
        return List.copyOf(within.values());
    }

    /** Adds up one year. */
    static final class Tally {

        private final BudgetYear budget;
        private final Timing timing;
        private final int start;
        private final Sums counted = new Sums();
        private final Sums again = new Sums();
        private Money pressures = Money.ZERO;
        private Money oneOffPressures = Money.ZERO;
        private Money oneOff = Money.ZERO;

        Tally(BudgetYear budget, Timing timing) {
            this.budget = budget;
            this.timing = timing;
            this.start = budget.start();
        }

        void add(Saving saving, int nth, boolean counts) {
            if (nth < 0 || nth >= Saving.YEARS) {
                return;
            }
            boolean added = (counts ? counted : again).add(saving, nth, timing);
            if (added && counts && saving.kind() == Kind.ONE_OFF) {
                oneOff = oneOff.plus(saving.amounts(nth, timing).forecast());
            }
        }

        void add(Pressure pressure) {
            if (pressure.year().equals(budget.year())) {
                pressures = pressures.plus(pressure.amount());
                if (pressure.kind() == Kind.ONE_OFF) {
                    oneOffPressures = oneOffPressures.plus(pressure.amount());
                }
            }
        }

        /** The year, of which {@code before} is what earlier years leave to it. */
        Standing.Year year(Left before) {
            Amounts once = counted.amounts();
            Money claimed = once.planned().plus(again.amounts().planned());
            return new Standing.Year(
                    budget,
                    timing,
                    Waterfall.of(budget.targetOrNone(), pressures, before, claimed, once),
                    oneOff,
                    budget.oneOffTarget().plus(oneOffPressures),
                    counted.proposals() + again.proposals());
        }
    }
}
