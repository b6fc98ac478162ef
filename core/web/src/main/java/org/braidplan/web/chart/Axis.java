package org.braidplan.web.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.braidplan.page.Charts.Point;
import org.braidplan.page.Charts.Series;

/** Words along the edges of a plot, none upon another. */
final class Axis {

    private static final double APART = 12;
    private static final double LINE = 17;

    private Axis() {}

    /** The labels of the first and the last point and of as many between them as there is room for. */
    static List<LineDrawing.Text> along(List<Point> points, Plot plot) {
        int n = points.size();
        if (n == 0) {
            return List.of();
        }
        double room = plot.right() - plot.left();
        double y = plot.bottom() + 20;
        String first = Letters.fit(points.get(0).label(), room);
        if (n == 1) {
            return List.of(
                    new LineDrawing.Text(Plot.one(middle(plot.x(0), first, plot)), Plot.one(y), "middle", first));
        }
        String last = Letters.fit(points.get(n - 1).label(), room);
        List<LineDrawing.Text> labels = new ArrayList<>();
        double firstAt = middle(plot.x(0), first, plot);
        double lastAt = middle(plot.x(n - 1), last, plot);
        labels.add(new LineDrawing.Text(Plot.one(firstAt), Plot.one(y), "middle", first));
        double free = firstAt + Letters.width(first) / 2 + APART;
        double until = lastAt - Letters.width(last) / 2 - APART;
        boolean isOneRow = free <= until + APART;
        labels.add(new LineDrawing.Text(Plot.one(lastAt), Plot.one(isOneRow ? y : y + 20), "middle", last));
        for (int stride = 1; isOneRow && stride < n - 1; stride++) {
            Optional<List<LineDrawing.Text>> fitting = between(points, plot, stride, free, until);
            if (fitting.isPresent()) {
                labels.addAll(fitting.get());
                break;
            }
        }
        return labels;
    }

    /** The numbers of other series at the right of their ends. */
    static List<LineDrawing.Text> ends(List<Series> others, Plot plot) {
        record End(int number, double y) {}
        List<End> ends = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            int number = i + 1;
            others.get(i).values().stream()
                    .flatMap(v -> v.stream())
                    .reduce((a, b) -> b)
                    .ifPresent(v -> ends.add(new End(number, plot.y(v))));
        }
        ends.sort(Comparator.comparing(End::y));
        List<LineDrawing.Text> texts = new ArrayList<>();
        double below = plot.bottom() - (ends.size() - 1) * LINE;
        double y = plot.top();
        for (End end : ends) {
            y = Math.min(below, Math.max(y, end.y()));
            texts.add(new LineDrawing.Text(
                    Plot.one(plot.right() + 6), Plot.one(y + 5), "start", Integer.toString(end.number())));
            y += LINE;
            below += LINE;
        }
        return texts;
    }

    /** Every so many labels between the first and the last, but for those too close to the last; none if two are too close. */
    private static Optional<List<LineDrawing.Text>> between(
            List<Point> points, Plot plot, int stride, double free, double until) {
        List<LineDrawing.Text> fitting = new ArrayList<>();
        double from = free;
        for (int i = stride; i < points.size() - 1; i += stride) {
            String label = points.get(i).label();
            double half = Letters.width(label) / 2;
            if (plot.x(i) - half < from) {
                return Optional.empty();
            }
            if (plot.x(i) + half > until) {
                break;
            }
            fitting.add(new LineDrawing.Text(Plot.one(plot.x(i)), Plot.one(plot.bottom() + 20), "middle", label));
            from = plot.x(i) + half + APART;
        }
        return Optional.of(fitting);
    }

    /** Where the middle of a label stands that belongs to this place and keeps within the plot. */
    private static double middle(double x, String label, Plot plot) {
        double half = Letters.width(label) / 2;
        return Math.max(plot.left() + half, Math.min(plot.right() - half, x));
    }
}
