package org.braidplan.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Somebody who sees a published table, knows how it was made, and solves for what is kept back: a linear programme over the
 * table's single counts, with every count and percentage that is shown as a constraint. Shares no code with the suppression.
 */
final class Onlooker {

    /** Far above any count in the tests. */
    private static final int ENDLESS = 1_000_000;

    private final SuppressedTable table;
    private final boolean hasColumnTotals;

    Onlooker(SuppressedTable table) {
        this.table = table;
        this.hasColumnTotals = table.lines().get(table.lines().size() - 1).isOfAll();
    }

    /** What a count may be, as far as the onlooker can tell. */
    record Bounds(double least, double most) {
        double width() {
            return most - least;
        }
    }

    /** The bounds of a count; {@code column} may be that of the total. */
    Bounds bounds(int line, int column) {
        return new Bounds(solve(line, column, false), solve(line, column, true));
    }

    private double solve(int line, int column, boolean most) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        int columns = table.columns().size();
        for (int i = 0; i < table.lines().size() * columns; i++) {
            model.newVariable("x" + i).lower(0).upper(ENDLESS);
        }
        int width = columns + (table.hasRowTotals() ? 1 : 0);
        for (int r = 0; r < table.lines().size(); r++) {
            for (int c = 0; c < width; c++) {
                Optional<Long> count = table.lines().get(r).counts().get(c);
                if (count.isPresent()) {
                    sum(model, r, c).level(count.get());
                } else if (table.rule().showsZero()) {
                    sum(model, r, c).lower(1);
                }
                if (c < columns) {
                    int last = table.lines().size() - 1;
                    rounding(r, c, r, columns, table.percentOfRow(r, c, 1), model);
                    rounding(r, c, last, c, table.percentOfColumn(r, c, 1), model);
                }
            }
        }
        sum(model, line, column).weight(1);
        Optimisation.Result result = most ? model.maximise() : model.minimise();
        if (!result.getState().isOptimal()) {
            throw new AssertionError("The published table has no solution: " + result.getState());
        }
        return result.getValue();
    }

    /**
     * A percentage tells that its part is between (p - 0.05) % and (p + 0.05) % of its whole, and a hair more, because this is
     * floating point; nothing new where both of them are shown.
     */
    private void rounding(
            int line,
            int column,
            int wholeLine,
            int wholeColumn,
            Optional<BigDecimal> percent,
            ExpressionsBasedModel model) {
        if (percent.isEmpty() || isShown(line, column) && isShown(wholeLine, wholeColumn)) {
            return;
        }
        for (int sign : new int[] {-1, 1}) {
            double share = (percent.get().doubleValue() + sign * 0.0501) / 100;
            Expression difference = model.newExpression("e" + model.countExpressions());
            add(difference, model, line, column, 1);
            add(difference, model, wholeLine, wholeColumn, -share);
            if (sign < 0) {
                difference.lower(0);
            } else {
                difference.upper(0);
            }
        }
    }

    private boolean isShown(int line, int column) {
        return table.lines().get(line).counts().get(column).isPresent();
    }

    private Expression sum(ExpressionsBasedModel model, int line, int column) {
        Expression sum = model.newExpression("e" + model.countExpressions());
        add(sum, model, line, column, 1);
        return sum;
    }

    private void add(Expression sum, ExpressionsBasedModel model, int line, int column, double factor) {
        for (int[] part : parts(line, column)) {
            Variable count = model.getVariable(part[0] * table.columns().size() + part[1]);
            sum.add(count, factor);
        }
    }

    /** The single counts of which a count is the sum. */
    private List<int[]> parts(int line, int column) {
        List<int[]> parts = new ArrayList<>();
        for (int r = 0; r < table.lines().size(); r++) {
            if (isSingle(r) && isBelow(r, line)) {
                for (int c = 0; c < table.columns().size(); c++) {
                    if (column == c || column == table.columns().size()) {
                        parts.add(new int[] {r, c});
                    }
                }
            }
        }
        return parts;
    }

    private boolean isBelow(int line, int above) {
        if (table.lines().get(above).isOfAll()) {
            return true;
        }
        for (int r = above; r <= line; r++) {
            if (r == line) {
                return true;
            }
            if (r > above && depth(r) <= depth(above)) {
                return false;
            }
            if (depth(r + 1) <= depth(above)) {
                return false;
            }
        }
        return false;
    }

    private boolean isSingle(int line) {
        boolean isLast = line == table.lines().size() - 1;
        return !(isLast && hasColumnTotals)
                && (isLast || table.lines().get(line + 1).isOfAll() || depth(line + 1) <= depth(line));
    }

    private int depth(int line) {
        return table.lines().get(line).depth();
    }
}
