package org.braidplan.safeguarding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Period;
import org.braidplan.indicator.Share;
import org.braidplan.view.Derived;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/**
 * The four monthly registers side by side, by their months that are over.
 *
 * @param byMonth in order of time; only months of which at least one register has a row
 */
record Months(TreeMap<Period, Month> byMonth) {

    /** How far back checks of single months look: what two years did not settle is history, and no longer to be mended. */
    static final int LOOKED_BACK = 24;

    private static final Derived<Months> ALL = Months::made;

    /** All of them, as the plan stands. */
    static Months of(PlanView plan) {
        return plan.derived(ALL);
    }

    /** The last so many months to the plan's day, so that twenty years of rows cost one look at each and no more. */
    static Months last(PlanView plan, int months) {
        Period first = Period.of(Frequency.MONTH, plan.today().minusMonths(months));
        return new Months(new TreeMap<>(of(plan).byMonth().tailMap(first, true)));
    }

    private static Months made(PlanView plan) {
        Map<Period, Month> months = new HashMap<>();
        put(months, plan, ContactsAndReferrals.class, ContactsAndReferrals::month, Month::with);
        put(months, plan, AssessmentsAndEnquiries.class, AssessmentsAndEnquiries::month, Month::with);
        put(months, plan, ChildProtectionPlans.class, ChildProtectionPlans::month, Month::with);
        put(months, plan, LookedAfterChildren.class, LookedAfterChildren::month, Month::with);
        return new Months(new TreeMap<>(months));
    }

    private static <T extends Record> void put(
            Map<Period, Month> months,
            PlanView plan,
            Class<T> type,
            Function<T, Period> month,
            BiFunction<Month, T, Month> with) {
        for (Stored<T> stored : plan.records(type)) {
            Period period = month.apply(stored.value());
            if (period.to().isBefore(plan.today())) {
                months.put(period, with.apply(months.getOrDefault(period, Month.empty(period)), stored.value()));
            }
        }
    }

    List<Month> oldestFirst() {
        return List.copyOf(byMonth.values());
    }

    Optional<Month> month(Period period) {
        return Optional.ofNullable(byMonth.get(period));
    }

    /**
     * A figure over a stretch of whole months, or at the end of it where it is counted on a day.
     *
     * @return absent unless every month that it needs is in
     */
    Optional<Share> over(Figure figure, Period stretch) {
        Period last = Period.of(Frequency.MONTH, stretch.to());
        if (figure.isAtTheEnd()) {
            return month(last).flatMap(figure::of);
        }
        long part = 0;
        long whole = 0;
        for (Period month = Period.of(Frequency.MONTH, stretch.from());
                month.compareTo(last) <= 0;
                month = month.next()) {
            Optional<Share> share = month(month).flatMap(figure::of);
            if (share.isEmpty()) {
                return Optional.empty();
            }
            part += share.get().part();
            whole += share.get().whole();
        }
        return Optional.of(new Share(part, whole));
    }

    /** The months of a stretch, each with what there is of it. */
    List<Month> of(Period stretch) {
        List<Month> months = new ArrayList<>();
        byMonth.values().stream()
                .filter(m -> !m.period().from().isBefore(stretch.from())
                        && !m.period().to().isAfter(stretch.to()))
                .forEach(months::add);
        return months;
    }
}
