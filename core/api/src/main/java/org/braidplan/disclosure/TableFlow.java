package org.braidplan.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.braidplan.disclosure.FrequencyTable.Row;

/**
 * A table as a network: people come in by the column that they are in, go down through the groups to their row, and back up
 * through the rows' totals to where they came in. Every count that can be shown is what runs through one edge.
 */
final class TableFlow {

    private final Flow flow = new Flow();
    private final Suppression rule;
    private final FrequencyTable table;
    private final List<Line> lines = new ArrayList<>();
    private final List<Flow.Edge> counts = new ArrayList<>();

    TableFlow(FrequencyTable table, Suppression rule) {
        this.table = table;
        this.rule = rule;
        int start = flow.place();
        int all = flow.place();
        int[] columns = new int[table.columns().size()];
        List<Flow.Edge> sums = new ArrayList<>();
        int rows = table.rows().stream().mapToInt(Row::singleRows).sum();
        for (int c = 0; c < columns.length; c++) {
            columns[c] = flow.place();
            sums.add(edge(start, columns[c], table.columnTotals().get(c), table.hasColumnTotals(), rows));
        }
        for (Row row : table.rows()) {
            add(row, 0, columns, all);
        }
        long sum = table.columnTotals().stream().mapToLong(Long::longValue).sum();
        Flow.Edge grand = edge(all, start, sum, table.hasColumnTotals() && table.hasRowTotals(), rows * columns.length);
        if (table.hasColumnTotals()) {
            lines.add(new Line("", 0, shown(sums, grand)));
        }
    }

    /** The lines as they will be told, in order. */
    List<Line> lines() {
        return lines;
    }

    /** Keeps back what is small, and then what would tell it. */
    void keepBack() {
        Deque<Flow.Edge> open = new ArrayDeque<>();
        for (Flow.Edge edge : counts) {
            if (rule.isSmall(edge.amount())) {
                edge.hide();
                open.add(edge);
            }
        }
        while (!open.isEmpty()) {
            open.addAll(flow.widen(open.poll(), rule.leastPossible()));
        }
    }

    private void add(Row row, int depth, int[] columns, int above) {
        int own = flow.place();
        boolean isGroup = !row.parts().isEmpty();
        int[] below = new int[columns.length];
        List<Flow.Edge> across = new ArrayList<>();
        for (int c = 0; c < columns.length; c++) {
            below[c] = isGroup ? flow.place() : own;
            across.add(edge(columns[c], below[c], row.counts().get(c), true, row.singleRows()));
        }
        Flow.Edge total = edge(own, above, row.total(), table.hasRowTotals(), row.singleRows() * columns.length);
        lines.add(new Line(row.title(), depth, shown(across, total)));
        for (Row part : row.parts()) {
            add(part, depth + 1, below, own);
        }
    }

    private List<Flow.Edge> shown(List<Flow.Edge> columns, Flow.Edge total) {
        List<Flow.Edge> shown = new ArrayList<>(columns);
        if (table.hasRowTotals()) {
            shown.add(total);
        }
        return shown;
    }

    /**
     * An edge for a count; one that is not part of the table is simply unknown to everybody.
     *
     * @param singles of how many single counts it is the sum
     */
    private Flow.Edge edge(int from, int to, long amount, boolean isShown, int singles) {
        boolean isBelowAll = singles == 1 && isShown;
        boolean isZeroSeen = rule.showsZero() && amount == 0;
        // Everybody can see that what is kept back is not one of the zeros that are shown.
        long least = rule.showsZero() && isBelowAll ? Math.min(1, amount) : 0;
        // A sum costs more than its size, so that it does not depend on whether a count is small what is kept back with
        // it.
        long cost = (amount + 1) * singles;
        Flow.Edge edge = flow.edge(from, to, amount, least, isShown, isShown && !isZeroSeen, cost);
        if (isShown) {
            counts.add(edge);
        }
        return edge;
    }

    /** A line of the table and the edges that carry its counts. */
    record Line(String title, int depth, List<Flow.Edge> edges) {

        SuppressedTable.Line told() {
            return new SuppressedTable.Line(
                    title,
                    depth,
                    edges.stream()
                            .map(e -> e.isKnown() ? Optional.of(e.amount()) : Optional.<Long>empty())
                            .toList());
        }
    }
}
