package org.braidplan.web.pages.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.braidplan.indicator.ReadingReport;
import org.braidplan.web.components.Words;

/** What a table would do, in sentences. */
final class ImportWords {

    private static final int SHOWN = 20;

    private ImportWords() {}

    static List<String> of(ReadingReport report) {
        List<String> words = new ArrayList<>();
        words.add("Nothing is saved yet. This table would add " + Words.count(report.added(), "reading") + ", revise "
                + report.revised() + ", and add or change " + Words.count(report.comparators(), "value")
                + " of comparators, of " + Words.count(report.indicators().size(), "indicator") + "."
                + (report.unchanged() == 0
                        ? ""
                        : " " + Words.count(report.unchanged(), "row says", "rows say")
                                + " what stands there already."));
        examples(
                words,
                report.periods(),
                Words.count(report.periods().size(), "period is", "periods are")
                        + " written in another way and read so:",
                p -> "“" + p.written() + "” is " + p.period().words() + " (" + p.period() + ").");
        examples(
                words,
                report.rounded(),
                Words.count(report.rounded().size(), "value")
                        + " would be rounded, to 15 significant digits, as many as a spreadsheet keeps, and to 6 decimals:",
                r -> "Line " + r.line() + ": " + r.written() + " is kept as "
                        + r.value().toPlainString() + ".");
        examples(
                words,
                report.refused(),
                Words.count(report.refused().size(), "row is", "rows are") + " refused and would be left out:",
                r -> "Line " + r.line() + ". " + r.reason());
        if (report.saved() == 0) {
            words.add("There is nothing to save. Correct the table or what its columns are, and look again.");
        }
        return words;
    }

    private static <T> void examples(List<String> words, List<T> all, String heading, Function<T, String> each) {
        if (all.isEmpty()) {
            return;
        }
        words.add(heading);
        all.stream().limit(SHOWN).map(each).forEach(words::add);
        if (all.size() > SHOWN) {
            words.add("And " + (all.size() - SHOWN) + " more.");
        }
    }
}
