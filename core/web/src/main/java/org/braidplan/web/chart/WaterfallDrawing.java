package org.braidplan.web.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.braidplan.page.Charts.StepKind;
import org.braidplan.page.Charts.WaterfallChart;

/**
 * A waterfall that runs from top to bottom, each step below its label: heights in px, widths as percentages of the room that
 * the page gives.
 *
 * @param zero where zero lies
 */
public record WaterfallDrawing(int height, String zero, List<Row> rows) {

    /** How a step looks; its words carry the sign, so colour is never its only one. */
    public enum Look {
        LEVEL("level"),
        UP("up"),
        DOWN("down"),
        NONE("none");

        private final String word;

        Look(String word) {
            this.word = word;
        }

        /** As the style sheet knows it. */
        public String word() {
            return word;
        }
    }

    /**
     * One step.
     *
     * @param end where the words after it begin
     * @param words its amount, with a sign when it is a change; or why there is none
     * @param level where the thin line to the next step stands; absent where the level is not known
     */
    public record Row(
            Label label,
            Look look,
            int barY,
            int middle,
            String left,
            String length,
            String end,
            String words,
            Optional<Link> level) {}

    /** A thin line from a step down to the next one's. */
    public record Link(String x, int top, int bottom) {}

    /** Works out where everything goes. */
    public static WaterfallDrawing of(WaterfallChart chart) {
        List<Reached> reached = Reached.of(chart.steps());
        List<BigDecimal> amounts = new ArrayList<>();
        List<Across.End> ends = new ArrayList<>();
        for (Reached one : reached) {
            amounts.add(one.from());
            amounts.add(one.to());
            if (one.isKnown()) {
                ends.add(new Across.End(one.right(), words(one, chart.unit())));
            }
        }
        Across across = Across.over(amounts, ends);
        List<Row> rows = new ArrayList<>();
        int top = 0;
        for (int i = 0; i < reached.size(); i++) {
            Reached one = reached.get(i);
            Label label = Label.at(top, one.step().label());
            int barY = top + label.height();
            top = barY + BarDrawing.THICK + BarDrawing.GAP;
            boolean leadsOn = i + 1 < reached.size()
                    && one.isKnown()
                    && reached.get(i + 1).isKnown()
                    && reached.get(i + 1).step().kind() != StepKind.LEVEL;
            int linkEnd = leadsOn
                    ? top + Label.at(top, reached.get(i + 1).step().label()).height()
                    : 0;
            rows.add(new Row(
                    label,
                    look(one),
                    barY,
                    barY + BarDrawing.THICK / 2 + 5,
                    across.at(one.from().min(one.to())),
                    across.between(one.from(), one.to()),
                    one.isKnown() ? across.at(one.right()) : Across.percent(0),
                    words(one, chart.unit()),
                    leadsOn
                            ? Optional.of(new Link(across.at(one.to()), barY + BarDrawing.THICK, linkEnd))
                            : Optional.empty()));
        }
        return new WaterfallDrawing(Math.max(BarDrawing.GAP, top), across.at(BigDecimal.ZERO), rows);
    }

    private static Look look(Reached one) {
        if (!one.isKnown()) {
            return Look.NONE;
        }
        if (one.step().kind() != StepKind.CHANGE) {
            return Look.LEVEL;
        }
        return one.to().compareTo(one.from()) >= 0 ? Look.UP : Look.DOWN;
    }

    private static String words(Reached one, String unit) {
        if (!one.isKnown()) {
            return Letters.fitBold(
                    one.step().note().isBlank() ? "not known" : one.step().note(), Across.NARROWEST - Across.APART);
        }
        return one.step().kind() == StepKind.CHANGE
                ? Amounts.signed(one.to().subtract(one.from()), unit)
                : Amounts.beside(one.to(), unit);
    }
}
