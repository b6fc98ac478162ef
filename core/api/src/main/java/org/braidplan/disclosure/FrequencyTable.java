package org.braidplan.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many people, or things that happened to them, there are of each kind: counts by rows and columns, as they are.
 *
 * <p>Rows can be gathered into groups, which have subtotals; columns cannot, because only with groups on one side can it be
 * shown in whole numbers what a reader could work out. Where the columns are parts of one whole (boys and girls, in time and
 * late) a row has a total; where the rows are, a column has one.
 *
 * @param columns what the columns are, without the total
 * @param rows at least one
 * @param hasRowTotals whether each row's sum is shown, as one more column
 * @param hasColumnTotals whether each column's sum is shown, as one more row at the end
 */
public record FrequencyTable(List<String> columns, List<Row> rows, boolean hasRowTotals, boolean hasColumnTotals) {

    /** Beyond this no count is believed, and sums stay exact. */
    static final long LARGEST = 1_000_000_000_000L;

    public FrequencyTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        if (columns.isEmpty() || rows.isEmpty()) {
            throw new IllegalArgumentException("A table has at least one column and one row.");
        }
        for (Row row : rows) {
            row.refuseUnlessWide(columns.size());
        }
    }

    /** A table whose sums are all shown. */
    public static FrequencyTable withTotals(List<String> columns, List<Row> rows) {
        return new FrequencyTable(columns, rows, true, true);
    }

    /** A table in which no sum is shown. */
    public static FrequencyTable withoutTotals(List<String> columns, List<Row> rows) {
        return new FrequencyTable(columns, rows, false, false);
    }

    /**
     * A category, or a group of them.
     *
     * @param counts one a column, each 0 or more; for a group the sums of its parts
     * @param parts empty for a category
     */
    public record Row(String title, List<Long> counts, List<Row> parts) {

        public Row {
            counts = List.copyOf(counts);
            parts = List.copyOf(parts);
            if (counts.stream().anyMatch(c -> c < 0 || c > LARGEST)) {
                throw new IllegalArgumentException("A count lies between 0 and " + LARGEST + ".");
            }
            if (!parts.isEmpty() && !counts.equals(sums(parts))) {
                throw new IllegalArgumentException("The counts of a group are the sums of its parts.");
            }
        }

        /** A category. */
        public static Row of(String title, long... counts) {
            return new Row(title, java.util.Arrays.stream(counts).boxed().toList(), List.of());
        }

        /** A group of at least one category, or of groups; its subtotals are shown. */
        public static Row group(String title, List<Row> parts) {
            return new Row(title, sums(parts), parts);
        }

        /** The sum over all columns. */
        public long total() {
            return counts.stream().mapToLong(Long::longValue).sum();
        }

        /** How many categories it is or holds. */
        int singleRows() {
            return parts.isEmpty()
                    ? 1
                    : parts.stream().mapToInt(Row::singleRows).sum();
        }

        private void refuseUnlessWide(int columns) {
            if (counts.size() != columns) {
                throw new IllegalArgumentException("\"" + title + "\" has not one count a column.");
            }
            parts.forEach(part -> part.refuseUnlessWide(columns));
        }
    }

    /** The sums of all rows, a column each. */
    public List<Long> columnTotals() {
        return sums(rows);
    }

    static List<Long> sums(List<Row> rows) {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("A group has at least one part.");
        }
        int columns = rows.get(0).counts().size();
        List<Long> sums = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
            int column = c;
            sums.add(IntStream.range(0, rows.size())
                    .mapToLong(r -> rows.get(r).counts().get(column))
                    .sum());
        }
        return List.copyOf(sums);
    }
}
