package org.braidplan.finance;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.braidplan.finance.BudgetYear.Timing;
import org.braidplan.register.Money;
import org.braidplan.view.Derived;
import org.braidplan.view.DerivedEach;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/**
 * What the register of proposals holds by the fields of its records, to prove the pages by. It is worked out apart from all that
 * the pages are made of: the fields are read here once more, and the proposals go into their years one after the other in the
 * order of the register, which shows by itself which of them claim the same saving.
 *
 * @param group folded; absent for none, and where the proposal is withdrawn and has no years
 * @param start the calendar year in which the first of the years begins
 */
record Held(Optional<String> group, int start, List<Pence> years) {

    private static final DerivedEach<Saving, Held> EACH = Held::of;

    /** Of the proposals only, so that they are not added up again when a programme or a budget year has changed. */
    private static final Derived<Map<Integer, Amounts>> BY_YEAR = Held::added;

    /** What the proposals that count come to, by the calendar year in which theirs begin; without years that have nothing. */
    static Map<Integer, Amounts> byYear(PlanView plan) {
        return plan.derived(BY_YEAR);
    }

    private static Held of(Stored<Saving> stored, LocalDate today) {
        Saving saving = stored.value();
        int start = saving.firstYear().from().getYear();
        if (saving.isWithdrawn()) {
            return new Held(Optional.empty(), start, List.of());
        }
        return new Held(
                saving.doubleCountGroup().map(group -> group.strip().toLowerCase(Locale.ROOT)),
                start,
                List.of(
                        year(
                                start,
                                today,
                                Optional.of(saving.plannedFirst()),
                                saving.forecastFirst(),
                                saving.bankedFirst()),
                        year(start + 1, today, saving.plannedSecond(), saving.forecastSecond(), saving.bankedSecond()),
                        year(start + 2, today, saving.plannedThird(), saving.forecastThird(), saving.bankedThird())));
    }

    private static Pence year(
            int start, LocalDate today, Optional<Money> planned, Optional<Money> forecast, Optional<Money> banked) {
        Timing timing = Timing.of(BudgetYear.starting(start), today);
        Money plan = planned.orElse(Money.ZERO);
        Money bank = timing == Timing.TO_COME ? Money.ZERO : banked.orElse(Money.ZERO);
        Money expected = timing == Timing.OVER ? bank : forecast.orElse(plan);
        return Pence.of(new Amounts(plan, expected, bank));
    }

    private static Map<Integer, Amounts> added(PlanView plan) {
        Map<Integer, Sums[]> sums = new HashMap<>();
        Set<String> groups = new HashSet<>();
        for (Held held : plan.derivedEach(Saving.class, EACH)) {
            if (held.group().isPresent() && !groups.add(held.group().get())) {
                continue;
            }
            Sums[] from = sums.computeIfAbsent(held.start(), start -> new Sums[] {new Sums(), new Sums(), new Sums()});
            List<Pence> years = held.years();
            for (int nth = 0; nth < years.size(); nth++) {
                if (years.get(nth) != Pence.NONE) {
                    from[nth].add(years.get(nth));
                }
            }
        }
        Map<Integer, Amounts> byYear = new HashMap<>();
        sums.forEach((start, from) -> {
            for (int nth = 0; nth < from.length; nth++) {
                if (from[nth].proposals() > 0) {
                    byYear.merge(start + nth, from[nth].amounts(), Amounts::plus);
                }
            }
        });
        return Map.copyOf(byYear);
    }
}
