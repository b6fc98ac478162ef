package org.braidplan.web.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands above a bar, wrapped to fit the narrowest page.
 *
 * @param lines as they are drawn
 * @param whole the text that the lines may have cut short
 */
public record Label(List<Line> lines, String whole) {

    static final int LINE = 20;

    private static final int MOST_LINES = 3;

    /** A line and where its letters stand. */
    public record Line(String text, int y) {}

    /** A label whose first line begins at this height. */
    static Label at(int top, String text) {
        List<String> wrapped = Letters.wrap(text, Across.NARROWEST, MOST_LINES);
        List<Line> lines = new ArrayList<>();
        for (String line : wrapped) {
            lines.add(new Line(line, top + LINE * lines.size() + 15));
        }
        return new Label(List.copyOf(lines), text);
    }

    /** How high it is. */
    int height() {
        return lines.size() * LINE;
    }
}
