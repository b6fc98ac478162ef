package org.braidplan.web.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.braidplan.page.Components.Bar;
import org.braidplan.page.Components.BarChart;
import org.braidplan.web.components.Words;

/** Horizontal bars as coordinates, each below its label, in a box {@value #WIDTH} units wide. */
public record BarDrawing(int height, List<Row> rows) {

    public static final int WIDTH = 400;

    private static final int ROW = 46;
    private static final int LONGEST = 300;
    private static final int LABEL = 50;

    /**
     * One bar.
     *
     * @param labelY where its label stands
     * @param barY where the bar begins
     * @param length of the bar; {@code 0} where there is none
     * @param end where the words after the bar begin
     * @param words its value, or why there is none
     */
    public record Row(String label, int labelY, int barY, int middle, String length, String end, String words) {}

    /** Works out where everything goes; the longest bar fills the width that leaves room for its number. */
    public static BarDrawing of(BarChart chart) {
        BigDecimal longest = chart.bars().stream()
                .flatMap(b -> b.value().stream())
                .max(BigDecimal::compareTo)
                .filter(v -> v.signum() > 0)
                .orElse(BigDecimal.ONE);
        List<Row> rows = new ArrayList<>();
        for (Bar bar : chart.bars()) {
            int top = rows.size() * ROW;
            double length = bar.value()
                    .map(v -> v.max(BigDecimal.ZERO)
                                    .divide(longest, MathContext.DECIMAL64)
                                    .doubleValue()
                            * LONGEST)
                    .orElse(0.0);
            String words = bar.value()
                    .map(v -> Words.measured(
                            v, chart.unit().equals("%") || chart.unit().equals("£") ? chart.unit() : ""))
                    .orElse(bar.note().isEmpty() ? "not known" : bar.note());
            rows.add(new Row(
                    Words.atMost(bar.label(), LABEL),
                    top + 15,
                    top + 20,
                    top + 34,
                    LineDrawing.one(length),
                    LineDrawing.one(length + 6),
                    Words.atMost(words, LABEL)));
        }
        return new BarDrawing(Math.max(1, rows.size()) * ROW, rows);
    }
}
