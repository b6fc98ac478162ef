package org.braidplan.web.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.braidplan.page.Charts.Point;

/**
 * The field that a line is drawn in: where points and values lie, in units of the drawing.
 *
 * @param xs where the points stand, from left to right
 */
record Plot(Scale scale, double left, double right, double top, double bottom, List<Double> xs) {

    /** A field for these points: by their days if every one has one, else at equal distances. */
    static Plot of(Scale scale, double left, double right, double top, double bottom, List<Point> points) {
        int n = points.size();
        double slot = (right - left) / Math.max(1, n);
        boolean isDated = n > 1 && points.stream().map(Point::day).allMatch(Optional::isPresent);
        long first = isDated ? day(points.get(0)) : 0;
        long length = isDated ? day(points.get(n - 1)) - first : 0;
        List<Double> xs = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double share =
                    length > 0 ? (double) (day(points.get(i)) - first) / length : (double) i / Math.max(1, n - 1);
            double inset = Math.min(slot / 2, 24);
            xs.add(n == 1 ? (left + right) / 2 : left + inset + share * (right - left - 2 * inset));
        }
        return new Plot(scale, left, right, top, bottom, List.copyOf(xs));
    }

    double x(int point) {
        return xs.get(point);
    }

    double y(BigDecimal value) {
        return bottom - scale.share(value) * (bottom - top);
    }

    /** Where a stretch that begins with this point begins: halfway from the one before. */
    double before(int point) {
        return point <= 0 ? left : (x(point - 1) + x(point)) / 2;
    }

    /** Where a stretch that ends with this point ends. */
    double after(int point) {
        return point >= xs.size() - 1 ? right : before(point + 1);
    }

    /** How large a plain mark may be without covering the next one. */
    double radius() {
        double least = Double.MAX_VALUE;
        for (int i = 1; i < xs.size(); i++) {
            least = Math.min(least, x(i) - x(i - 1));
        }
        return Math.max(1.5, Math.min(4, least * 0.45));
    }

    /** A coordinate with one decimal; by hand, for a page with charts has tens of thousands of them. */
    static String one(double coordinate) {
        long tenths = Math.round(coordinate * 10);
        return (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10 + "." + Math.abs(tenths) % 10;
    }

    private static long day(Point point) {
        return point.day().map(LocalDate::toEpochDay).orElseThrow();
    }
}
