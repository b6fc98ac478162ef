package org.braidplan.cse;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.braidplan.indicator.BetterIs;
import org.braidplan.indicator.Share;
import org.braidplan.page.Charts.LineChart;
import org.braidplan.page.SignalChart;
import org.braidplan.signal.Convention;
import org.braidplan.signal.Series;
import org.braidplan.signal.Signal;
import org.braidplan.view.Derived;
import org.braidplan.view.PlanView;

/**
 * Month by month: how often children went missing, how often somebody talked with them afterwards, and how soon. Months are
 * where there are points enough for limits that can be relied on.
 *
 * @param episodes neither direction is better: more may mean more harm, or more harm reported
 */
public record Trend(LineChart episodes, LineChart done, LineChart inTime) {

    /** Two years: enough for limits, and what is older says little of what happens now. */
    static final int MONTHS = 24;

    private static final Derived<Optional<Trend>> LATEST = plan -> made(Counted.months(plan));

    private static final String UNFIT = "Episodes and interviews do not fit together.";

    /** Of the last months that are over; none before there are two. */
    static Optional<Trend> of(PlanView plan) {
        return plan.derived(LATEST);
    }

    private static Optional<Trend> made(List<MissingEpisodes> all) {
        List<MissingEpisodes> months = Counted.last(MONTHS, all);
        if (months.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(new Trend(
                chart(
                        "Missing episodes by month",
                        "episodes",
                        BetterIs.NEITHER,
                        months,
                        month -> Optional.of(BigDecimal.valueOf(month.episodes())),
                        month -> ""),
                chart(
                        "Episodes followed by a return interview, by month",
                        "%",
                        BetterIs.HIGHER,
                        months,
                        month -> percent(month, new Share(month.interviewsDone(), month.episodes())),
                        month -> counts(month, new Share(month.interviewsDone(), month.episodes()))),
                chart(
                        "Return interviews within 72 hours, by month",
                        "%",
                        BetterIs.HIGHER,
                        months,
                        month -> percent(month, new Share(month.doneWithin72Hours(), month.interviewsDone())),
                        month -> counts(month, new Share(month.doneWithin72Hours(), month.interviewsDone())))));
    }

    private static Optional<BigDecimal> percent(MissingEpisodes month, Share share) {
        return month.fits() ? share.percent() : Optional.empty();
    }

    private static String counts(MissingEpisodes month, Share share) {
        if (!month.fits()) {
            return UNFIT;
        }
        return share.whole() == 0 ? "None to count." : share.part() + " of " + share.whole() + ".";
    }

    private static LineChart chart(
            String title,
            String unit,
            BetterIs betterIs,
            List<MissingEpisodes> months,
            Function<MissingEpisodes, Optional<BigDecimal>> value,
            Function<MissingEpisodes, String> note) {
        Series series = new Series(
                months.stream()
                        .map(month -> new Series.Point(month.month(), value.apply(month), 1))
                        .toList(),
                List.of(new Series.Definition(unit, betterIs, "")),
                List.of(),
                Optional.empty(),
                Convention.USUAL);
        Signal signal = Signal.of(series);
        return SignalChart.of(
                title, signal.inShort(), unit, signal, months.stream().map(note).toList());
    }
}
