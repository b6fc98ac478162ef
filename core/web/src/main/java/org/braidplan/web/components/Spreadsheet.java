package org.braidplan.web.components;

import java.util.regex.Pattern;

/** What spreadsheets make of text. */
public final class Spreadsheet {

    /** What one would take for a formula, after any number of apostrophes; with the wide forms of Asia. */
    private static final Pattern FORMULA =
            Pattern.compile("'*(\\s*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\\t\\r\\n]).*", Pattern.DOTALL);

    private Spreadsheet() {}

    /** The text as a cell that no spreadsheet runs: one that looks like a formula gets an apostrophe in front. */
    public static String inert(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
