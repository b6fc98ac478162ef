package org.braidplan.web.chart;

import java.util.ArrayList;
import java.util.List;
import org.braidplan.page.Charts.Point;

/** Lines that stand where something begins anew, each with a letter that the key explains. */
record Breaks(List<LineDrawing.Rule> rules, List<LineDrawing.Text> letters) {

    private static final double ROOM = 16;

    static Breaks of(List<Point> points, Plot plot) {
        List<LineDrawing.Rule> rules = new ArrayList<>();
        List<LineDrawing.Text> letters = new ArrayList<>();
        double last = -ROOM;
        for (int i = 0; i < points.size(); i++) {
            if (!points.get(i).begins().isBlank()) {
                double x = plot.before(i);
                String at = Plot.one(x);
                // A definition that changed ends the line, so its rule is drawn heavier than that of new limits.
                rules.add(new LineDrawing.Rule(
                        points.get(i).startsNewLine() ? "break" : "rebase",
                        at,
                        at,
                        Plot.one(plot.top() - 2),
                        Plot.one(plot.bottom())));
                if (x - last >= ROOM) {
                    letters.add(new LineDrawing.Text(at, Plot.one(plot.top() - 6), "middle", letter(rules.size() - 1)));
                    last = x;
                }
            }
        }
        return new Breaks(rules, letters);
    }

    /** The letter of the first, second, … thing that begins anew: A to Z, then A1 and so on. */
    static String letter(int number) {
        String letter = Character.toString('A' + number % 26);
        return number < 26 ? letter : letter + number / 26;
    }
}
