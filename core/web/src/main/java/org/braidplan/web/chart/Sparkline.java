package org.braidplan.web.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.braidplan.page.Charts.Mark;

/**
 * The shape of the newest values in a box of 80 by 20 units; words stand beside it, so it is hidden from screen readers.
 *
 * @param runs the pieces of the line, each the {@code points} of a polyline; it ends where a value is missing
 * @param last the shape at the newest value
 * @param lastKind what the style sheet calls that shape
 */
public record Sparkline(List<String> runs, String last, String lastKind) {

    private static final int NEWEST = 24;

    /** The shape of these values in order of time; none when fewer than two are there. */
    public static Optional<Sparkline> of(List<Optional<BigDecimal>> values, Mark newest) {
        List<Optional<BigDecimal>> shown = values.subList(Math.max(0, values.size() - NEWEST), values.size());
        List<BigDecimal> known = shown.stream().flatMap(Optional::stream).toList();
        if (known.size() < 2) {
            return Optional.empty();
        }
        BigDecimal low = known.stream().reduce(BigDecimal::min).orElseThrow();
        BigDecimal range = known.stream().reduce(BigDecimal::max).orElseThrow().subtract(low);
        List<String> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        double x = 0;
        double y = 0;
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).isPresent()) {
                BigDecimal above = shown.get(i).get().subtract(low);
                double share = range.signum() == 0
                        ? 0.5
                        : above.divide(range, MathContext.DECIMAL32).doubleValue();
                x = 5 + i * 70.0 / (shown.size() - 1);
                y = 16 - share * 12;
                run.append(run.isEmpty() ? "" : " ")
                        .append(Plot.one(x))
                        .append(',')
                        .append(Plot.one(y));
            }
            if (shown.get(i).isEmpty() || i == shown.size() - 1) {
                if (run.indexOf(" ") > 0) {
                    runs.add(run.toString());
                }
                run.setLength(0);
            }
        }
        return Optional.of(new Sparkline(runs, Shape.of(newest, x, y, 2), LineKey.kind(newest)));
    }
}
