package org.braidplan.finance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.braidplan.finance.BudgetYear.Timing;
import org.braidplan.finance.Waterfall.Left;
import org.braidplan.indicator.Period;
import org.braidplan.register.Money;
import org.braidplan.view.Derived;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/** What all proposals and pressures come to in each budget year: each is looked at once, however many programmes there are. */
final class Tallies {

    private static final Derived<Map<Period, Pressures>> PRESSURES = Tallies::pressures;

    private final TreeMap<Integer, Tally> byStart = new TreeMap<>();

    /** As the plan stands. */
    static Tallies of(PlanView plan) {
        Tallies tallies = new Tallies();
        Map<Integer, Yearly> proposals = Yearly.all(plan);
        Map<Period, Pressures> pressures = plan.derived(PRESSURES);
        for (Stored<BudgetYear> stored : plan.records(BudgetYear.class)) {
            BudgetYear budget = stored.value();
            tallies.byStart.put(
                    budget.start(),
                    new Tally(
                            budget,
                            Timing.of(budget.year(), plan.today()),
                            proposals.getOrDefault(budget.start(), Yearly.NOTHING),
                            pressures.getOrDefault(budget.year(), Pressures.NONE)));
        }
        return tallies;
    }

    private static Map<Period, Pressures> pressures(PlanView plan) {
        Map<Period, Pressures> byYear = new HashMap<>();
        for (Stored<Pressure> stored : plan.records(Pressure.class)) {
            Pressure pressure = stored.value();
            if (pressure.isOnTop(plan.today())) {
                Money once = pressure.kind() == Kind.ONE_OFF ? pressure.amount() : Money.ZERO;
                byYear.merge(pressure.year(), new Pressures(pressure.amount(), once), Pressures::plus);
            }
        }
        return Map.copyOf(byYear);
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

    /** What the pressures of a year come to that no target covers, and of it those that come once. */
    private record Pressures(Money all, Money oneOff) {

        private static final Pressures NONE = new Pressures(Money.ZERO, Money.ZERO);

        Pressures plus(Pressures other) {
            return new Pressures(all.plus(other.all), oneOff.plus(other.oneOff));
        }
    }

    /** One year that has a budget. */
    record Tally(BudgetYear budget, Timing timing, Yearly proposals, Pressures pressures) {

        /** The year, of which {@code before} is what earlier years leave to it. */
        Standing.Year year(Left before) {
            Amounts once = proposals.counted();
            Money claimed = once.planned().plus(proposals.again());
            return new Standing.Year(
                    budget,
                    timing,
                    Waterfall.of(budget.targetOrNone(), pressures.all(), before, claimed, once),
                    proposals.oneOff(),
                    budget.oneOffTarget().plus(pressures.oneOff()),
                    proposals.proposals());
        }
    }
}
