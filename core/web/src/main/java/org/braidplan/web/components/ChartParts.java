package org.braidplan.web.components;

import gg.jte.Content;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.braidplan.page.Components.BarChart;
import org.braidplan.page.Components.Cell;
import org.braidplan.page.Components.Column;
import org.braidplan.page.Components.LineChart;
import org.braidplan.page.Components.Point;
import org.braidplan.page.Components.StackedBar;
import org.braidplan.page.Components.StackedBarChart;
import org.braidplan.page.Components.StepKind;
import org.braidplan.page.Components.Table;
import org.braidplan.page.Components.WaterfallChart;
import org.braidplan.web.chart.BarDrawing;
import org.braidplan.web.chart.LineDrawing;
import org.braidplan.web.chart.Reached;
import org.braidplan.web.chart.StackedDrawing;
import org.braidplan.web.chart.WaterfallDrawing;

/** The charts among a page's parts: each a drawing, its description, and its numbers in a table beneath. */
final class ChartParts {

    private static final Column NOTE = Column.text("Note");

    private final Parts parts;

    ChartParts(Parts parts) {
        this.parts = parts;
    }

    Content bars(BarChart chart) {
        if (chart.bars().isEmpty()) {
            return said(chart.description());
        }
        List<List<Cell>> rows = chart.bars().stream()
                .map(b -> List.of(Cell.of(b.label()), number(b.value(), chart.unit()), Cell.of(b.note())))
                .toList();
        return chart(
                "bars",
                Map.of("chart", chart, "drawing", BarDrawing.of(chart)),
                table(chart.title(), List.of(Column.text("For"), value("Value", chart.unit()), NOTE), rows));
    }

    Content stackedBars(StackedBarChart chart) {
        if (chart.bars().isEmpty() || chart.parts().isEmpty()) {
            return said(chart.description());
        }
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("For"));
        chart.parts().forEach(p -> columns.add(value(p, chart.unit())));
        columns.add(value("All", chart.unit()));
        columns.add(NOTE);
        List<List<Cell>> rows = new ArrayList<>();
        for (StackedBar bar : chart.bars()) {
            List<Cell> row = new ArrayList<>();
            row.add(Cell.of(bar.label()));
            bar.values().forEach(v -> row.add(number(v, chart.unit())));
            row.add(number(StackedDrawing.total(bar), chart.unit()));
            row.add(Cell.of(bar.note()));
            rows.add(row);
        }
        return chart(
                "stacked",
                Map.of("chart", chart, "drawing", StackedDrawing.of(chart)),
                table(chart.title(), columns, rows));
    }

    Content waterfall(WaterfallChart chart) {
        if (chart.steps().isEmpty()) {
            return said(chart.description());
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Reached reached : Reached.of(chart.steps())) {
            boolean isChange = reached.step().kind() == StepKind.CHANGE;
            rows.add(List.of(
                    Cell.of(reached.step().label()),
                    isChange ? number(reached.step().value(), chart.unit()) : Cell.of(""),
                    isChange
                            ? Cell.of("")
                            : number(Optional.of(reached.to()).filter(v -> reached.isKnown()), chart.unit()),
                    Cell.of(reached.step().note())));
        }
        return chart(
                "waterfall",
                Map.of("chart", chart, "drawing", WaterfallDrawing.of(chart)),
                table(
                        chart.title(),
                        List.of(
                                Column.text("Step"),
                                value("Added or taken away", chart.unit()),
                                value("Amount", chart.unit()),
                                NOTE),
                        rows));
    }

    Content line(LineChart chart) {
        if (chart.points().stream().allMatch(p -> p.value().isEmpty())) {
            return said(chart.description());
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Point p : chart.points()) {
            rows.add(List.of(Cell.of(p.label()), number(p.value(), chart.unit()), Cell.of(p.note())));
        }
        chart.baseline().ifPresent(b -> rows.add(level("Baseline", b, chart.unit())));
        chart.target().ifPresent(t -> rows.add(level("Target", t, chart.unit())));
        return chart(
                "line",
                Map.of("chart", chart, "drawing", LineDrawing.of(chart)),
                table(chart.title(), List.of(Column.text("For"), value("Value", chart.unit()), NOTE), rows));
    }

    private Content chart(String template, Map<String, Object> parameters, Content numbers) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("id", parts.newId("chart"));
        all.put("numbers", numbers);
        return parts.part(template, all);
    }

    private Content said(String description) {
        return parts.part("said", Map.of("text", description));
    }

    private Content table(String title, List<Column> columns, List<List<Cell>> rows) {
        return parts.table(new Table(title, columns, rows));
    }

    private static Column value(String name, String unit) {
        return Column.number(unit.isEmpty() ? name : name + " (" + unit + ")");
    }

    private static List<Cell> level(String name, BigDecimal value, String unit) {
        return List.of(Cell.of(name), number(Optional.of(value), unit), Cell.of(""));
    }

    private static Cell number(Optional<BigDecimal> value, String unit) {
        return Cell.of(value.map(v -> unit.equals("%") ? Words.measured(v, "%") : Words.number(v))
                .orElse("–"));
    }
}
