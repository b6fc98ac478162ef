package org.braidplan.engine.indicator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.braidplan.indicator.ReadingTable;
import org.braidplan.problem.Problem;

/** Gathers the rows of a table: the first that is not blank names the columns, blank ones are left out. */
final class TableRows {

    private static final int MOST_ROWS = 200_000;
    private static final int MOST_COLUMNS = 200;
    private static final int LONGEST_CELL = 10_000;

    /** As many as fit into the memory together with the pages that are served meanwhile. */
    private static final int MOST_CELLS = 1_000_000;

    private static final long MOST_CHARACTERS = 16L * 1024 * 1024;

    private Optional<List<String>> columns = Optional.empty();
    private final List<ReadingTable.Row> rows = new ArrayList<>();
    private int cellCount;
    private long characters;

    void add(long line, List<String> cells) {
        if (cells.stream().allMatch(String::isEmpty)) {
            return;
        }
        if (cells.size() > MOST_COLUMNS || cells.stream().anyMatch(c -> c.length() > LONGEST_CELL)) {
            throw unreadable("Line " + line + " has more than " + MOST_COLUMNS + " cells, or one of more than "
                    + LONGEST_CELL + " characters.");
        }
        cellCount += cells.size();
        characters += cells.stream().mapToLong(String::length).sum();
        if (cellCount > MOST_CELLS || characters > MOST_CHARACTERS) {
            throw unreadable("It has more than " + MOST_CELLS + " cells or " + MOST_CHARACTERS / (1024 * 1024)
                    + " million characters. Split it, or leave out the columns that nobody needs.");
        }
        if (columns.isEmpty()) {
            columns = Optional.of(cells);
            return;
        }
        refuseMore(rows.size());
        rows.add(new ReadingTable.Row(line, cells));
    }

    /** Refuses another row where there are as many as a table may have. */
    static void refuseMore(int rows) {
        if (rows == MOST_ROWS) {
            throw unreadable("It has more than " + MOST_ROWS + " rows, or values. Split it.");
        }
    }

    ReadingTable table() {
        List<String> named =
                columns.orElseThrow(() -> unreadable("There is nothing in it. Its first row names the columns."));
        Set<String> seen = new HashSet<>();
        for (String column : named) {
            if (!column.isEmpty() && !seen.add(column)) {
                throw unreadable("Two columns are called \"" + column + "\". Rename one of them.");
            }
        }
        return new ReadingTable(named, rows);
    }

    static Problem unreadable(String sentence) {
        return Problem.invalid("file", sentence);
    }
}
