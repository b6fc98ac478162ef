package org.braidplan.safeguarding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.braidplan.calendar.Days;
import org.braidplan.page.Charts.StackedBar;
import org.braidplan.page.Charts.StackedBarChart;
import org.braidplan.page.Components;
import org.braidplan.page.Components.Cell;
import org.braidplan.page.Components.Column;
import org.braidplan.page.Components.Figure;
import org.braidplan.page.Components.Table;
import org.braidplan.page.Components.Tone;
import org.braidplan.page.Page;
import org.braidplan.page.PageInfo;
import org.braidplan.page.PageRequest;
import org.braidplan.page.Places;
import org.braidplan.page.Shown;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/** If inspectors came tomorrow: what of their findings is done, what is evidenced, what is open, and where each heading stands. */
@PageInfo(path = "readiness", title = "Readiness for inspection")
public final class ReadinessPage implements Page {

    @Override
    public Shown show(PageRequest request) {
        PlanView plan = request.plan();
        Map<Heading, PositionStatement> statements = new EnumMap<>(Heading.class);
        for (Stored<PositionStatement> stored : plan.records(PositionStatement.class)) {
            PositionStatement statement = stored.value();
            if (!statement.statedOn().isAfter(plan.today())) {
                statements.merge(
                        statement.heading(),
                        statement,
                        (one, other) -> other.quarter().compareTo(one.quarter()) > 0 ? other : one);
            }
        }
        return new Shown("safeguarding/readiness.jte", new Model(Readiness.of(plan), statements, plan.today()));
    }

    /** What the page shows. */
    public static final class Model {

        private final Readiness readiness;
        private final Map<Heading, PositionStatement> statements;
        private final LocalDate today;

        Model(Readiness readiness, Map<Heading, PositionStatement> statements, LocalDate today) {
            this.readiness = readiness;
            this.statements = Map.copyOf(statements);
            this.today = today;
        }

        public boolean isEmpty() {
            return readiness.total() == 0 && statements.isEmpty();
        }

        public boolean hasFindings() {
            return readiness.total() > 0;
        }

        public String rows() {
            return Places.register(SafeguardingStrand.KEY, "inspection-findings");
        }

        public String statementRows() {
            return Places.register(SafeguardingStrand.KEY, "position-statements");
        }

        public String sentence() {
            return readiness.sentence();
        }

        public List<Figure> figures() {
            return List.of(
                    new Figure(Integer.toString(readiness.count(Standing.TESTED)), "tested by somebody else", rows()),
                    new Figure(Integer.toString(readiness.count(Standing.EVIDENCED)), "evidenced", rows()),
                    new Figure(Integer.toString(readiness.count(Standing.DONE)), "done, without evidence", rows()),
                    new Figure(Integer.toString(readiness.count(Standing.OPEN)), "open", rows()),
                    new Figure(Integer.toString(readiness.overdue()), "past the date", rows()));
        }

        public StackedBarChart chart() {
            return new StackedBarChart(
                    "Findings by heading",
                    readiness.count(Standing.TESTED) + " of " + readiness.total()
                            + " findings are tested by somebody else than who answers for them.",
                    "findings",
                    Stream.of(Standing.TESTED, Standing.EVIDENCED, Standing.DONE, Standing.OPEN)
                            .map(Standing::title)
                            .toList(),
                    Stream.of(Heading.values())
                            .map(heading -> StackedBar.of(
                                    heading.title(),
                                    number(heading, Standing.TESTED),
                                    number(heading, Standing.EVIDENCED),
                                    number(heading, Standing.DONE),
                                    number(heading, Standing.OPEN)))
                            .toList());
        }

        private BigDecimal number(Heading heading, Standing standing) {
            return BigDecimal.valueOf(readiness.count(heading, standing));
        }

        /** The four headings, each with its last statement if there is one. */
        public List<Stand> headings() {
            return Stream.of(Heading.values())
                    .map(heading -> Stand.of(heading, Optional.ofNullable(statements.get(heading))))
                    .toList();
        }

        /** What is not yet tested, the most pressing first. */
        public Table table(Components ui) {
            List<List<Cell>> cells = new ArrayList<>();
            for (Readiness.Line line : readiness.pressing()) {
                InspectionFinding finding = line.finding();
                cells.add(List.of(
                        Cell.of(ui.link(
                                finding.reference(),
                                Places.record(SafeguardingStrand.KEY, "inspection-findings", line.key()))),
                        Cell.of(finding.finding()),
                        Cell.of(finding.heading().title()),
                        Cell.of(finding.owner().orElse("nobody yet")),
                        Cell.of(finding.due().map(Days::words).orElse("no date")),
                        Cell.of(ui.tag(words(finding), tone(finding)))));
            }
            return new Table(
                    readiness.leftOut() == 0
                            ? "Not yet tested"
                            : "Not yet tested: the " + readiness.pressing().size() + " most pressing",
                    List.of(
                            Column.text("Finding"),
                            Column.text("What has to change"),
                            Column.text("Heading"),
                            Column.text("Answers for it"),
                            Column.text("Due"),
                            Column.text("Stands at")),
                    cells);
        }

        public int leftOut() {
            return readiness.leftOut();
        }

        private String words(InspectionFinding finding) {
            String standing = finding.standingOn(today).title();
            return finding.isOverdue(today) ? standing + ", past its date" : standing;
        }

        private Tone tone(InspectionFinding finding) {
            return switch (finding.standingOn(today)) {
                case OPEN -> finding.isOverdue(today) ? Tone.BAD : Tone.WARNING;
                case DONE -> Tone.WARNING;
                case EVIDENCED -> Tone.NEUTRAL;
                case TESTED -> Tone.GOOD;
            };
        }
    }

    /**
     * Where a heading stands.
     *
     * @param address of the statement; empty when there is none
     */
    public record Stand(
            String heading, String position, Tone tone, String statement, String next, String said, String address) {

        static Stand of(Heading heading, Optional<PositionStatement> statement) {
            return statement
                    .map(s -> new Stand(
                            heading.title(),
                            s.position().title(),
                            tone(s.position()),
                            s.statement(),
                            s.next().orElse(""),
                            "Stated by " + s.statedBy() + " on " + Days.words(s.statedOn()) + ", for "
                                    + s.quarter().words(),
                            Places.record(
                                    SafeguardingStrand.KEY,
                                    "position-statements",
                                    s.quarter().text() + "~" + heading.name())))
                    .orElseGet(() -> new Stand(
                            heading.title(),
                            "No statement yet",
                            Tone.BAD,
                            "Nobody has said where this stands.",
                            "",
                            "",
                            ""));
        }

        private static Tone tone(PositionStatement.Position position) {
            return switch (position) {
                case NO_PLAN -> Tone.BAD;
                case BEGUN -> Tone.WARNING;
                case GOOD_ENOUGH -> Tone.NEUTRAL;
                case PROVEN -> Tone.GOOD;
            };
        }
    }
}
