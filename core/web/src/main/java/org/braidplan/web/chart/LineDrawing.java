package org.braidplan.web.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.braidplan.page.Charts.Level;
import org.braidplan.page.Charts.Limits;
import org.braidplan.page.Charts.LineChart;
import org.braidplan.page.Charts.Point;
import org.braidplan.page.Charts.Series;
import org.braidplan.web.components.Words;

/**
 * A line chart as coordinates in a box of {@code width} by {@code height} units, the key beneath the plot included.
 *
 * @param heading the title, where the drawing stands alone
 * @param texts numbers and words of the axes
 * @param grid the heights of the grid lines
 * @param rules straight lines, each with the class that says what it is
 * @param others the lines of other series, each with its number at its end
 * @param runs the pieces of the line, each the {@code points} of a polyline; a gap or a new definition ends one
 */
public record LineDrawing(
        Size size,
        double height,
        List<Text> heading,
        List<Text> texts,
        List<Rule> rules,
        List<Run> others,
        List<Run> runs,
        List<Dot> dots,
        List<LineKey.Row> key) {

    /** How many other series are drawn. */
    static final int MOST_OTHERS = 5;

    private static final double AXIS = 46;
    private static final double LETTERS = 18;

    /** For how wide a page a drawing is made. */
    public enum Size {
        /** Beside others, with one key for all. */
        SMALL(360, 170),
        NARROW(360, 190),
        WIDE(800, 300);

        private final int width;
        private final int plot;

        Size(int width, int plot) {
            this.width = width;
            this.plot = plot;
        }

        public int width() {
            return width;
        }

        /** As the style sheet knows it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Words at a place; {@code anchor} is start, middle or end. */
    public record Text(String x, String y, String anchor, String words) {}

    /** A straight line. */
    public record Rule(String kind, String x1, String x2, String y1, String y2) {}

    /** A line through points. */
    public record Run(String kind, String points) {}

    /** A reading, or a cross where there is none: its shape, and what it says. */
    public record Dot(String kind, String path, String words) {}

    /** Works out where everything goes. */
    public static LineDrawing of(LineChart chart, Size size) {
        return of(chart, size, 0);
    }

    /** The same with the title above it, for a drawing that stands alone. */
    public static LineDrawing alone(LineChart chart) {
        List<Text> heading = new ArrayList<>();
        for (String line : Letters.wrap(chart.title(), Size.WIDE.width / 1.1, 3)) {
            heading.add(new Text("0", Plot.one(22 * heading.size() + 18), "start", line));
        }
        List<Text> words = new ArrayList<>();
        double top = 22 * heading.size();
        for (String line : Letters.wrap(chart.description(), Size.WIDE.width, 4)) {
            words.add(new Text("0", Plot.one(top + 22 * words.size() + 18), "start", line));
        }
        LineDrawing drawing = of(chart, Size.WIDE, top + 22 * words.size());
        words.addAll(drawing.texts);
        return new LineDrawing(
                Size.WIDE,
                drawing.height,
                heading,
                words,
                drawing.rules,
                drawing.others,
                drawing.runs,
                drawing.dots,
                drawing.key);
    }

    private static LineDrawing of(LineChart chart, Size size, double above) {
        Scale scale = Scale.over(values(chart));
        boolean isNamed = !chart.unit().isBlank() && Amounts.sign(chart.unit()).isEmpty();
        List<String> numbers =
                scale.ticks().stream().map(t -> Amounts.brief(t, chart.unit())).toList();
        double left = numbers.stream().mapToDouble(Letters::width).max().orElse(0) + 10;
        double right = size.width - (chart.others().isEmpty() ? 6 : 20);
        double top = above + 10 + (isNamed ? Label.LINE : 0) + (hasBreaks(chart) ? LETTERS : 0);
        double bottom = top + size.plot;
        Plot plot = Plot.of(scale, left, right, top, bottom, chart.points());
        List<Text> texts = new ArrayList<>(Axis.along(chart.points(), plot));
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            double y = plot.y(scale.ticks().get(i));
            texts.add(new Text(Plot.one(left - 6), Plot.one(y + 5), "end", numbers.get(i)));
            rules.add(new Rule("grid", Plot.one(left), Plot.one(right), Plot.one(y), Plot.one(y)));
        }
        if (isNamed) {
            texts.add(new Text("0", Plot.one(above + 18), "start", Letters.fit(chart.unit(), size.width)));
        }
        Breaks breaks = Breaks.of(chart.points(), plot);
        rules.addAll(breaks.rules());
        texts.addAll(breaks.letters());
        rules.addAll(levels(chart, plot));
        List<Run> others = new ArrayList<>();
        List<Series> drawn =
                chart.others().subList(0, Math.min(MOST_OTHERS, chart.others().size()));
        for (int i = 0; i < drawn.size(); i++) {
            others.addAll(runs("other-" + (i + 1), drawn.get(i).values(), chart.points(), plot));
        }
        texts.addAll(Axis.ends(drawn, plot));
        List<LineKey.Row> key = LineKey.of(chart, size, bottom + AXIS);
        double height = key.isEmpty() ? bottom + AXIS : key.get(key.size() - 1).bottom();
        return new LineDrawing(
                size,
                height,
                List.of(),
                texts,
                rules,
                others,
                runs("line", chart.points().stream().map(Point::value).toList(), chart.points(), plot),
                dots(chart, plot),
                key);
    }

    private static List<Rule> levels(LineChart chart, Plot plot) {
        List<Rule> rules = new ArrayList<>();
        for (Limits limits : chart.limits()) {
            rules.add(across("mean", limits.mean(), limits.first(), limits.last(), plot));
            limits.lower().ifPresent(l -> rules.add(across("limit", l, limits.first(), limits.last(), plot)));
            limits.upper().ifPresent(u -> rules.add(across("limit", u, limits.first(), limits.last(), plot)));
        }
        for (Level level : chart.levels()) {
            rules.add(across(kind(level), level.value(), level.first(), level.last(), plot));
        }
        return rules;
    }

    /** What the style sheet calls a level. */
    static String kind(Level level) {
        return level.kind().name().toLowerCase(Locale.ROOT);
    }

    private static Rule across(String kind, BigDecimal value, int first, int last, Plot plot) {
        String y = Plot.one(plot.y(value));
        return new Rule(kind, Plot.one(plot.before(first)), Plot.one(plot.after(last)), y, y);
    }

    private static List<Run> runs(String kind, List<Optional<BigDecimal>> values, List<Point> points, Plot plot) {
        List<Run> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        for (int i = 0; i <= points.size(); i++) {
            boolean ends = i == points.size()
                    || values.get(i).isEmpty()
                    || points.get(i).startsNewLine();
            if (ends && run.indexOf(" ") > 0) {
                runs.add(new Run(kind, run.toString()));
            }
            if (ends) {
                run.setLength(0);
            }
            if (i < points.size() && values.get(i).isPresent()) {
                run.append(run.isEmpty() ? "" : " ")
                        .append(Plot.one(plot.x(i)))
                        .append(',')
                        .append(Plot.one(plot.y(values.get(i).get())));
            }
        }
        return runs;
    }

    private static List<Dot> dots(LineChart chart, Plot plot) {
        List<Dot> dots = new ArrayList<>();
        for (int i = 0; i < chart.points().size(); i++) {
            Point point = chart.points().get(i);
            if (point.value().isEmpty()) {
                dots.add(new Dot("absent", Shape.cross(plot.x(i), plot.bottom() - 7), said(point, "no value")));
            } else {
                BigDecimal value = point.value().get();
                String path = Shape.of(point.mark(), plot.x(i), plot.y(value), plot.radius());
                dots.add(new Dot(LineKey.kind(point.mark()), path, said(point, Words.measured(value, chart.unit()))));
            }
        }
        return dots;
    }

    private static String said(Point point, String value) {
        String meaning = LineKey.words(point.mark());
        return point.label() + ": " + value + (meaning.isEmpty() ? "" : ". " + meaning)
                + (point.note().isBlank() ? "" : ". " + point.note());
    }

    private static boolean hasBreaks(LineChart chart) {
        return chart.points().stream().anyMatch(p -> !p.begins().isBlank());
    }

    private static List<BigDecimal> values(LineChart chart) {
        return Stream.of(
                        chart.points().stream().flatMap(p -> p.value().stream()),
                        chart.levels().stream().map(Level::value),
                        chart.limits().stream()
                                .flatMap(l -> Stream.concat(
                                        Stream.of(l.mean()), Stream.concat(l.lower().stream(), l.upper().stream()))),
                        chart.others().stream()
                                .limit(MOST_OTHERS)
                                .flatMap(o -> o.values().stream().flatMap(Optional::stream)))
                .flatMap(s -> s)
                .toList();
    }
}
