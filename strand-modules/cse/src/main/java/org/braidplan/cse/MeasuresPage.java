package org.braidplan.cse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Period;
import org.braidplan.page.Components;
import org.braidplan.page.Components.Cell;
import org.braidplan.page.Components.Column;
import org.braidplan.page.Components.Figure;
import org.braidplan.page.Components.Table;
import org.braidplan.page.IndicatorTile;
import org.braidplan.page.Page;
import org.braidplan.page.PageInfo;
import org.braidplan.page.PageRequest;
import org.braidplan.page.Places;
import org.braidplan.page.Shown;
import org.braidplan.people.Right;
import org.braidplan.view.PlanView;

/** Is it getting better? The strand's measures as charts, and in one table as its own records give them. */
@PageInfo(path = "measures", title = "Measures")
public final class MeasuresPage implements Page {

    @Override
    public Shown show(PageRequest request) {
        boolean seesAll = request.caller().person().may(Right.READ_CONFIDENTIAL, CseStrand.KEY);
        PlanView plan = request.plan();
        return new Shown(
                "cse/measures.jte",
                new Model(Measures.of(plan), groups(plan, seesAll), seesAll, FiguresAreIn.old(plan)));
    }

    private static List<Group> groups(PlanView plan, boolean seesAll) {
        List<Slot> missing = new ArrayList<>(List.of(
                Slot.ofReadings(plan, CseIndicators.INTERVIEWS_DONE),
                Slot.ofReadings(plan, CseIndicators.INTERVIEWS_IN_TIME)));
        List<Slot> atRisk = new ArrayList<>(List.of(Slot.ofReadings(plan, CseIndicators.CURRENT_ASSESSMENTS)));
        if (seesAll) {
            missing.add(Slot.ofCounts(plan, CseIndicators.REPEAT_CHILDREN, repeatChildren(plan)));
            atRisk.add(Slot.ofCounts(plan, CseIndicators.NRM_REFERRALS, referrals(plan)));
        }
        return List.of(
                new Group("When a child goes missing", missing),
                new Group("Children known to be at risk", atRisk),
                new Group(
                        "Support, and talking with communities",
                        List.of(
                                Slot.ofReadings(plan, CseIndicators.LONG_SUPPORT),
                                Slot.ofReadings(plan, CseIndicators.COMMUNITY_EVENTS))));
    }

    /** At each quarter's end: what was counted in its last month. */
    private static List<IndicatorTile.Count> repeatChildren(PlanView plan) {
        return Counted.months(plan).stream()
                .filter(row -> Period.of(Frequency.QUARTER, row.month().from())
                        .to()
                        .equals(row.month().to()))
                .map(row -> new IndicatorTile.Count(
                        Period.of(Frequency.QUARTER, row.month().from()),
                        row.repeatChildren().map(BigDecimal::valueOf)))
                .toList();
    }

    private static List<IndicatorTile.Count> referrals(PlanView plan) {
        return Counted.assessments(plan).stream()
                .map(row -> new IndicatorTile.Count(
                        row.quarter(), row.nrmReferrals().map(BigDecimal::valueOf)))
                .toList();
    }

    /** Measures that answer one question. */
    public record Group(String title, List<Slot> tiles) {

        public Group {
            tiles = List.copyOf(tiles);
        }
    }

    /**
     * The place of one measure.
     *
     * @param tile absent where there is no value to draw, and then {@code why} says so
     */
    public record Slot(Indicator indicator, Optional<IndicatorTile> tile, String why) {

        /** Six years of quarters. */
        private static final int POINTS = 24;

        static Slot ofReadings(PlanView plan, Indicator measure) {
            Indicator indicator = plan.indicator(measure.key()).orElse(measure);
            return new Slot(indicator, IndicatorTile.of(plan, indicator), "No reading has a value yet.");
        }

        /** Of few children: from the register, for whoever may read it, as no reading that all could see has them. */
        static Slot ofCounts(PlanView plan, Indicator measure, List<IndicatorTile.Count> counts) {
            Indicator indicator = plan.indicator(measure.key()).orElse(measure);
            return new Slot(
                    indicator,
                    IndicatorTile.of(plan, indicator, Counted.last(POINTS, counts)),
                    "Nothing is recorded yet.");
        }

        public String title() {
            return indicator.title();
        }

        public String address() {
            return Places.indicator(indicator.key());
        }
    }

    /** What the page shows, and whether confidential figures are among it. */
    public static final class Model {

        private final Measures measures;
        private final List<Group> groups;
        private final boolean seesAll;
        private final String old;

        Model(Measures measures, List<Group> groups, boolean seesAll, String old) {
            this.measures = measures;
            this.groups = List.copyOf(groups);
            this.seesAll = seesAll;
            this.old = old;
        }

        public boolean isEmpty() {
            return measures.quarters().isEmpty() && drawn().isEmpty();
        }

        /** That figures are old; empty while they are not. */
        public String old() {
            return old;
        }

        public boolean leavesOut() {
            return !seesAll;
        }

        public String rows() {
            return Places.register(CseStrand.KEY, "missing-episodes");
        }

        public List<Group> groups() {
            return groups;
        }

        public boolean hasCharts() {
            return !drawn().isEmpty();
        }

        public List<String> doubts() {
            return measures.doubts();
        }

        private List<IndicatorTile> drawn() {
            return groups.stream()
                    .flatMap(group -> group.tiles().stream())
                    .flatMap(slot -> slot.tile().stream())
                    .toList();
        }

        public List<Figure> figures() {
            List<IndicatorTile> drawn = drawn();
            String indicators = Places.with("/indicators", "strand", CseStrand.KEY);
            long targets = drawn.stream()
                    .filter(tile -> tile.meetsTarget().isPresent())
                    .count();
            Stream<Figure> change = Stream.of(
                    new Figure(count(drawn.stream().filter(IndicatorTile::isBetter)), "getting better", indicators),
                    new Figure(count(drawn.stream().filter(IndicatorTile::isWorse)), "getting worse", indicators),
                    new Figure(
                            count(drawn.stream().filter(tile -> !tile.isBetter() && !tile.isWorse())),
                            "no clear change",
                            indicators));
            String met = count(drawn.stream()
                    .filter(tile -> tile.meetsTarget().filter(meets -> meets).isPresent()));
            Stream<Figure> target = targets == 0
                    ? Stream.empty()
                    : Stream.of(new Figure(met + " of " + targets, "with a target meet it now", indicators));
            return Stream.concat(change, target).toList();
        }

        private static String count(Stream<IndicatorTile> tiles) {
            return Long.toString(tiles.count());
        }

        public Table table(Components ui) {
            List<Column> columns = new ArrayList<>(List.of(Column.text("Measure"), Column.text("Better is")));
            measures.quarters().forEach(q -> columns.add(Column.number(q.words())));
            List<List<Cell>> rows = new ArrayList<>();
            for (Measures.Row row : measures.rows()) {
                List<Cell> cells = new ArrayList<>();
                cells.add(Cell.of(ui.link(
                        row.indicator().title(),
                        Places.indicator(row.indicator().key()))));
                cells.add(Cell.of(row.indicator().definition().betterIs().word()));
                row.values().forEach(value -> cells.add(Cell.of(words(row, value))));
                rows.add(cells);
            }
            return new Table("Measures by quarter", columns, rows);
        }

        private String words(Measures.Row row, Optional<String> value) {
            return value.orElse(row.confidential() && !seesAll ? "not shown to you" : "not recorded");
        }
    }
}
