package org.braidplan.web.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.braidplan.page.Charts.Bar;
import org.braidplan.page.Charts.BarChart;

/**
 * Horizontal bars, each below its label: heights in px, widths as percentages of the room that the page gives.
 *
 * @param zero where zero lies; absent where all bars begin at the left edge
 */
public record BarDrawing(int height, Optional<String> zero, List<Row> rows) {

    static final int THICK = 22;
    static final int GAP = 12;

    /**
     * One bar.
     *
     * @param left where it begins
     * @param length {@code 0.00%} where there is none
     * @param end where the words after it begin
     * @param words its value, or why there is none
     */
    public record Row(Label label, int barY, int middle, String left, String length, String end, String words) {}

    /** Works out where everything goes. */
    public static BarDrawing of(BarChart chart) {
        List<Across.End> ends = chart.bars().stream()
                .filter(b -> b.value().isPresent())
                .map(b -> new Across.End(right(b), words(b, chart.unit())))
                .toList();
        Across across = Across.over(
                chart.bars().stream().flatMap(b -> b.value().stream()).toList(), ends);
        List<Row> rows = new ArrayList<>();
        int top = 0;
        for (Bar bar : chart.bars()) {
            BigDecimal value = bar.value().orElse(BigDecimal.ZERO);
            Label label = Label.at(top, bar.label());
            int barY = top + label.height();
            rows.add(new Row(
                    label,
                    barY,
                    barY + THICK / 2 + 5,
                    across.at(value.min(BigDecimal.ZERO)),
                    across.between(BigDecimal.ZERO, value),
                    bar.value().isPresent() ? across.at(right(bar)) : Across.percent(0),
                    words(bar, chart.unit())));
            top = barY + THICK + GAP;
        }
        Optional<String> zero = across.low().signum() < 0 ? Optional.of(across.at(BigDecimal.ZERO)) : Optional.empty();
        return new BarDrawing(Math.max(GAP, top), zero, rows);
    }

    private static BigDecimal right(Bar bar) {
        return bar.value().orElse(BigDecimal.ZERO).max(BigDecimal.ZERO);
    }

    private static String words(Bar bar, String unit) {
        return bar.value()
                .map(v -> Amounts.beside(v, unit))
                .orElseGet(() -> Letters.fitBold(
                        bar.note().isBlank() ? "not known" : bar.note(), Across.NARROWEST - Across.APART));
    }
}
