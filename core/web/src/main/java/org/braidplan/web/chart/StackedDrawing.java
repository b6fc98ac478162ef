package org.braidplan.web.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.braidplan.page.Charts.StackedBar;
import org.braidplan.page.Charts.StackedBarChart;

/** Horizontal bars of parts, each below its label: heights in px, widths as percentages of the room that the page gives. */
public record StackedDrawing(int height, List<KeyRow> key, List<Row> rows) {

    /** How many parts have a look of their own; what is beyond them is drawn as one, the others. */
    static final int LOOKS = 5;

    private static final int SWATCH = 30;

    /** What a look means. */
    public record KeyRow(int look, int y, int textY, String words) {}

    /** One bar: its parts from left to right, and its total after them or why there is none. */
    public record Row(Label label, int barY, int middle, List<Part> parts, String end, String words) {}

    /**
     * One part of a bar.
     *
     * @param look from 0, the same for the same part in every bar
     * @param words its name and value
     * @param number its value, where there is room for it; else empty
     */
    public record Part(int look, String left, String length, String centre, String words, String number) {}

    /** Works out where everything goes. */
    public static StackedDrawing of(StackedBarChart chart) {
        List<String> names = names(chart.parts());
        List<KeyRow> key = new ArrayList<>();
        int top = 0;
        for (int i = 0; i < names.size(); i++) {
            key.add(new KeyRow(i, top + 2, top + 15, Letters.fit(names.get(i), Across.NARROWEST - SWATCH)));
            top += Label.LINE + 2;
        }
        top += BarDrawing.GAP;
        List<Across.End> ends = chart.bars().stream()
                .map(b -> new Across.End(sum(b), words(b, chart.unit())))
                .toList();
        Across across = Across.over(ends.stream().map(Across.End::at).toList(), ends);
        List<Row> rows = new ArrayList<>();
        for (StackedBar bar : chart.bars()) {
            Label label = Label.at(top, bar.label());
            int barY = top + label.height();
            rows.add(new Row(
                    label,
                    barY,
                    barY + BarDrawing.THICK / 2 + 5,
                    parts(bar, names, chart.unit(), across),
                    across.at(sum(bar)),
                    words(bar, chart.unit())));
            top = barY + BarDrawing.THICK + BarDrawing.GAP;
        }
        return new StackedDrawing(Math.max(BarDrawing.GAP, top), key, rows);
    }

    /** How a look is filled: a plain colour, or a pattern that the drawing with this id has. */
    public static String fill(String id, int look) {
        return switch (look) {
            case 0 -> "#1d3557";
            case 1 -> "#dbe5ef";
            case 2 -> "url(#" + id + "-lines)";
            case 3 -> "#6f9bc8";
            case 4 -> "url(#" + id + "-dots)";
            default -> "#ffffff";
        };
    }

    /** What the parts come to; absent where one of them is not known. */
    public static Optional<BigDecimal> total(StackedBar bar) {
        return bar.values().stream().allMatch(Optional::isPresent) ? Optional.of(sum(bar)) : Optional.empty();
    }

    private static List<Part> parts(StackedBar bar, List<String> names, String unit, Across across) {
        List<Part> parts = new ArrayList<>();
        BigDecimal from = BigDecimal.ZERO;
        for (int i = 0; i < names.size(); i++) {
            boolean isLast = i == names.size() - 1;
            BigDecimal value = isLast
                    ? bar.values().subList(i, bar.values().size()).stream()
                            .map(StackedDrawing::drawn)
                            .reduce(BigDecimal.ZERO, BigDecimal::add)
                    : drawn(bar.values().get(i));
            if (value.signum() > 0) {
                BigDecimal to = from.add(value);
                double length = across.share(to) - across.share(from);
                String number = Amounts.beside(value, unit);
                parts.add(new Part(
                        i,
                        across.at(from),
                        Across.percent(length),
                        Across.percent(across.share(from) + length / 2),
                        names.get(i) + ": " + number,
                        Letters.width(number) + Across.APART <= length * Across.NARROWEST ? number : ""));
                from = to;
            }
        }
        return parts;
    }

    private static List<String> names(List<String> parts) {
        if (parts.size() <= LOOKS + 1) {
            return parts;
        }
        List<String> names = new ArrayList<>(parts.subList(0, LOOKS));
        names.add(parts.size() - LOOKS + " others");
        return names;
    }

    private static String words(StackedBar bar, String unit) {
        return total(bar)
                .map(t -> Amounts.beside(t, unit))
                .orElseGet(() -> Letters.fit(bar.note().isBlank() ? "not all known" : bar.note(), Across.WIDEST_WORDS));
    }

    private static BigDecimal sum(StackedBar bar) {
        return bar.values().stream().map(StackedDrawing::drawn).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal drawn(Optional<BigDecimal> value) {
        return value.orElse(BigDecimal.ZERO).max(BigDecimal.ZERO);
    }
}
