package org.braidplan.indicator;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the columns of a table say. Columns are named as the table names them; an empty name stands for no column.
 *
 * @param indicator the column that names the indicator, by its key, title or a text that the key is made from
 * @param only the key of the indicator that all rows are about, where no column names one
 * @param series the column that says whose figure a row has, where there are several
 * @param own the name there whose figures become readings; those of any other become a comparator
 * @param period the column of periods, as {@link Period} writes them or as others do
 * @param years what a single year stands for where the indicator is read by financial or academic year
 * @param status of readings whose period does not say it
 * @param source where the table comes from; it is noted where a value is missing or takes the place of another
 */
public record ReadingMapping(
        String indicator,
        String only,
        String series,
        String own,
        String period,
        String value,
        String numerator,
        String denominator,
        String note,
        Years years,
        Reading.Status status,
        String source) {

    private static final List<String> PERIODS =
            List.of("period", "time_period", "month", "quarter", "week", "date", "year", "time period");
    private static final List<String> VALUES = List.of("value", "value_as_published", "figure", "percentage", "rate");
    private static final List<String> INDICATORS = List.of("indicator", "measure", "indicator name", "measure_code");
    private static final List<String> SERIES =
            List.of("series", "area", "area_name", "area name", "la_name", "authority", "local authority");

    /** What 2019 stands for in a column of split years. */
    public enum Years {
        /** The year that ends in 2019, as the Department for Education writes it. */
        ENDING,
        /** The year that begins in 2019. */
        STARTING
    }

    /** The mapping that the names of the columns suggest, for somebody to correct. */
    public static ReadingMapping suggested(ReadingTable table) {
        return new ReadingMapping(
                named(table, INDICATORS),
                "",
                named(table, SERIES),
                "",
                named(table, PERIODS),
                named(table, VALUES),
                named(table, List.of("numerator")),
                named(table, List.of("denominator")),
                named(table, List.of("note", "notes")),
                Years.ENDING,
                Reading.Status.FINAL,
                "");
    }

    /** The same where all rows are about one indicator. */
    public ReadingMapping only(String key) {
        return new ReadingMapping(
                "", key, series, own, period, value, numerator, denominator, note, years, status, source);
    }

    private static String named(ReadingTable table, List<String> names) {
        for (String name : names) {
            Optional<String> column = table.columns().stream()
                    .filter(c -> c.strip().toLowerCase(Locale.ROOT).equals(name))
                    .findFirst();
            if (column.isPresent()) {
                return column.get();
            }
        }
        return "";
    }
}
