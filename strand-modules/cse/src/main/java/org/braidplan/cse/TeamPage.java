package org.braidplan.cse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.braidplan.calendar.Days;
import org.braidplan.cse.DisruptionActivity.Kind;
import org.braidplan.indicator.Period;
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
import org.braidplan.view.Derived;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/** Who does the work, whether all agencies come to the panel, and what is done against those who harm children. */
@PageInfo(path = "team", title = "Joint working")
public final class TeamPage implements Page {

    private static final int QUARTERS = 8;

    private static final int REPORTS = 4;

    private static final Derived<List<ThemesReport>> REPORTED = plan -> plan.records(ThemesReport.class).stream()
            .map(Stored::value)
            .filter(report -> !report.receivedOn().isAfter(plan.today()))
            .toList();

    @Override
    public Shown show(PageRequest request) {
        PlanView plan = request.plan();
        return new Shown(
                "cse/team.jte",
                new Model(
                        Team.of(plan),
                        disruption(Counted.disruption(plan)),
                        Counted.last(REPORTS, plan.derived(REPORTED))));
    }

    /** The last quarters, oldest first, each with how often which kind of step was taken. */
    private static Map<Period, Map<Step, Long>> disruption(List<DisruptionActivity> rows) {
        TreeMap<Period, Map<Step, Long>> quarters = new TreeMap<>();
        for (int i = rows.size() - 1; i >= 0; i--) {
            DisruptionActivity row = rows.get(i);
            if (quarters.size() == QUARTERS && !quarters.containsKey(row.quarter())) {
                break;
            }
            quarters.computeIfAbsent(row.quarter(), quarter -> new EnumMap<>(Step.class))
                    .merge(Step.of(row.kind()), (long) row.count(), Long::sum);
        }
        return quarters;
    }

    /** Kinds of disruption that belong together. */
    enum Step {
        NOTICES("Notices and orders"),
        ARRESTS("Arrests and charges"),
        PREMISES("Premises"),
        TAXIS("Taxi licences reported"),
        INTELLIGENCE("Intelligence shared");

        private final String words;

        Step(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        static Step of(Kind kind) {
            return switch (kind) {
                case ABDUCTION_WARNING, COURT_ORDER -> NOTICES;
                case ARREST, CHARGE -> ARRESTS;
                case PREMISES_VISIT, PREMISES_ACTION -> PREMISES;
                case TAXI_REPORT -> TAXIS;
                case INTELLIGENCE -> INTELLIGENCE;
            };
        }
    }

    /** What the page shows. */
    public static final class Model {

        private final Team team;
        private final Map<Period, Map<Step, Long>> disruption;
        private final List<ThemesReport> reports;

        Model(Team team, Map<Period, Map<Step, Long>> disruption, List<ThemesReport> reports) {
            this.team = team;
            this.disruption = disruption;
            this.reports = List.copyOf(reports);
        }

        public boolean isEmpty() {
            return !hasPosts() && !hasMeetings() && !hasDisruption() && reports.isEmpty();
        }

        public boolean hasPosts() {
            return !team.posts().isEmpty();
        }

        public boolean hasMeetings() {
            return !team.meetings().isEmpty();
        }

        public boolean hasDisruption() {
            return !disruption.isEmpty();
        }

        public boolean hasReports() {
            return !reports.isEmpty();
        }

        public boolean hasMissing() {
            return !team.missing().isEmpty();
        }

        public String register(String key) {
            return Places.register(CseStrand.KEY, key);
        }

        public String manager() {
            return team.manager();
        }

        public List<Figure> figures() {
            List<Figure> figures = new ArrayList<>();
            if (hasPosts()) {
                figures.add(new Figure(
                        team.filled() + " of " + team.posts().size(), "posts filled", register("joint-team")));
            }
            if (hasMeetings()) {
                PanelMeeting last = last();
                figures.add(new Figure(
                        last.agenciesPresent() + " of " + last.agenciesExpected(),
                        "agencies at the panel on " + Days.words(last.date()),
                        register("panel-meetings")));
                figures.add(new Figure(
                        Integer.toString(last.actionsStillOpen()),
                        "earlier actions of the panel still open",
                        register("panel-meetings")));
            }
            return figures;
        }

        private PanelMeeting last() {
            return team.meetings().get(team.meetings().size() - 1);
        }

        public Table posts() {
            return new Table(
                    "The joint team today, in full-time equivalents",
                    List.of(
                            Column.text("Agency"),
                            Column.number("Posts"),
                            Column.number("Filled"),
                            Column.number("Vacant")),
                    team.agencies().stream()
                            .map(agency -> List.of(
                                    Cell.of(agency.name()),
                                    Cell.of(agency.posts()),
                                    Cell.of(agency.filled().toPlainString()),
                                    Cell.of(agency.vacant().toPlainString())))
                            .toList());
        }

        /** One bar a meeting: the agencies that came, and those that did not. */
        public StackedBarChart attendance() {
            long all = team.meetings().stream()
                    .filter(meeting -> meeting.agenciesPresent() == meeting.agenciesExpected())
                    .count();
            return new StackedBarChart(
                    "Agencies at the panel",
                    "Every agency came to " + all + " of the last "
                            + (team.meetings().size() == 1
                                    ? "meeting."
                                    : team.meetings().size() + " meetings."),
                    "agencies",
                    List.of("Came", "Did not come"),
                    team.meetings().stream().map(Model::bar).toList());
        }

        private static StackedBar bar(PanelMeeting meeting) {
            int away = Math.max(0, meeting.agenciesExpected() - meeting.agenciesPresent());
            return new StackedBar(
                    Days.words(meeting.date()),
                    List.of(
                            Optional.of(BigDecimal.valueOf(meeting.agenciesPresent())),
                            Optional.of(BigDecimal.valueOf(away))),
                    meeting.absent().map(names -> "Missing: " + names + ".").orElse(""));
        }

        public Table missing() {
            return new Table(
                    "Who was missing at the last "
                            + (team.meetings().size() == 1
                                    ? "meeting"
                                    : team.meetings().size() + " meetings"),
                    List.of(Column.text("Agency"), Column.number("Meetings missed")),
                    team.missing().stream()
                            .map(missing -> List.of(Cell.of(missing.agency()), Cell.of(missing.times())))
                            .toList());
        }

        /** One bar a quarter; a kind that nobody recorded is not known, and not none. */
        public StackedBarChart steps() {
            return new StackedBarChart(
                    "Steps taken against people and places that harm children",
                    said(),
                    "steps",
                    Stream.of(Step.values()).map(Step::words).toList(),
                    disruption.entrySet().stream().map(Model::bar).toList());
        }

        /** The last quarter beside the one before it. */
        private String said() {
            List<Map.Entry<Period, Map<Step, Long>>> quarters = List.copyOf(disruption.entrySet());
            Map.Entry<Period, Map<Step, Long>> last = quarters.get(quarters.size() - 1);
            String steps = all(last) == 1 ? " step was taken" : " steps were taken";
            String before = quarters.size() == 1
                    ? "."
                    : ", after " + all(quarters.get(quarters.size() - 2)) + " in "
                            + quarters.get(quarters.size() - 2).getKey().words() + ".";
            return "In " + last.getKey().words() + ", " + all(last) + steps + before;
        }

        private static long all(Map.Entry<Period, Map<Step, Long>> quarter) {
            return quarter.getValue().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }

        private static StackedBar bar(Map.Entry<Period, Map<Step, Long>> quarter) {
            List<Optional<BigDecimal>> values = Stream.of(Step.values())
                    .map(step ->
                            Optional.ofNullable(quarter.getValue().get(step)).map(BigDecimal::valueOf))
                    .toList();
            return new StackedBar(
                    quarter.getKey().words(),
                    values,
                    values.stream().allMatch(Optional::isPresent) ? "" : "Not all recorded");
        }

        public Table themes(Components ui) {
            List<List<Cell>> rows = new ArrayList<>();
            for (int i = reports.size() - 1; i >= 0; i--) {
                ThemesReport report = reports.get(i);
                rows.add(List.of(
                        Cell.of(ui.link(
                                report.quarter().words(),
                                Places.record(
                                        CseStrand.KEY,
                                        "themes-reports",
                                        report.quarter().text()))),
                        Cell.of(Days.words(report.receivedOn())),
                        Cell.of(report.themes().orElse("not recorded")),
                        Cell.of(report.decided().orElse("nothing recorded yet")),
                        report.action()
                                .map(action -> Cell.of(ui.action(action, "")))
                                .orElse(Cell.of("none"))));
            }
            return new Table(
                    "The last themes reports",
                    List.of(
                            Column.text("Quarter"),
                            Column.text("Received on"),
                            Column.text("Main themes"),
                            Column.text("What the board decided"),
                            Column.text("Action")),
                    rows);
        }
    }
}
