package org.braidplan.web.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide text is when it is drawn in {@value #SIZE} px Arial, near enough to keep labels apart: the server cannot measure.
 * Widths are in px, rounded up where letters differ.
 */
final class Letters {

    static final int SIZE = 16;

    private static final String NARROW = "fijltrI.,:;'!|/()[]- ";
    private static final String WIDE = "mwMW%@—…£+−";

    private static final double BOLD = 1.07;

    private Letters() {}

    /** The width of a text, were it drawn on one line. */
    static double width(String text) {
        return text.codePoints().mapToDouble(Letters::width).sum();
    }

    /** The width of a text in bold. */
    static double boldWidth(String text) {
        return width(text) * BOLD;
    }

    /** The text as far as it fits, the last an ellipsis where something was left out. */
    static String fit(String text, double room) {
        if (width(text) <= room) {
            return text;
        }
        StringBuilder fitting = new StringBuilder();
        double left = room - width('…');
        for (int c : text.codePoints().toArray()) {
            left -= width(c);
            if (left < 0) {
                break;
            }
            fitting.appendCodePoint(c);
        }
        return fitting.toString().stripTrailing() + "…";
    }

    /** The text as far as it fits in bold. */
    static String fitBold(String text, double room) {
        return fit(text, room / BOLD);
    }

    /** The text in lines that fit, at most so many; broken between words where that can be. */
    static List<String> wrap(String text, double room, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (lines.size() < most - 1 && width(rest) > room) {
            int end = lineEnd(rest, room);
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        lines.add(fit(rest, room));
        return lines;
    }

    /** Where the first line of a text ends that is wider than the room. */
    private static int lineEnd(String text, double room) {
        double left = room;
        int space = 0;
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            left -= width(c);
            if (left < 0) {
                break;
            }
            if (Character.isWhitespace(c)) {
                space = at;
            }
            at += Character.charCount(c);
        }
        return space > 0 ? space : Math.max(at, Character.charCount(text.codePointAt(0)));
    }

    private static double width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT || type == Character.CONTROL) {
            return 0;
        }
        double share;
        if (NARROW.indexOf(c) >= 0) {
            share = 0.34;
        } else if (WIDE.indexOf(c) >= 0) {
            share = 0.9;
        } else if (c < 0x500) {
            share = Character.isUpperCase(c) ? 0.74 : 0.57;
        } else {
            share = 1.05;
        }
        return share * SIZE;
    }
}
