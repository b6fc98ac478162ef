package org.braidplan.indicator;

import java.util.List;

/**
 * A table of somebody else's making, as text.
 *
 * @param columns as its first row names them
 */
public record ReadingTable(List<String> columns, List<Row> rows) {

    public ReadingTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Whether its file had a column for each period, so that several rows stand in one line. */
    public boolean isUnfolded() {
        return rows.stream().map(Row::line).distinct().count() < rows.size();
    }

    /**
     * One row.
     *
     * @param line its number in the file, from 1
     * @param cells without white space around them; may be fewer than there are columns
     */
    public record Row(long line, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** The cell of a column, from 0; empty where the row is too short. */
        public String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }
    }
}
