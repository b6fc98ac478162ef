package org.braidplan.web.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.braidplan.page.Charts.Level;
import org.braidplan.page.Charts.Limits;
import org.braidplan.page.Charts.LineChart;
import org.braidplan.page.Charts.Mark;
import org.braidplan.page.Charts.Point;
import org.braidplan.page.Charts.Series;
import org.braidplan.web.components.Words;

/** What the lines and marks of a line chart mean: a sample and words each, one beneath the other. */
public final class LineKey {

    private static final double SAMPLE = 40;
    private static final int MOST_BREAKS = 6;

    private final String unit;
    private final double room;
    private final List<Row> rows = new ArrayList<>();
    private double top;

    private LineKey(String unit, double room, double top) {
        this.unit = unit;
        this.room = room;
        this.top = top;
    }

    /**
     * One row.
     *
     * @param kind of the line or mark, as in the drawing; empty for a letter
     * @param path of the mark in the sample; empty where it is a line
     * @param letter in the place of a sample; may be empty
     * @param middle how high the sample stands
     * @param lines the words
     */
    public record Row(
            String kind, String path, String letter, String middle, List<LineDrawing.Text> lines, double bottom) {}

    /** The rows of a drawing; one that stands beside others has only what no other has. */
    static List<Row> of(LineChart chart, LineDrawing.Size size, double top) {
        LineKey key = new LineKey(chart.unit(), size.width() - SAMPLE, top);
        if (size != LineDrawing.Size.SMALL) {
            key.kinds(chart);
        }
        key.others(chart.others());
        key.breaks(chart.points().stream().filter(p -> !p.begins().isBlank()).toList());
        return key.rows;
    }

    private void kinds(LineChart chart) {
        boolean isAlone = chart.others().isEmpty()
                && chart.limits().isEmpty()
                && chart.levels().isEmpty();
        if (!isAlone) {
            line("line", "Readings");
        }
        for (Level level : chart.levels()) {
            line(LineDrawing.kind(level), level.name() + ": " + measured(level.value()));
        }
        if (!chart.limits().isEmpty()) {
            limits(chart.limits().get(chart.limits().size() - 1), chart.limits().size() > 1);
        }
        for (Mark mark : Mark.values()) {
            if (mark != Mark.NONE && chart.points().stream().anyMatch(p -> p.mark() == mark)) {
                mark(kind(mark), Shape.of(mark, 16, 0, 4), words(mark));
            }
        }
        if (chart.points().stream().anyMatch(p -> p.value().isEmpty())) {
            mark("absent", Shape.cross(16, 0), "No value");
        }
    }

    private void others(List<Series> others) {
        for (int i = 0; i < Math.min(LineDrawing.MOST_OTHERS, others.size()); i++) {
            line("other-" + (i + 1), (i + 1) + " " + others.get(i).name());
        }
        if (others.size() > LineDrawing.MOST_OTHERS) {
            letter(
                    "",
                    Words.count(others.size() - LineDrawing.MOST_OTHERS, "more is", "more are") + " in the table only");
        }
    }

    /** What the style sheet calls a mark. */
    static String kind(Mark mark) {
        return mark == Mark.NONE ? "usual" : mark.name().toLowerCase(Locale.ROOT);
    }

    /** What a mark says. */
    static String words(Mark mark) {
        return switch (mark) {
            case NONE -> "";
            case IMPROVEMENT -> "Improvement: more than the usual ups and downs";
            case CONCERN -> "Concern: more than the usual ups and downs";
            case CHANGE -> "Change: more than the usual ups and downs";
        };
    }

    private void limits(Limits limits, boolean isNewestOfSeveral) {
        String which = isNewestOfSeveral ? "Newest mean: " : "Mean: ";
        line("mean", which + measured(round(limits.mean())));
        Optional<BigDecimal> lower = limits.lower();
        Optional<BigDecimal> upper = limits.upper();
        if (lower.isPresent() && upper.isPresent()) {
            line(
                    "limit",
                    "Usual ups and downs: " + measured(round(lower.get())) + " to " + measured(round(upper.get()))
                            + (limits.note().isBlank() ? "" : " (" + limits.note() + ")"));
        }
    }

    private void breaks(List<Point> points) {
        for (int i = 0; i < Math.min(MOST_BREAKS, points.size()); i++) {
            letter(
                    Breaks.letter(i),
                    points.get(i).label() + ": " + points.get(i).begins());
        }
        if (points.size() > MOST_BREAKS) {
            letter("", "The table has the other " + (points.size() - MOST_BREAKS) + ".");
        }
    }

    private void line(String kind, String words) {
        add(kind, "", "", words);
    }

    private void mark(String kind, String path, String words) {
        add(kind, path, "", words);
    }

    private void letter(String letter, String words) {
        add("", "", letter, words);
    }

    private void add(String kind, String path, String letter, String words) {
        List<LineDrawing.Text> lines = new ArrayList<>();
        double y = top;
        for (String line : Letters.wrap(words, room, 3)) {
            lines.add(new LineDrawing.Text(Plot.one(SAMPLE), Plot.one(y + 15), "start", line));
            y += Label.LINE;
        }
        rows.add(new Row(kind, path, letter, Plot.one(top + 10), lines, y + 3));
        top = y + 3;
    }

    private String measured(BigDecimal value) {
        return Words.measured(value, unit);
    }

    /** A worked-out number as precisely as anybody reads it: three figures. */
    private static BigDecimal round(BigDecimal value) {
        return Amounts.threeFigures(value);
    }
}
