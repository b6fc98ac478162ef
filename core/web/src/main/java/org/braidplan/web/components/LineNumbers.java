package org.braidplan.web.components;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.braidplan.page.Charts.Level;
import org.braidplan.page.Charts.Limits;
import org.braidplan.page.Charts.LineChart;
import org.braidplan.page.Charts.Mark;
import org.braidplan.page.Charts.Point;
import org.braidplan.page.Charts.Series;
import org.braidplan.page.Components.Cell;
import org.braidplan.page.Components.Column;
import org.braidplan.page.Components.Table;

/** The numbers of a line chart as a table: its points, then its levels and limits. */
final class LineNumbers {

    private LineNumbers() {}

    static Table of(LineChart chart) {
        boolean hasMarks = chart.points().stream().anyMatch(p -> p.mark() != Mark.NONE);
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("For"));
        columns.add(ChartParts.value("Value", chart.unit()));
        for (Series other : chart.others()) {
            columns.add(ChartParts.value(other.name(), chart.unit()));
        }
        if (hasMarks) {
            columns.add(Column.text("What it says"));
        }
        columns.add(Column.text("Note"));
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < chart.points().size(); i++) {
            Point point = chart.points().get(i);
            List<Cell> row = new ArrayList<>();
            row.add(Cell.of(point.label()));
            row.add(ChartParts.number(point.value(), chart.unit()));
            for (Series other : chart.others()) {
                row.add(ChartParts.number(other.values().get(i), chart.unit()));
            }
            if (hasMarks) {
                row.add(Cell.of(said(point.mark())));
            }
            row.add(Cell.of(note(point)));
            rows.add(row);
        }
        for (Level level : chart.levels()) {
            rows.add(row(level.name(), level.value(), "", chart.unit(), columns.size()));
        }
        for (Limits limits : chart.limits()) {
            String which = chart.limits().size() == 1
                    ? ""
                    : ", from " + chart.points().get(limits.first()).label();
            rows.add(row("Mean" + which, limits.mean(), limits.note(), chart.unit(), columns.size()));
            limits.lower().ifPresent(l -> rows.add(row("Lower limit" + which, l, "", chart.unit(), columns.size())));
            limits.upper().ifPresent(u -> rows.add(row("Upper limit" + which, u, "", chart.unit(), columns.size())));
        }
        return new Table(chart.title(), columns, rows);
    }

    private static List<Cell> row(String name, BigDecimal value, String note, String unit, int columns) {
        return Stream.concat(
                        Stream.of(Cell.of(name), ChartParts.number(Optional.of(value), unit)),
                        Stream.concat(Stream.generate(() -> Cell.of("")).limit(columns - 3L), Stream.of(Cell.of(note))))
                .toList();
    }

    private static String said(Mark mark) {
        return mark == Mark.NONE ? "" : Words.fromName(mark.name());
    }

    private static String note(Point point) {
        return Stream.of(point.begins(), point.note())
                .filter(t -> !t.isBlank())
                .map(t -> t.endsWith(".") ? t : t + ".")
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }
}
