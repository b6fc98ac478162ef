package org.braidplan.finance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Severity;
import org.braidplan.check.Subject;
import org.braidplan.indicator.Period;
import org.braidplan.register.Money;
import org.braidplan.view.PlanView;

/**
 * What the pages show adds up to what the registers hold, to the penny.
 *
 * <p>The proposals are added up here once more, in another way than the pages do it: each year's waterfall must come to the same
 * plan, forecast and bank; the years to their programme; and the ratings and directorates to the plan. And what is
 * planned or banked for a year that has no budget year in a programme is found, because it stands on no page.
 *
 * <p>What the pages show goes from each {@link Proposal} through {@link Claims}, which sort them by what is claimed twice and by
 * first year, into a {@link Yearly} and a {@link Standing}, and into {@link Ratings}. What it is compared with comes from {@link
 * Held}, which reads the fields of the records by itself and uses none of these. Both have in common what a record says, when a
 * year is over, and how two amounts are added.
 */
@Rule(
        id = "finance-waterfall-adds-up",
        title = "The waterfall does not add up",
        meaning =
                "A page shows less, or more, than the registers hold: record the missing budget year or programme; if none is"
                        + " missing, tell whoever looks after the system, and trust no total until it is mended.",
        severity = Severity.SERIOUS,
        source = "Practice of accounting: parts are reconciled with their total.")
final class WaterfallAddsUp implements Check {

    @Override
    public Outcome run(PlanView plan) {
        Map<Integer, Amounts> held = new TreeMap<>(Held.byYear(plan));
        List<Standing> all = Standing.all(plan);
        Set<SavingsProgramme> shown =
                Scope.newest(all).stream().map(Standing::programme).collect(Collectors.toSet());
        Map<List<BudgetYear>, Ratings> known = new HashMap<>();
        Function<List<BudgetYear>, Ratings> ratings =
                years -> known.computeIfAbsent(years, y -> Ratings.of(plan, y, line -> false));
        List<Found> found = new ArrayList<>();
        int looked = 0;
        for (Standing standing : all) {
            if (standing.years().isEmpty()) {
                continue;
            }
            looked += standing.years().size() + 1;
            Amounts sum = compare(standing, held, found);
            if (shown.contains(standing.programme())) {
                compareRatings(ratings, standing, sum, found);
            }
            // What stands in one programme cannot stand in another as well.
            standing.years().forEach(year -> held.remove(year.budget().start()));
        }
        held.forEach((start, amounts) -> found.add(onNoPage(BudgetYear.starting(start), amounts)));
        return new Outcome(looked + held.size(), found);
    }

    /** A programme's years and their total; returns what the register holds for them. */
    private static Amounts compare(Standing standing, Map<Integer, Amounts> held, List<Found> found) {
        Amounts sum = Amounts.NONE;
        for (Standing.Year year : standing.years()) {
            Amounts should = held.getOrDefault(year.budget().start(), Amounts.NONE);
            Amounts shown = shown(year.waterfall());
            sum = sum.plus(should);
            if (!shown.equals(should)) {
                found.add(differs(Subjects.of(year.budget()), year.words(), shown, should));
            }
        }
        String programme = standing.programme().words();
        Amounts total = shown(standing.total());
        if (!total.equals(sum)) {
            found.add(differs(Subjects.of(standing.programme()), programme, total, sum));
        }
        Money last =
                standing.years().get(standing.years().size() - 1).waterfall().forecastGap();
        if (!standing.total().forecastGap().equals(last)) {
            found.add(Found.about(
                    Subjects.of(standing.programme()),
                    "The forecast gap of " + programme + " is "
                            + standing.total().forecastGap().words() + ", but its last year leaves "
                            + last.words() + "."));
        }
        return sum;
    }

    /** The same proposals by rating and by directorate, for the programmes that pages lead to. */
    private static void compareRatings(
            Function<List<BudgetYear>, Ratings> ratings, Standing standing, Amounts sum, List<Found> found) {
        Ratings its = ratings.apply(
                standing.years().stream().map(Standing.Year::budget).toList());
        Amounts rated = sum(its.byDelivery());
        Amounts spread = sum(its.byDirectorate());
        if (!rated.equals(sum) || !spread.equals(sum)) {
            found.add(differs(
                    Subjects.of(standing.programme()),
                    standing.programme().words() + " by rating",
                    rated.equals(sum) ? spread : rated,
                    sum));
        }
    }

    /** The waterfall's levels, each taken from the steps around it. */
    private static Amounts shown(Waterfall waterfall) {
        return new Amounts(
                waterfall.toFind().minus(waterfall.uncovered()),
                waterfall.toFind().minus(waterfall.forecastGap()),
                waterfall.toFind().minus(waterfall.gap()));
    }

    private static <T> Amounts sum(List<Ratings.Slice<T>> slices) {
        return slices.stream().map(Ratings.Slice::amounts).reduce(Amounts.NONE, Amounts::plus);
    }

    private static Found differs(Subject subject, String where, Amounts shown, Amounts should) {
        return Found.about(
                subject,
                "For " + where + " the page shows " + words(shown) + "; the register holds " + words(should) + ".");
    }

    private static Found onNoPage(Period year, Amounts amounts) {
        return Found.about(
                Subjects.record("budget-years", Subjects.key(year)),
                words(amounts) + " for " + year.words() + " is on no page, because no programme has that budget year.");
    }

    private static String words(Amounts amounts) {
        return amounts.planned().words() + " planned, " + amounts.forecast().words() + " forecast and "
                + amounts.banked().words() + " banked";
    }
}
