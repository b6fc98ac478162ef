package org.braidplan.web.pages.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.braidplan.indicator.ComparatorSeries;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Period;
import org.braidplan.indicator.Reading;
import org.braidplan.page.Charts.Level;
import org.braidplan.page.Charts.LevelKind;
import org.braidplan.page.Charts.Limits;
import org.braidplan.page.Charts.LineChart;
import org.braidplan.page.Charts.Mark;
import org.braidplan.page.Charts.Point;
import org.braidplan.page.Charts.Series;
import org.braidplan.signal.Meaning;
import org.braidplan.signal.Signal;
import org.braidplan.signal.SpecialCause;
import org.braidplan.web.components.Words;

/**
 * The XmR chart of an indicator: its readings with limits, baseline and the targets as they followed one another. Readings of
 * an earlier definition with another unit cannot stand on the same scale and are left out.
 */
public final class IndicatorChart {

    private final Measured measured;
    private final List<ComparatorSeries> comparators;
    private final int first;

    private IndicatorChart(Measured measured, List<ComparatorSeries> comparators) {
        this.measured = measured;
        this.comparators = comparators;
        this.first = firstOfUnit(measured);
    }

    /** The chart as on a day, with the sentence that its data make. */
    public static LineChart of(Measured measured) {
        return of(measured, List.of());
    }

    /** The chart with the same measure elsewhere, as far as it was measured in the same periods. */
    public static LineChart of(Measured measured, List<ComparatorSeries> comparators) {
        return new IndicatorChart(measured, comparators).chart();
    }

    /** How many of the earliest readings are in another unit, and so not on the chart. */
    static int firstOfUnit(Measured measured) {
        List<Reading> readings = measured.readings();
        int first = readings.size();
        while (first > 0 && unit(measured, readings.get(first - 1)).equals(unit(measured))) {
            first--;
        }
        return first;
    }

    /** The mark of a point with this meaning. */
    public static Mark mark(Meaning meaning) {
        return switch (meaning) {
            case NONE -> Mark.NONE;
            case IMPROVEMENT -> Mark.IMPROVEMENT;
            case CONCERN -> Mark.CONCERN;
            case NEUTRAL -> Mark.CHANGE;
        };
    }

    private LineChart chart() {
        List<Reading> readings = measured.readings();
        List<Point> points = new ArrayList<>();
        for (int i = first; i < readings.size(); i++) {
            points.add(point(readings.get(i), i));
        }
        String description = Course.of(measured)
                + (first == 0
                        ? ""
                        : " " + Words.count(first, "earlier reading is", "earlier readings are")
                                + " in another unit and not on the chart.");
        return new LineChart(
                measured.indicator().title(), description, unit(measured), points, levels(), limits(), others());
    }

    private List<Series> others() {
        List<Reading> shown =
                measured.readings().subList(first, measured.readings().size());
        return comparators.stream()
                .map(c -> new Series(
                        c.name(), shown.stream().map(r -> value(c, r.period())).toList()))
                .filter(s -> s.values().stream().anyMatch(Optional::isPresent))
                .toList();
    }

    private static Optional<BigDecimal> value(ComparatorSeries comparator, Period period) {
        return comparator.values().stream()
                .filter(v -> v.period().equals(period))
                .findFirst()
                .flatMap(ComparatorSeries.Value::value);
    }

    private Point point(Reading reading, int at) {
        Signal.Point said = measured.signal().points().get(at);
        boolean isFirst = at == first;
        boolean isAnother = !isFirst
                && reading.definition() != measured.readings().get(at - 1).definition();
        return new Point(
                reading.period().words(),
                reading.value(),
                note(reading, said),
                isAnother || said.gapBefore(),
                isFirst ? "" : begins(said.group(), at),
                Optional.of(reading.period().from()),
                mark(said.meaning()));
    }

    private static String note(Reading reading, Signal.Point said) {
        return Stream.of(
                        reading.value().isPresent() && reading.status() != Reading.Status.FINAL
                                ? Words.sentence(reading.status().word())
                                : "",
                        cause(said.specialCause()),
                        reading.note())
                .filter(t -> !t.isBlank())
                .map(t -> t.endsWith(".") ? t : t + ".")
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }

    private static String cause(SpecialCause cause) {
        return switch (cause) {
            case NONE -> "";
            case OUTSIDE_LIMITS -> "Outside the limits";
            case TREND -> "One of 7 or more in a row that all rise or all fall";
            case TWO_OF_THREE -> "One of 2 in 3 close to a limit";
            case SHIFT -> "One of 7 or more in a row on one side of the mean";
        };
    }

    private String begins(int group, int at) {
        if (measured.signal().points().get(at - 1).group() == group) {
            return "";
        }
        Signal.Group begun = measured.signal().groups().get(group);
        String what =
                begun.start() == Signal.Start.DEFINITION ? "another definition holds from here" : "limits begin anew";
        return begun.reason().isBlank() ? what : what + ": " + begun.reason();
    }

    private List<Limits> limits() {
        List<Limits> limits = new ArrayList<>();
        List<Signal.Point> points = measured.signal().points();
        for (int group = 0; group < measured.signal().groups().size(); group++) {
            Signal.Group said = measured.signal().groups().get(group);
            int from = first;
            while (from < points.size() && points.get(from).group() < group) {
                from++;
            }
            int to = from;
            while (to + 1 < points.size() && points.get(to + 1).group() == group) {
                to++;
            }
            boolean isShown = from < points.size() && points.get(from).group() == group && said.points() > 1;
            if (isShown && said.mean().isPresent()) {
                limits.add(new Limits(
                        from - first,
                        to - first,
                        said.mean().get(),
                        said.limits().map(Signal.Limits::lower),
                        said.limits().map(Signal.Limits::upper),
                        said.limits().isPresent() && said.trial() ? "trial limits" : ""));
            }
        }
        return limits;
    }

    /** The baseline, and for each stretch of readings the target that was next then. */
    private List<Level> levels() {
        Indicator indicator = measured.indicator();
        List<Level> levels = new ArrayList<>();
        indicator
                .baseline()
                .ifPresent(b -> levels.add(Level.across(
                        LevelKind.BASELINE, "Baseline, " + b.period().words(), b.value())));
        int from = 0;
        int shown = measured.readings().size() - first;
        for (int i = 0; i < shown; i++) {
            Optional<Indicator.Target> target = indicator.targetOn(end(i));
            boolean isLast = i + 1 == shown || !indicator.targetOn(end(i + 1)).equals(target);
            if (target.isPresent() && isLast) {
                levels.add(new Level(
                        LevelKind.TARGET,
                        "Target by " + Words.date(target.get().by()),
                        target.get().value(),
                        from,
                        i));
            }
            from = isLast ? i + 1 : from;
        }
        return levels;
    }

    private LocalDate end(int point) {
        return measured.readings().get(first + point).period().to();
    }

    private static String unit(Measured measured) {
        return measured.indicator().definition().unit();
    }

    private static String unit(Measured measured, Reading reading) {
        return measured.indicator().definitions().stream()
                .filter(d -> d.version() == reading.definition())
                .map(Indicator.Definition::unit)
                .findFirst()
                .orElse("");
    }
}
