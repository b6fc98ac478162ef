package org.braidplan.cse;

import java.math.BigDecimal;
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
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/**
 * The strand's measures for each of its last quarters, worked out from its own registers where they can be.
 *
 * @param quarters oldest first; only those that are over
 */
record Measures(List<Period> quarters, List<Row> rows) {

    private static final int QUARTERS = 4;

    Measures {
        quarters = List.copyOf(quarters);
        rows = List.copyOf(rows);
    }

    /** As the plan stands; a confidential figure that the view leaves out is absent. */
    static Measures of(PlanView plan) {
        Map<Period, Funnel.Quarter> funnel = Funnel.of(plan).quarters().stream()
                .collect(Collectors.toMap(Funnel.Quarter::period, Function.identity()));
        Map<Period, MissingEpisodes> months = byPeriod(plan, MissingEpisodes.class, MissingEpisodes::month);
        Map<Period, RiskAssessments> assessments = byPeriod(plan, RiskAssessments.class, RiskAssessments::quarter);
        Map<Period, SupportOffers> support = byPeriod(plan, SupportOffers.class, SupportOffers::quarter);
        Map<Period, Reading> events = plan.readings(CseIndicators.COMMUNITY_EVENTS.key()).stream()
                .collect(Collectors.toMap(Reading::period, Function.identity(), (one, other) -> other));

        Set<Period> all = new TreeSet<>(funnel.keySet());
        all.addAll(assessments.keySet());
        all.addAll(support.keySet());
        List<Period> over =
                all.stream().filter(q -> q.to().isBefore(plan.today())).toList();
        List<Period> quarters = over.subList(Math.max(0, over.size() - QUARTERS), over.size());

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
        return new Measures(quarters, rows);
    }

    private static <T extends Record> Map<Period, T> byPeriod(
            PlanView plan, Class<T> type, Function<T, Period> period) {
        return plan.records(type).stream().map(Stored::value).collect(Collectors.toMap(period, Function.identity()));
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
