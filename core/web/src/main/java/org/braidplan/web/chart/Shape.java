package org.braidplan.web.chart;

import org.braidplan.page.Charts.Mark;

/** The shapes of marks, as the {@code d} of a path around a centre: what they mean is seen without colour. */
final class Shape {

    private Shape() {}

    static String of(Mark mark, double x, double y, double radius) {
        double large = radius + Math.min(2.5, radius * 0.6);
        return switch (mark) {
            case NONE -> circle(x, y, radius);
            case IMPROVEMENT -> diamond(x, y, large + 1);
            case CONCERN -> square(x, y, large - 0.5);
            case CHANGE -> triangle(x, y, large + 0.5);
        };
    }

    /** A cross where a value should be. */
    static String cross(double x, double y) {
        return "M" + at(x - 4, y - 4) + "L" + at(x + 4, y + 4) + "M" + at(x - 4, y + 4) + "L" + at(x + 4, y - 4);
    }

    private static String circle(double x, double y, double r) {
        String arc = "a" + Plot.one(r) + " " + Plot.one(r) + " 0 1 0 ";
        return "M" + at(x - r, y) + arc + Plot.one(2 * r) + " 0" + arc + Plot.one(-2 * r) + " 0Z";
    }

    private static String diamond(double x, double y, double r) {
        return "M" + at(x, y - r) + "L" + at(x + r, y) + "L" + at(x, y + r) + "L" + at(x - r, y) + "Z";
    }

    private static String square(double x, double y, double r) {
        return "M" + at(x - r, y - r) + "L" + at(x + r, y - r) + "L" + at(x + r, y + r) + "L" + at(x - r, y + r) + "Z";
    }

    private static String triangle(double x, double y, double r) {
        return "M" + at(x, y - r) + "L" + at(x + r, y + r) + "L" + at(x - r, y + r) + "Z";
    }

    private static String at(double x, double y) {
        return Plot.one(x) + " " + Plot.one(y);
    }
}
