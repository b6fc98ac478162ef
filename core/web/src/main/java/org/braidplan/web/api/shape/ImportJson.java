package org.braidplan.web.api.shape;

import static org.braidplan.web.api.http.Field.number;
import static org.braidplan.web.api.http.Field.objects;
import static org.braidplan.web.api.http.Field.text;
import static org.braidplan.web.api.http.Field.texts;
import static org.braidplan.web.api.http.Field.whole;
import static org.braidplan.web.api.http.Field.yesNo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.braidplan.indicator.ComparatorSeries;
import org.braidplan.indicator.ReadingReport;
import org.braidplan.web.api.http.Shape;

/** What a table of readings brought, and the comparators that it may bring. */
public final class ImportJson {

    private static final Shape UNDERSTOOD = Shape.answer(
            "UnderstoodPeriod",
            "A period as the table writes it, and as it was read.",
            text("written", "As the table has it."),
            text("period", "As Braid writes it."));

    private static final Shape ROUNDED = Shape.answer(
            "RoundedValue",
            "A value that was rounded to 15 significant digits and 6 decimals.",
            whole("line", "In the file, from 1."),
            text("written", "As the table has it."),
            number("value", "As it is kept."));

    private static final Shape REFUSED = Shape.answer(
            "RefusedRow",
            "A row that is left out.",
            whole("line", "In the file, from 1."),
            text("reason", "Why, and what to do."));

    public static final Shape SHAPE = Shape.answer(
            "ReadingImport",
            "What a table brought, or would bring.",
            yesNo("saved", "Whether it was saved; else this is what saving would do."),
            whole("rows", "How many there are beside the first."),
            whole("added", "Readings of periods that had none."),
            whole("revised", "Readings that take the place of another, which is kept."),
            whole("unchanged", "Values that stand there already."),
            whole("comparators", "Values of comparators that are new or differ."),
            texts("indicators", "The keys of those that it has something for."),
            objects("periods", UNDERSTOOD, "How periods that are written otherwise were read."),
            objects("rounded", ROUNDED, "Values that were not kept to their last digit."),
            objects("refused", REFUSED, "Rows that are left out."));

    private static final Shape VALUE = Shape.answer(
            "ComparatorValue",
            "The value of a period.",
            text("period", "The period."),
            number("value", "Null when it is suppressed or not available.").orNull(),
            text("note", "Why there is no value.").orNull());

    public static final Shape COMPARATOR = Shape.answer(
            "Comparator",
            "The same measure elsewhere.",
            text("name", "Of the place."),
            objects("values", VALUE, "By period."));

    private static final Shape NEW_VALUE = Shape.entry(
            "NewComparatorValue",
            "A value of a period.",
            text("period", "A period of the indicator's frequency.").needed(),
            number("value", "Null when it is suppressed or not available.").orNull(),
            text("note", "Why there is no value.").orNull());

    public static final Shape NEW_COMPARATOR = Shape.entry(
            "NewComparator",
            "Values of the same measure elsewhere.",
            text("name", "Of the place.").needed(),
            objects("values", NEW_VALUE, "One or more.").needed());

    private ImportJson() {}

    public static ObjectNode of(ReadingReport report, boolean saved) {
        return new Members()
                .yesNo("saved", saved)
                .whole("rows", report.rows())
                .whole("added", report.added())
                .whole("revised", report.revised())
                .whole("unchanged", report.unchanged())
                .whole("comparators", report.comparators())
                .texts("indicators", report.indicators())
                .objects(
                        "periods",
                        report.periods(),
                        p -> new Members()
                                .text("written", p.written())
                                .text("period", p.period().text())
                                .json())
                .objects(
                        "rounded",
                        report.rounded(),
                        r -> new Members()
                                .whole("line", r.line())
                                .text("written", r.written())
                                .number("value", Optional.of(r.value()))
                                .json())
                .objects(
                        "refused",
                        report.refused(),
                        r -> new Members()
                                .whole("line", r.line())
                                .text("reason", r.reason())
                                .json())
                .json();
    }

    public static ObjectNode of(ComparatorSeries series) {
        return new Members()
                .text("name", series.name())
                .objects(
                        "values",
                        series.values(),
                        v -> new Members()
                                .text("period", v.period().text())
                                .number("value", v.value())
                                .text("note", v.note())
                                .json())
                .json();
    }
}
