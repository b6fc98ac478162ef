package org.braidplan.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.braidplan.calendar.Days;
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

/**
 * An XmR chart of what a signal says: values in time with their mean and limits, and a mark on those that are more than the
 * usual ups and downs. It is drawn in the same way wherever it is shown.
 *
 * <p>A limit that cannot be is cut off at what can, and the chart says so: at 0 where no value is below it, except for money; at
 * 100 for a percentage. The signal itself knows the limit as it was worked out.
 */
public final class SignalChart {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final String unit;
    private final Signal signal;
    private final int first;

    private SignalChart(String unit, Signal signal, int first) {
        this.unit = unit;
        this.signal = signal;
        this.first = first;
    }

    /**
     * The readings of an indicator, with its baseline and its targets as they followed one another. Readings of an earlier
     * definition with another unit cannot stand on the same scale and are left out.
     *
     * @param readings all of them, by period
     * @param signal what these readings say
     * @param comparators the same measure elsewhere, shown as far as it was measured in the same periods
     * @param description what the chart shows, in a sentence made from the data
     */
    public static LineChart of(
            Indicator indicator,
            List<Reading> readings,
            Signal signal,
            List<ComparatorSeries> comparators,
            String description) {
        int first = earlier(indicator, readings);
        List<Reading> shown = readings.subList(first, readings.size());
        String unit = indicator.definition().unit();
        List<String> notes = shown.stream().map(SignalChart::note).toList();
        List<Series> others = comparators.stream()
                .map(c -> new Series(
                        c.name(), shown.stream().map(r -> value(c, r.period())).toList()))
                .filter(s -> s.values().stream().anyMatch(Optional::isPresent))
                .toList();
        return new SignalChart(unit, signal, first)
                .chart(indicator.title(), description, notes, levels(indicator, shown), others);
    }

    /**
     * Values that are no readings, such as counts that few people may see.
     *
     * @param notes what there is to say of each point; empty for nothing
     */
    public static LineChart of(String title, String description, String unit, Signal signal, List<String> notes) {
        return new SignalChart(unit, signal, 0).chart(title, description, notes, List.of(), List.of());
    }

    /** How many of an indicator's earliest readings are in another unit than it has now, and so not on its chart. */
    public static int earlier(Indicator indicator, List<Reading> readings) {
        int first = readings.size();
        while (first > 0
                && unit(indicator, readings.get(first - 1))
                        .equals(indicator.definition().unit())) {
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

    private LineChart chart(
            String title, String description, List<String> notes, List<Level> levels, List<Series> others) {
        List<Point> points = new ArrayList<>();
        for (int i = first; i < signal.points().size(); i++) {
            points.add(point(i, notes.get(i - first)));
        }
        return new LineChart(title, description, unit, points, levels, limits(), others);
    }

    private Point point(int at, String note) {
        Signal.Point said = signal.points().get(at);
        boolean begins = at > first && signal.points().get(at - 1).group() != said.group();
        Signal.Group group = signal.groups().get(said.group());
        boolean isAnother = begins && group.start() == Signal.Start.DEFINITION;
        return new Point(
                said.period().words(),
                said.value(),
                Stream.of(cause(said.specialCause()), note)
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining(" ")),
                isAnother || said.gapBefore(),
                begins ? begins(group) : "",
                Optional.of(said.period().from()),
                mark(said.meaning()));
    }

    private static String note(Reading reading) {
        String status = reading.status().word();
        return Stream.of(
                        reading.value().isPresent() && reading.status() != Reading.Status.FINAL
                                ? status.substring(0, 1).toUpperCase(Locale.UK) + status.substring(1)
                                : "",
                        reading.note())
                .filter(text -> !text.isBlank())
                .map(text -> text.endsWith(".") ? text : text + ".")
                .collect(Collectors.joining(" "));
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

    private static String begins(Signal.Group group) {
        String what =
                group.start() == Signal.Start.DEFINITION ? "another definition holds from here" : "limits begin anew";
        return group.reason().isBlank() ? what : what + ": " + group.reason();
    }

    private List<Limits> limits() {
        List<Limits> limits = new ArrayList<>();
        List<Signal.Point> points = signal.points();
        for (int group = 0; group < signal.groups().size(); group++) {
            Signal.Group said = signal.groups().get(group);
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
                limits.add(limits(from - first, to - first, said, said.mean().get()));
            }
        }
        return limits;
    }

    private Limits limits(int from, int to, Signal.Group said, BigDecimal mean) {
        List<String> notes = new ArrayList<>();
        if (said.limits().isPresent() && said.trial()) {
            notes.add("trial limits");
        }
        Optional<BigDecimal> lower = said.limits().map(Signal.Limits::lower);
        if (lower.filter(l -> l.signum() < 0).isPresent() && isNeverBelowNothing()) {
            lower = Optional.of(BigDecimal.ZERO);
            notes.add("the lower one cut off at 0");
        }
        Optional<BigDecimal> upper = said.limits().map(Signal.Limits::upper);
        if (upper.filter(u -> u.compareTo(HUNDRED) > 0).isPresent() && isNeverAboveAll()) {
            upper = Optional.of(HUNDRED);
            notes.add("the upper one cut off at 100");
        }
        return new Limits(from, to, mean, lower, upper, String.join(", ", notes));
    }

    private boolean isNeverBelowNothing() {
        return !unit.equals("£") && values().allMatch(value -> value.signum() >= 0);
    }

    private boolean isNeverAboveAll() {
        return unit.equals("%") && values().allMatch(value -> value.compareTo(HUNDRED) <= 0);
    }

    private Stream<BigDecimal> values() {
        return signal.points().stream().skip(first).map(Signal.Point::value).flatMap(Optional::stream);
    }

    /** The baseline, and for each stretch of readings the target that was next then. */
    private static List<Level> levels(Indicator indicator, List<Reading> shown) {
        List<Level> levels = new ArrayList<>();
        indicator
                .baseline()
                .ifPresent(b -> levels.add(Level.across(
                        LevelKind.BASELINE, "Baseline, " + b.period().words(), b.value())));
        int from = 0;
        for (int i = 0; i < shown.size(); i++) {
            Optional<Indicator.Target> target = target(indicator, shown.get(i));
            boolean isLast = i + 1 == shown.size()
                    || !target(indicator, shown.get(i + 1)).equals(target);
            if (target.isPresent() && isLast) {
                levels.add(new Level(
                        LevelKind.TARGET,
                        "Target by " + Days.words(target.get().by()),
                        target.get().value(),
                        from,
                        i));
            }
            from = isLast ? i + 1 : from;
        }
        return levels;
    }

    private static Optional<Indicator.Target> target(Indicator indicator, Reading reading) {
        return indicator.targetOn(reading.period().to());
    }

    private static Optional<BigDecimal> value(ComparatorSeries comparator, Period period) {
        return comparator.values().stream()
                .filter(v -> v.period().equals(period))
                .findFirst()
                .flatMap(ComparatorSeries.Value::value);
    }

    private static String unit(Indicator indicator, Reading reading) {
        return indicator.definitions().stream()
                .filter(d -> d.version() == reading.definition())
                .map(Indicator.Definition::unit)
                .findFirst()
                .orElse("");
    }
}
