package org.braidplan.disclosure;

import java.util.List;

/**
 * Which counts are kept back from a table that everybody may see.
 *
 * <p>First every count that is small, totals and subtotals among them. Then as many more as are needed so that nobody can work
 * out one that is kept back: not by adding and subtracting, not from percentages, and not by knowing these rules, by which a
 * count that is kept back is not zero where zeros are shown. Two blanks a row and column do not achieve that, so the whole
 * table is looked at as a network of flows, in which a count can be told exactly if no way round leads past the counts that
 * are shown (Kelly, Golden and Assad, Cell suppression, Networks 22, 1992; Cox, Network models for complementary cell
 * suppression, JASA 90, 1995). Of several ways the one is taken that keeps back the smallest counts.
 *
 * <p>For every count that is kept back at least as many values remain possible as there are small numbers: with the usual
 * threshold four, as for the numbers from 1 to 4 themselves.
 *
 * @param saidFrom the smallest count above 0 that is shown, from 5 to 11: counts from 1 to 4 are kept back at least, and to 10 at
 *     most
 * @param showsZero whether 0 is shown; if not, it is kept back like a small number
 */
public record Suppression(int saidFrom, boolean showsZero) {

    /** The usual rule: 1 to 4 are kept back, 0 is shown. */
    public static final Suppression USUAL = new Suppression(5, true);

    public Suppression {
        if (saidFrom < 5 || saidFrom > 11) {
            throw new IllegalArgumentException("The smallest count that is shown must be from 5 to 11.");
        }
    }

    /** Whether a count is kept back because of what it is. */
    public boolean isSmall(long count) {
        return count < saidFrom && (count > 0 || !showsZero);
    }

    /** How many different values at least remain possible for a count that is kept back. */
    public int leastPossible() {
        return showsZero ? saidFrom - 1 : saidFrom;
    }

    /** The table as everybody may see it. */
    public SuppressedTable apply(FrequencyTable table) {
        TableFlow flow = new TableFlow(table, this);
        List<TableFlow.Line> lines = flow.lines();
        flow.keepBack();
        return new SuppressedTable(
                table.columns(),
                table.hasRowTotals(),
                this,
                lines.stream().map(TableFlow.Line::told).toList());
    }
}
