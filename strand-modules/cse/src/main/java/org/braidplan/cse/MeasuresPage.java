package org.braidplan.cse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Period;
import org.braidplan.page.Components;
import org.braidplan.page.Components.Cell;
import org.braidplan.page.Components.Column;
import org.braidplan.page.Components.Figure;
import org.braidplan.page.Components.Table;
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
        List<Tile> missing = new ArrayList<>(List.of(
                Tile.ofReadings(plan, CseIndicators.INTERVIEWS_DONE),
                Tile.ofReadings(plan, CseIndicators.INTERVIEWS_IN_TIME)));
        List<Tile> atRisk = new ArrayList<>(List.of(Tile.ofReadings(plan, CseIndicators.CURRENT_ASSESSMENTS)));
        if (seesAll) {
            missing.add(Tile.ofCounts(plan, CseIndicators.REPEAT_CHILDREN, repeatChildren(plan)));
            atRisk.add(Tile.ofCounts(plan, CseIndicators.NRM_REFERRALS, referrals(plan)));
        }
        return List.of(
                new Group("When a child goes missing", missing),
                new Group("Children known to be at risk", atRisk),
                new Group(
                        "Support, and talking with communities",
                        List.of(
                                Tile.ofReadings(plan, CseIndicators.LONG_SUPPORT),
                                Tile.ofReadings(plan, CseIndicators.COMMUNITY_EVENTS))));
    }

    /** At each quarter's end: what was counted in its last month. */
    private static List<Tile.Count> repeatChildren(PlanView plan) {
        return Counted.months(plan).stream()
                .filter(row -> Period.of(Frequency.QUARTER, row.month().from())
                        .to()
                        .equals(row.month().to()))
                .map(row -> new Tile.Count(
                        Period.of(Frequency.QUARTER, row.month().from()),
                        row.repeatChildren().map(BigDecimal::valueOf)))
                .toList();
    }

    private static List<Tile.Count> referrals(PlanView plan) {
        return Counted.assessments(plan).stream()
                .map(row -> new Tile.Count(row.quarter(), row.nrmReferrals().map(BigDecimal::valueOf)))
                .toList();
    }

    /** Measures that answer one question. */
    public record Group(String title, List<Tile> tiles) {

        public Group {
            tiles = List.copyOf(tiles);
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

        private List<Tile> drawn() {
            return groups.stream()
                    .flatMap(group -> group.tiles().stream())
                    .filter(tile -> tile.chart().isPresent())
                    .toList();
        }

        public List<Figure> figures() {
            List<Tile> drawn = drawn();
            String indicators = Places.with("/indicators", "strand", CseStrand.KEY);
            long targets = drawn.stream()
                    .filter(tile -> tile.meetsTarget().isPresent())
                    .count();
            Stream<Figure> change = Stream.of(
                    new Figure(count(drawn.stream().filter(Tile::isBetter)), "getting better", indicators),
                    new Figure(count(drawn.stream().filter(Tile::isWorse)), "getting worse", indicators),
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

        private static String count(Stream<Tile> tiles) {
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
