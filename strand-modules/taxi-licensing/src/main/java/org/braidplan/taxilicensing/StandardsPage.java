package org.braidplan.taxilicensing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.braidplan.calendar.Days;
import org.braidplan.page.Charts.StackedBar;
import org.braidplan.page.Charts.StackedBarChart;
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
import org.braidplan.taxilicensing.StandardClause.Section;
import org.braidplan.view.Stored;

/** The clause matrix: what the statutory standards ask, and whether the Council adopted it or said why not. */
@PageInfo(path = StandardsPage.PATH, title = "Standards: adopt or explain")
public final class StandardsPage implements Page {

    static final String PATH = "standards";

    /** More clauses than the standards have; what is beyond is counted and not drawn. */
    private static final int SHOWN = 150;

    @Override
    public Shown show(PageRequest request) {
        Optional<Standing> asked = request.choice("standing", Standing.class);
        Optional<Section> section = request.choice("section", Section.class);
        Clauses clauses = Clauses.of(request.plan());
        List<Stored<StandardClause>> shown = new ArrayList<>();
        int matching = 0;
        for (Stored<StandardClause> stored : request.plan().records(StandardClause.class)) {
            StandardClause clause = stored.value();
            boolean matches = asked.filter(standing ->
                                    standing != clause.on(request.plan().today()))
                            .isEmpty()
                    && section.filter(one -> one != clause.section()).isEmpty();
            if (matches && matching++ < SHOWN) {
                shown.add(stored);
            }
        }
        boolean issued = !request.plan().today().isBefore(StandardClause.ISSUED);
        return new Shown(
                "taxi-licensing/standards.jte",
                new Model(clauses, issued, asked, section, matching, rows(request, shown)));
    }

    private static List<Row> rows(PageRequest request, List<Stored<StandardClause>> clauses) {
        return clauses.stream()
                .map(stored -> new Row(
                        stored.key(),
                        stored.value(),
                        stored.value().on(request.plan().today())))
                .toList();
    }

    /** A clause and how it stands. */
    record Row(String key, StandardClause clause, Standing standing) {}

    /**
     * What the page shows.
     *
     * @param issued whether the standards were there on the page's day
     * @param asked the standing that is asked for
     * @param section the section that is asked for
     * @param matching how many clauses are asked for
     * @param rows those that are shown
     */
    public record Model(
            Clauses clauses,
            boolean issued,
            Optional<Standing> asked,
            Optional<Section> section,
            int matching,
            List<Row> rows) {

        public Model {
            rows = List.copyOf(rows);
        }

        public boolean isEmpty() {
            return clauses.total() == 0;
        }

        public boolean isFiltered() {
            return asked.isPresent() || section.isPresent();
        }

        public String register() {
            return Places.register(TaxiLicensingStrand.KEY, "standards");
        }

        public String all() {
            return Places.page(TaxiLicensingStrand.KEY, PATH);
        }

        /** What the table holds: {@code Vehicle licensing, not decided: 3 clauses.} */
        public String filter() {
            List<String> words = new ArrayList<>();
            section.ifPresent(one -> words.add(one.words()));
            asked.ifPresent(one -> words.add(one.words()));
            return String.join(", ", words) + ": " + matching + (matching == 1 ? " clause." : " clauses.");
        }

        public boolean leavesOut() {
            return matching > rows.size();
        }

        public List<Figure> figures() {
            List<Figure> figures = new ArrayList<>();
            for (Standing standing : Standing.values()) {
                figures.add(new Figure(
                        Long.toString(clauses.count(standing)),
                        standing.words().toLowerCase(Locale.UK),
                        Places.with(all(), "standing", standing)));
            }
            return figures;
        }

        /** A bar a section, made of how its clauses stand. */
        public StackedBarChart chart() {
            List<StackedBar> bars = new ArrayList<>();
            clauses.bySection()
                    .forEach((one, counts) -> bars.add(StackedBar.of(
                            one.words(),
                            Arrays.stream(Standing.values())
                                    .map(standing -> BigDecimal.valueOf(counts.getOrDefault(standing, 0)))
                                    .toArray(BigDecimal[]::new))));
            return new StackedBarChart(
                    "Clauses by section and how they stand",
                    clauses.mostOpen(),
                    "clauses",
                    Arrays.stream(Standing.values()).map(Standing::words).toList(),
                    bars);
        }

        /** A line a section, with the way to its clauses. */
        public Table sections(Components ui) {
            List<Column> columns = new ArrayList<>(List.of(Column.text("Section"), Column.number("Clauses")));
            for (Standing standing : Standing.values()) {
                columns.add(Column.number(standing.words()));
            }
            List<List<Cell>> lines = new ArrayList<>();
            clauses.bySection().forEach((one, counts) -> {
                List<Cell> cells = new ArrayList<>();
                cells.add(Cell.of(ui.link(one.words(), Places.with(all(), "section", one))));
                cells.add(Cell.of(
                        counts.values().stream().mapToInt(Integer::intValue).sum()));
                for (Standing standing : Standing.values()) {
                    cells.add(Cell.of(counts.getOrDefault(standing, 0)));
                }
                lines.add(cells);
            });
            return new Table("Sections", columns, lines);
        }

        /** The matrix itself. */
        public Table table(Components ui) {
            return new Table(
                    "Clauses",
                    List.of(
                            Column.text("Clause"),
                            Column.text("What it asks"),
                            Column.text("How it stands"),
                            Column.text("What was changed, or why not"),
                            Column.text("Decided"),
                            Column.text("Review due")),
                    rows.stream().map(row -> cells(ui, row)).toList());
        }

        private static List<Cell> cells(Components ui, Row row) {
            StandardClause clause = row.clause();
            boolean decided = row.standing() != Standing.NOT_DECIDED;
            return List.of(
                    Cell.of(ui.link(row.key(), Places.record(TaxiLicensingStrand.KEY, "standards", row.key()))),
                    Cell.of(clause.gist()),
                    Cell.of(ui.tag(row.standing().words(), row.standing().tone())),
                    Cell.of(decided ? clause.explanation().orElse("") : ""),
                    Cell.of(decided ? decision(clause) : "Not yet"),
                    decided && clause.reviewDue().isPresent()
                            ? Cell.of(ui.date(clause.reviewDue().get()))
                            : Cell.of("No day set"));
        }

        private static String decision(StandardClause clause) {
            String by = clause.decidedBy().orElse("Nobody recorded");
            return clause.decidedOn().map(day -> by + ", " + Days.words(day)).orElse(by + ", no day recorded");
        }
    }
}
