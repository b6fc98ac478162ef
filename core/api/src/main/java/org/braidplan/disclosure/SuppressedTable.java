package org.braidplan.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * A table as everybody may see it; made by {@link Suppression#apply}.
 *
 * @param columns what the columns are, without the total
 * @param hasRowTotals whether a line ends with its total
 * @param lines each group before its parts, and the sums of all at the end where they are shown
 */
public record SuppressedTable(List<String> columns, boolean hasRowTotals, Suppression rule, List<Line> lines) {

    public SuppressedTable {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /**
     * A row, a group's subtotals, or the sums of all.
     *
     * @param title empty for the sums of all
     * @param depth 0 for the outermost
     * @param counts one a column, then the total if there is one; absent where it is kept back, and then it must not be guessed
     *     as small
     */
    public record Line(String title, int depth, List<Optional<Long>> counts) {

        public Line {
            counts = List.copyOf(counts);
        }

        /** Whether these are the sums of all. */
        public boolean isOfAll() {
            return title.isEmpty();
        }
    }

    /** Whether anything is kept back. */
    public boolean isPartlyKeptBack() {
        return lines.stream().flatMap(l -> l.counts().stream()).anyMatch(Optional::isEmpty);
    }

    /**
     * What share of its row's total a count is, in percent, rounded half up. Absent where the count or the total is kept back or
     * no total is shown, because a percentage with its whole tells its part.
     */
    public Optional<BigDecimal> percentOfRow(int line, int column, int decimals) {
        if (!hasRowTotals) {
            return Optional.empty();
        }
        List<Optional<Long>> counts = lines.get(line).counts();
        return percent(counts.get(column), counts.get(columns.size()), decimals);
    }

    /** What share of its column's total a count is, like {@link #percentOfRow}. */
    public Optional<BigDecimal> percentOfColumn(int line, int column, int decimals) {
        Line last = lines.get(lines.size() - 1);
        return last.isOfAll()
                ? percent(lines.get(line).counts().get(column), last.counts().get(column), decimals)
                : Optional.empty();
    }

    private static Optional<BigDecimal> percent(Optional<Long> part, Optional<Long> whole, int decimals) {
        return part.isEmpty() || whole.isEmpty() || whole.get() == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part.get())
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(whole.get()), decimals, RoundingMode.HALF_UP));
    }
}
