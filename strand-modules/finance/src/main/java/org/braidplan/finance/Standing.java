package org.braidplan.finance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.braidplan.finance.BudgetYear.Timing;
import org.braidplan.finance.Waterfall.Left;
import org.braidplan.register.Money;
import org.braidplan.view.Derived;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/**
 * How a savings programme stands on a day: its years, each with what the one before leaves to it, and all of them together.
 * Nothing is carried into a programme's first year, because a new programme's target holds what the old one left open.
 *
 * @param years in order; those of the programme that have a budget year
 */
public record Standing(SavingsProgramme programme, List<Year> years, Waterfall total) {

    private static final Derived<List<Standing>> ALL = Standing::made;

    public Standing {
        years = List.copyOf(years);
    }

    /** The programmes by their first year. */
    static List<SavingsProgramme> programmes(PlanView plan) {
        return plan.records(SavingsProgramme.class).stream()
                .map(Stored::value)
                .sorted((one, other) -> one.firstYear().compareTo(other.firstYear()))
                .toList();
    }

    /**
     * The programme that is asked for by its key, else the last one that has begun or begins within a year, because its budgets
     * are being made; else the first.
     */
    static Optional<SavingsProgramme> chosen(PlanView plan, String asked) {
        List<SavingsProgramme> all = programmes(plan);
        return all.stream()
                .filter(programme -> programme.programme().equals(asked))
                .findFirst()
                .or(() -> all.stream()
                        .filter(programme -> programme
                                .firstYear()
                                .from()
                                .isBefore(plan.today().plusYears(1)))
                        .reduce((one, later) -> later))
                .or(() -> all.stream().findFirst());
    }

    /** The budget years of a programme in order. */
    static List<BudgetYear> budgets(PlanView plan, SavingsProgramme programme) {
        return plan.records(BudgetYear.class).stream()
                .map(Stored::value)
                .filter(budget -> programme.holds(budget.year()))
                .sorted((one, other) -> one.year().compareTo(other.year()))
                .toList();
    }

    /** How every programme stands, in the order of their first years. */
    static List<Standing> all(PlanView plan) {
        return plan.derived(ALL);
    }

    private static List<Standing> made(PlanView plan) {
        Tallies tallies = Tallies.of(plan);
        return programmes(plan).stream()
                .map(programme -> of(programme, tallies))
                .toList();
    }

    static Standing of(PlanView plan, SavingsProgramme programme) {
        return all(plan).stream()
                .filter(standing -> standing.programme().equals(programme))
                .findFirst()
                .orElseThrow();
    }

    private static Standing of(SavingsProgramme programme, Tallies tallies) {
        List<Year> years = new ArrayList<>();
        Left before = Left.NOTHING;
        for (Tallies.Tally tally : tallies.of(programme)) {
            Year year = tally.year(before);
            years.add(year);
            before = year.leaves();
        }
        return new Standing(
                programme,
                years,
                Waterfall.over(years.stream().map(Year::waterfall).toList()));
    }

    /** Whether its last year has passed, so that nothing more can be banked. */
    boolean isOver() {
        return !years.isEmpty() && years.stream().allMatch(year -> year.timing() == Timing.OVER);
    }

    /**
     * One year of a programme.
     *
     * @param oneOff of what is forecast, the part that comes once
     * @param oneOffNeed of what must be found, the part that one-off savings may meet
     * @param proposals how many proposals plan, forecast or have banked something in it
     */
    public record Year(
            BudgetYear budget, Timing timing, Waterfall waterfall, Money oneOff, Money oneOffNeed, int proposals) {

        Left leaves() {
            return waterfall.leaves(oneOff, oneOffNeed);
        }

        String words() {
            return budget.year().words();
        }
    }
}
