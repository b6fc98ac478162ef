package org.braidplan.disclosure;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A text as a pattern should see it: capital letters, plain digits, spaces and dashes, and nothing that cannot be seen.
 *
 * <p>Full-width digits, no-break spaces, long dashes and zero-width characters are how a number copied from a PDF or another
 * system looks the same to a reader and different to a pattern.
 */
final class FoldedText {

    private final StringBuilder folded = new StringBuilder();
    private final int[] origins;

    FoldedText(String text) {
        int[] from = new int[text.length() * 4 + 1];
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            String shape = shape(c);
            for (int k = 0; k < shape.length() && folded.length() < from.length - 1; k++) {
                from[folded.length()] = i;
                folded.append(shape.charAt(k));
            }
            i += Character.charCount(c);
        }
        from[folded.length()] = text.length();
        origins = from;
    }

    /** What patterns are matched against. */
    CharSequence characters() {
        return folded;
    }

    /** Where in the text as it was written this place is. */
    int origin(int place) {
        return origins[place];
    }

    private static String shape(int c) {
        if (Character.getType(c) == Character.FORMAT) {
            return "";
        }
        if (Character.isDigit(c)) {
            return Integer.toString(Character.digit(c, 10));
        }
        if (Character.getType(c) == Character.DASH_PUNCTUATION || c == '\u2212') {
            return "-";
        }
        if (Character.isSpaceChar(c) || Character.isWhitespace(c)) {
            return " ";
        }
        String plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
        return plain.length() > 4 ? "?" : plain.toUpperCase(Locale.ROOT);
    }
}
