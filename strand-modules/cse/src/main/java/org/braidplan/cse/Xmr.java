package org.braidplan.cse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.braidplan.calendar.Days;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Reading;
import org.braidplan.page.Charts.Level;
import org.braidplan.page.Charts.LevelKind;
import org.braidplan.page.Charts.Limits;
import org.braidplan.page.Charts.LineChart;
import org.braidplan.page.Charts.Mark;
import org.braidplan.page.Charts.Point;
import org.braidplan.signal.Meaning;
import org.braidplan.signal.Signal;
import org.braidplan.signal.SpecialCause;

/**
 * Draws what a signal says: readings in time with their mean, their limits and the points that are more than the usual ups and
 * downs. The signal itself, by the rules of NHS England's Making Data Count, is the platform's.
 */
final class Xmr {

    private Xmr() {}

    /**
     * The chart of a signal.
     *
     * @param notes one for each point, empty where there is nothing to say
     */
    static LineChart chart(String title, String unit, Signal signal, List<String> notes, List<Level> levels) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < signal.points().size(); i++) {
            points.add(point(signal, i, notes.get(i)));
        }
        return new LineChart(title, says(signal), unit, points, levels, limits(signal), List.of());
    }

    /** The same where less than nothing cannot be: a lower limit below 0 is drawn at 0. */
    static LineChart notBelowZero(LineChart chart) {
        return new LineChart(
                chart.title(),
                chart.description(),
                chart.unit(),
                chart.points(),
                chart.levels(),
                chart.limits().stream()
                        .map(limits -> new Limits(
                                limits.first(),
                                limits.last(),
                                limits.mean(),
                                limits.lower().map(BigDecimal.ZERO::max),
                                limits.upper(),
                                limits.note()))
                        .toList(),
                chart.others());
    }

    /** The most important that a signal says, in one or two sentences. */
    static String says(Signal signal) {
        return String.join(
                " ",
                signal.sentences().subList(0, Math.min(2, signal.sentences().size())));
    }

    /** The baseline and the target of an indicator, as far as it has them. */
    static List<Level> levels(Optional<Indicator> indicator, LocalDate today) {
        List<Level> levels = new ArrayList<>();
        indicator
                .flatMap(Indicator::baseline)
                .ifPresent(b -> levels.add(Level.across(
                        LevelKind.BASELINE, "Baseline, " + b.period().words(), b.value())));
        indicator
                .flatMap(i -> i.targetOn(today))
                .ifPresent(
                        t -> levels.add(Level.across(LevelKind.TARGET, "Target by " + Days.words(t.by()), t.value())));
        return levels;
    }

    /** What to say of each reading: its own note. */
    static List<String> notes(List<Reading> readings) {
        return readings.stream().map(Reading::note).toList();
    }

    private static Point point(Signal signal, int at, String note) {
        Signal.Point said = signal.points().get(at);
        boolean isFirst = at == 0;
        boolean begins = !isFirst && signal.points().get(at - 1).group() != said.group();
        String cause = cause(said.specialCause());
        return new Point(
                said.period().words(),
                said.value(),
                cause.isEmpty() || note.isEmpty() ? cause + note : cause + " " + note,
                said.gapBefore(),
                begins ? "limits begin anew" : "",
                Optional.of(said.period().from()),
                mark(said.meaning()));
    }

    private static Mark mark(Meaning meaning) {
        return switch (meaning) {
            case NONE -> Mark.NONE;
            case IMPROVEMENT -> Mark.IMPROVEMENT;
            case CONCERN -> Mark.CONCERN;
            case NEUTRAL -> Mark.CHANGE;
        };
    }

    private static String cause(SpecialCause cause) {
        return switch (cause) {
            case NONE -> "";
            case OUTSIDE_LIMITS -> "Outside the limits.";
            case TREND -> "One of 7 or more in a row that all rise or all fall.";
            case TWO_OF_THREE -> "One of 2 in 3 close to a limit.";
            case SHIFT -> "One of 7 or more in a row on one side of the mean.";
        };
    }

    private static List<Limits> limits(Signal signal) {
        List<Limits> limits = new ArrayList<>();
        int from = 0;
        for (int group = 0; group < signal.groups().size(); group++) {
            Signal.Group said = signal.groups().get(group);
            int to = from;
            while (to < signal.points().size() && signal.points().get(to).group() == group) {
                to++;
            }
            Optional<BigDecimal> mean = said.points() > 1 ? said.mean() : Optional.empty();
            if (to > from && mean.isPresent()) {
                limits.add(new Limits(
                        from,
                        to - 1,
                        mean.get(),
                        said.limits().map(Signal.Limits::lower),
                        said.limits().map(Signal.Limits::upper),
                        said.limits().isPresent() && said.trial() ? "trial limits" : ""));
            }
            from = to;
        }
        return limits;
    }
}
