package org.braidplan.cse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Period;
import org.braidplan.indicator.Reading;
import org.braidplan.indicator.Share;
import org.braidplan.view.Derived;
import org.braidplan.view.PlanView;

/**
 * The strand's measures for each of its last quarters, worked out from its own registers where they can be.
 *
 * @param quarters oldest first; only those that are over
 * @param doubts what to know of some of the quarters, in sentences
 */
record Measures(List<Period> quarters, List<Row> rows, List<String> doubts) {

    private static final int QUARTERS = 4;

    Measures {
        quarters = List.copyOf(quarters);
        rows = List.copyOf(rows);
        doubts = List.copyOf(doubts);
    }

    private static final Derived<Measures> LATEST = Measures::made;

    /** As the plan stands; a confidential figure that the view leaves out is absent. */
    static Measures of(PlanView plan) {
        return plan.derived(LATEST);
    }

    private static Measures made(PlanView plan) {
        Map<Period, Funnel.Quarter> funnel = Funnel.of(plan).quarters().stream()
                .collect(Collectors.toMap(Funnel.Quarter::period, Function.identity()));
        Map<Period, MissingEpisodes> months = byPeriod(Counted.months(plan), MissingEpisodes::month);
        Map<Period, RiskAssessments> assessments = byPeriod(Counted.assessments(plan), RiskAssessments::quarter);
        Map<Period, SupportOffers> support = byPeriod(Counted.support(plan), SupportOffers::quarter);
        Map<Period, Reading> events = plan.readings(CseIndicators.COMMUNITY_EVENTS.key()).stream()
                .collect(Collectors.toMap(Reading::period, Function.identity(), (one, other) -> other));

        Set<Period> all = new TreeSet<>(funnel.keySet());
        all.addAll(assessments.keySet());
        all.addAll(support.keySet());
        List<Period> quarters = Counted.last(
                QUARTERS,
                all.stream().filter(q -> q.to().isBefore(plan.today())).toList());

        List<Row> rows = List.of(
                Row.of(
                        CseIndicators.INTERVIEWS_DONE,
                        quarters,
                        q -> Optional.ofNullable(funnel.get(q))
                                .map(f -> f.doneOfEpisodes().words())),
                Row.of(
                        CseIndicators.INTERVIEWS_IN_TIME,
                        quarters,
                        q -> Optional.ofNullable(funnel.get(q))
                                .map(f -> f.withinOfDone().words())),
                Row.confidential(
                        CseIndicators.REPEAT_CHILDREN,
                        quarters,
                        q -> Optional.ofNullable(months.get(Period.of(Frequency.MONTH, q.to())))
                                .flatMap(MissingEpisodes::repeatChildren)
                                .map(String::valueOf)),
                Row.of(
                        CseIndicators.CURRENT_ASSESSMENTS,
                        quarters,
                        q -> Optional.ofNullable(assessments.get(q))
                                .map(a -> new Share(a.current(), a.children()).words())),
                Row.confidential(
                        CseIndicators.NRM_REFERRALS,
                        quarters,
                        q -> Optional.ofNullable(assessments.get(q))
                                .flatMap(RiskAssessments::nrmReferrals)
                                .map(String::valueOf)),
                Row.of(
                        CseIndicators.LONG_SUPPORT,
                        quarters,
                        q -> Optional.ofNullable(support.get(q)).map(s -> String.valueOf(s.openTwelveMonths()))),
                Row.of(
                        CseIndicators.COMMUNITY_EVENTS,
                        quarters,
                        q -> Optional.ofNullable(events.get(q))
                                .flatMap(Reading::value)
                                .map(BigDecimal::toPlainString)));
        return new Measures(
                quarters,
                rows,
                doubts(quarters.stream()
                        .filter(funnel::containsKey)
                        .map(funnel::get)
                        .toList()));
    }

    private static <T extends Record> Map<Period, T> byPeriod(List<T> rows, Function<T, Period> period) {
        return rows.stream().collect(Collectors.toMap(period, Function.identity()));
    }

    /** What a reader of the table must know of quarters that are not whole, or whose counts contradict each other. */
    private static List<String> doubts(List<Funnel.Quarter> quarters) {
        List<String> doubts = new ArrayList<>();
        for (Funnel.Quarter quarter : quarters) {
            if (!quarter.isComplete()) {
                doubts.add("Of " + quarter.period().words() + ", only " + quarter.months()
                        + " of 3 months of missing episodes " + (quarter.months() == 1 ? "is" : "are")
                        + " in; no reading is made of it yet.");
            } else if (!quarter.fits()) {
                doubts.add("In " + quarter.period().words()
                        + ", episodes and interviews do not fit together in every month; no reading is made of it, so its"
                        + " place on the charts is empty.");
            }
        }
        return doubts;
    }

    /**
     * One measure.
     *
     * @param values one a quarter; absent where nothing is recorded, or what is recorded may not be seen
     * @param confidential whether only people with the right see it
     */
    record Row(Indicator indicator, List<Optional<String>> values, boolean confidential) {

        Row {
            values = List.copyOf(values);
        }

        static Row of(Indicator indicator, List<Period> quarters, Function<Period, Optional<String>> value) {
            return new Row(indicator, quarters.stream().map(value).toList(), false);
        }

        static Row confidential(Indicator indicator, List<Period> quarters, Function<Period, Optional<String>> value) {
            return new Row(indicator, quarters.stream().map(value).toList(), true);
        }
    }
}
