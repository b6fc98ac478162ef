package org.braidplan.engine.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.ReadingMapping;
import org.braidplan.indicator.ReadingTable;

/**
 * A table with a column for each period, as councils keep them, and what it says as one with a row for each value.
 *
 * <p>It counts as one when at least two of its columns are called as periods, and none is called period or value.
 */
final class WideTable {

    private static final String PERIOD = "period";
    private static final String VALUE = "value";

    private final ReadingTable wide;
    private final List<Integer> periods;
    private final List<Integer> others;

    private WideTable(ReadingTable wide, List<Integer> periods) {
        this.wide = wide;
        this.periods = periods;
        this.others = IntStream.range(0, wide.columns().size())
                .filter(column -> !periods.contains(column))
                .boxed()
                .toList();
    }

    /** The table with a row for each value; a table that is not wide as it is. A line's number stays that of its file. */
    static ReadingTable unfolded(ReadingTable table) {
        List<Integer> periods = IntStream.range(0, table.columns().size())
                .filter(column -> isPeriod(table.columns().get(column)))
                .boxed()
                .toList();
        boolean isNamed = table.columns().stream()
                .map(column -> column.toLowerCase(Locale.ROOT))
                .anyMatch(Set.of(PERIOD, VALUE)::contains);
        return periods.size() < 2 || isNamed ? table : new WideTable(table, periods).unfolded();
    }

    private static boolean isPeriod(String name) {
        for (Frequency frequency : Frequency.values()) {
            if (ForeignPeriod.parse(name, frequency, ReadingMapping.Years.ENDING)
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private ReadingTable unfolded() {
        List<String> columns = new ArrayList<>();
        others.forEach(column -> columns.add(wide.columns().get(column)));
        columns.add(PERIOD);
        columns.add(VALUE);
        List<ReadingTable.Row> rows = new ArrayList<>();
        for (ReadingTable.Row row : wide.rows()) {
            for (int period : periods) {
                // An empty cell says nothing of its period, which may not have come; a sign for "none" does.
                if (!row.cell(period).isEmpty()) {
                    TableRows.refuseMore(rows.size());
                    rows.add(row(row, period));
                }
            }
        }
        return new ReadingTable(columns, rows);
    }

    private ReadingTable.Row row(ReadingTable.Row row, int period) {
        List<String> cells = new ArrayList<>(others.size() + 2);
        others.forEach(column -> cells.add(row.cell(column)));
        cells.add(wide.columns().get(period));
        cells.add(row.cell(period));
        return new ReadingTable.Row(row.line(), cells);
    }
}
