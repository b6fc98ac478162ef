package org.braidplan.web.components;

import gg.jte.Content;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.braidplan.page.Charts.BarChart;
import org.braidplan.page.Charts.LineChart;
import org.braidplan.page.Charts.Mark;
import org.braidplan.page.Charts.SmallMultiple;
import org.braidplan.page.Charts.StackedBar;
import org.braidplan.page.Charts.StackedBarChart;
import org.braidplan.page.Charts.StepKind;
import org.braidplan.page.Charts.WaterfallChart;
import org.braidplan.page.Components.Cell;
import org.braidplan.page.Components.Column;
import org.braidplan.page.Components.Table;
import org.braidplan.web.chart.BarDrawing;
import org.braidplan.web.chart.LineDrawing;
import org.braidplan.web.chart.LineDrawing.Size;
import org.braidplan.web.chart.Reached;
import org.braidplan.web.chart.SharedKey;
import org.braidplan.web.chart.Sparkline;
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

    Content line(LineChart chart, boolean isSaid) {
        if (hasNothing(chart)) {
            return said(chart.description());
        }
        return chart(
                "line",
                Map.of(
                        "chart",
                        chart,
                        "isSaid",
                        isSaid,
                        "narrow",
                        LineDrawing.of(chart, Size.NARROW),
                        "wide",
                        LineDrawing.of(chart, Size.WIDE)),
                parts.tableSaidAlready(LineNumbers.of(chart)));
    }

    Content smallMultiples(List<SmallMultiple> charts) {
        List<Content> drawn = charts.stream()
                .map(c -> hasNothing(c.chart())
                        ? said(c.chart().description())
                        : chart(
                                "small",
                                Map.of(
                                        "chart", c.chart(),
                                        "drawing", LineDrawing.of(c.chart(), Size.SMALL)),
                                parts.tableSaidAlready(LineNumbers.of(c.chart()))))
                .toList();
        return parts.part(
                "multiples",
                Map.of(
                        "charts", charts,
                        "drawn", drawn,
                        "key",
                                SharedKey.of(charts.stream()
                                        .map(SmallMultiple::chart)
                                        .toList()),
                        "ui", parts));
    }

    Content sparkline(List<Optional<BigDecimal>> values, Mark newest) {
        return Sparkline.of(values, newest)
                .<Content>map(s -> parts.part("spark", Map.of("spark", s)))
                .orElse(parts.text(""));
    }

    /** The chart by itself as an SVG file, with its style inside. */
    Content alone(LineChart chart, String style) {
        return parts.part(
                "linesvg", Map.of("chart", chart, "drawing", LineDrawing.alone(chart), "id", "chart", "style", style));
    }

    private static boolean hasNothing(LineChart chart) {
        return chart.points().stream().allMatch(p -> p.value().isEmpty());
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
        return parts.tableSaidAlready(new Table(title, columns, rows));
    }

    static Column value(String name, String unit) {
        return Column.number(unit.isEmpty() ? name : name + " (" + unit + ")");
    }

    static Cell number(Optional<BigDecimal> value, String unit) {
        return Cell.of(value.map(v -> unit.equals("%") ? Words.measured(v, "%") : Words.number(v))
                .orElse("–"));
    }
}
