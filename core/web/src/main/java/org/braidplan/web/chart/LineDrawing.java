package org.braidplan.web.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.braidplan.page.Components.LineChart;
import org.braidplan.page.Components.Point;
import org.braidplan.web.components.Words;

/**
 * A line chart as coordinates in a box of {@value #WIDTH} by {@value #HEIGHT} units.
 *
 * @param runs the pieces of the line, each the {@code points} of a polyline; a gap or a new definition ends one
 */
public record LineDrawing(
        List<Tick> ticks,
        List<String> runs,
        List<Mark> marks,
        Optional<Level> baseline,
        Optional<Level> target,
        String firstLabel,
        String lastLabel) {

    public static final int WIDTH = 400;
    public static final int HEIGHT = 240;
    public static final int TOP = 14;
    public static final int BOTTOM = 206;
    public static final int RIGHT = 392;

    private static final double CHARACTER = 8.2;
    private static final int LABEL = 23;

    /** A grid line: how high, its number, and where the plot begins. */
    public record Tick(String y, String label, String left) {}

    /** A reading: where it is, and what it says. */
    public record Mark(String x, String y, String words) {}

    /** A named level across the plot, and how high its name stands. */
    public record Level(String y, String labelY, String words) {}

    /** Works out where everything goes. */
    public static LineDrawing of(LineChart chart) {
        List<BigDecimal> values = Stream.of(
                        chart.points().stream().flatMap(p -> p.value().stream()),
                        chart.baseline().stream(),
                        chart.target().stream())
                .flatMap(s -> s)
                .toList();
        Scale scale = Scale.over(values);
        double left = scale.ticks().stream()
                                .mapToInt(t -> tick(t, chart.unit()).length())
                                .max()
                                .orElse(1)
                        * CHARACTER
                + 8;
        List<Tick> ticks = scale.ticks().stream()
                .map(t -> new Tick(one(y(scale, t)), tick(t, chart.unit()), one(left)))
                .toList();
        List<String> runs = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        int n = chart.points().size();
        for (int i = 0; i < n; i++) {
            Point point = chart.points().get(i);
            if (point.value().isEmpty() || point.startsNewLine()) {
                end(run, runs);
            }
            if (point.value().isPresent()) {
                String x = one(left + (RIGHT - left) * (i + 0.5) / n);
                String y = one(y(scale, point.value().get()));
                run.append(run.isEmpty() ? "" : " ").append(x).append(',').append(y);
                String value = Words.measured(point.value().get(), chart.unit());
                marks.add(new Mark(x, y, point.label() + ": " + value));
            }
        }
        end(run, runs);
        return new LineDrawing(
                ticks,
                runs,
                marks,
                chart.baseline().map(b -> level(scale, b, "Baseline " + Words.measured(b, chart.unit()))),
                chart.target().map(t -> level(scale, t, "Target " + Words.measured(t, chart.unit()))),
                n == 0 ? "" : Words.atMost(chart.points().get(0).label(), LABEL),
                n < 2 ? "" : Words.atMost(chart.points().get(n - 1).label(), LABEL));
    }

    private static void end(StringBuilder run, List<String> runs) {
        if (run.indexOf(" ") > 0) {
            runs.add(run.toString());
        }
        run.setLength(0);
    }

    private static String tick(BigDecimal value, String unit) {
        return unit.equals("%") || unit.equals("£") ? Words.measured(value, unit) : Words.number(value);
    }

    private static Level level(Scale scale, BigDecimal value, String words) {
        double y = y(scale, value);
        return new Level(one(y), one(y < TOP + 16 ? y + 16 : y - 5), words);
    }

    private static double y(Scale scale, BigDecimal value) {
        return BOTTOM - scale.share(value) * (BOTTOM - TOP);
    }

    static String one(double coordinate) {
        return String.format(Locale.ROOT, "%.1f", coordinate);
    }
}
