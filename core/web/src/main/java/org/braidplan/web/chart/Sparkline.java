package org.braidplan.web.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The shape of the newest values in a box of 80 by 20 units; words stand beside it, so it is hidden from screen readers. */
public record Sparkline(String points, String lastX, String lastY) {

    private static final int NEWEST = 12;

    /** The shape of these values in order of time; none when there are fewer than two. */
    public static Optional<Sparkline> of(List<BigDecimal> values) {
        if (values.size() < 2) {
            return Optional.empty();
        }
        List<BigDecimal> shown = values.subList(Math.max(0, values.size() - NEWEST), values.size());
        BigDecimal low = shown.stream().min(BigDecimal::compareTo).orElseThrow();
        BigDecimal high = shown.stream().max(BigDecimal::compareTo).orElseThrow();
        double range = high.subtract(low).doubleValue();
        StringBuilder points = new StringBuilder();
        String x = "";
        String y = "";
        for (int i = 0; i < shown.size(); i++) {
            double share = range == 0 ? 0.5 : shown.get(i).subtract(low).doubleValue() / range;
            x = LineDrawing.one(3 + i * 74.0 / (shown.size() - 1));
            y = LineDrawing.one(17 - share * 14);
            points.append(i == 0 ? "" : " ").append(x).append(',').append(y);
        }
        return Optional.of(new Sparkline(points.toString(), x, y));
    }
}
