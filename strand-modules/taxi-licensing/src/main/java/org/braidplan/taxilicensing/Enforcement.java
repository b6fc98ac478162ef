package org.braidplan.taxilicensing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.braidplan.indicator.Share;
import org.braidplan.page.Charts.LineChart;
import org.braidplan.page.Charts.Point;
import org.braidplan.page.Charts.StackedBar;
import org.braidplan.page.Charts.StackedBarChart;
import org.braidplan.page.Components;
import org.braidplan.page.Components.Cell;
import org.braidplan.page.Components.Column;
import org.braidplan.page.Components.Figure;
import org.braidplan.page.Components.Table;
import org.braidplan.page.Places;
import org.braidplan.view.Stored;

/**
 * What the page of enforcement shows; all oldest first.
 *
 * @param exercises spot checks that are over
 * @param months of complaints
 */
public record Enforcement(
        List<Stored<SpotCheck>> exercises,
        List<DecisionQuarter> decisions,
        List<ComplaintQuarter> complaints,
        List<Complaints> months,
        List<Appeals> appeals) {

    public Enforcement {
        exercises = List.copyOf(exercises);
        decisions = List.copyOf(decisions);
        complaints = List.copyOf(complaints);
        months = List.copyOf(months);
        appeals = List.copyOf(appeals);
    }

    public boolean isEmpty() {
        return exercises.isEmpty()
                && decisions.isEmpty()
                && complaints.isEmpty()
                && months.isEmpty()
                && appeals.isEmpty();
    }

    public String spotChecks() {
        return register("inspections");
    }

    /** What the newest figures say, each in a sentence. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        last(exercises)
                .map(Stored::value)
                .ifPresent(check -> sentences.add("At the last spot check ("
                        + check.words() + "), " + of(check.compliantOfVehicles(), "vehicles") + " and "
                        + of(check.compliantOfDrivers(), "drivers") + " met every rule."));
        last(decisions)
                .ifPresent(quarter -> sentences.add("In " + quarter.period().words() + " the Council revoked "
                        + quarter.revoked() + " driver licences, suspended " + quarter.suspended()
                        + " and refused " + quarter.refused() + "." + gap(quarter.months())));
        last(complaints)
                .ifPresent(quarter -> sentences.add("In " + quarter.period().words() + " it received "
                        + quarter.received() + " complaints and sent " + quarter.referred() + " to the police."
                        + gap(quarter.months())));
        return sentences;
    }

    public List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        last(exercises).ifPresent(stored -> {
            String row = Places.record(TaxiLicensingStrand.KEY, "inspections", stored.key());
            figures.add(new Figure(
                    percent(stored.value().compliantOfVehicles()), "of vehicles compliant at the last check", row));
            figures.add(new Figure(
                    percent(stored.value().compliantOfDrivers()), "of drivers compliant at the last check", row));
        });
        last(decisions)
                .ifPresent(quarter -> figures.add(new Figure(
                        Long.toString(quarter.revoked()),
                        "driver licences revoked, " + quarter.period().words(),
                        register("decisions"))));
        last(complaints)
                .ifPresent(quarter -> figures.add(new Figure(
                        Long.toString(quarter.referred()),
                        "complaints sent to the police, " + quarter.period().words(),
                        register("complaints"))));
        lastMedian()
                .ifPresent(month -> figures.add(new Figure(
                        month.medianDays().orElseThrow().toPlainString(),
                        "median days from complaint to decision, "
                                + month.month().words(),
                        register("complaints"))));
        return figures;
    }

    public StackedBarChart vehicles() {
        return compliance("Vehicles at spot checks", "vehicles", SpotCheck::compliantOfVehicles);
    }

    public StackedBarChart drivers() {
        return compliance("Drivers at spot checks", "drivers", SpotCheck::compliantOfDrivers);
    }

    private StackedBarChart compliance(String title, String things, Function<SpotCheck, Share> share) {
        SpotCheck newest = last(exercises).orElseThrow().value();
        return new StackedBarChart(
                title,
                "At the last one, " + of(share.apply(newest), things) + " met every rule.",
                things,
                List.of("Compliant", "Not compliant"),
                exercises.stream()
                        .map(Stored::value)
                        .map(check -> bar(check.words(), share.apply(check)))
                        .toList());
    }

    private static StackedBar bar(String label, Share share) {
        return new StackedBar(
                label,
                List.of(
                        Optional.of(BigDecimal.valueOf(share.part())),
                        Optional.of(BigDecimal.valueOf(share.whole() - share.part()))),
                percent(share) + " compliant");
    }

    public Table exerciseRows(Components ui) {
        List<List<Cell>> lines = new ArrayList<>();
        for (Stored<SpotCheck> stored : newestFirst(exercises)) {
            SpotCheck check = stored.value();
            lines.add(List.of(
                    Cell.of(ui.link(
                            check.words(), Places.record(TaxiLicensingStrand.KEY, "inspections", stored.key()))),
                    Cell.of(check.compliantOfVehicles().words()),
                    Cell.of(check.compliantOfDrivers().words()),
                    Cell.of(check.takenOff().map(String::valueOf).orElse("not recorded")),
                    Cell.of(check.source().orElse(""))));
        }
        return new Table(
                "Spot checks, the newest first",
                List.of(
                        Column.text("Spot check"),
                        Column.number("Vehicles compliant"),
                        Column.number("Drivers compliant"),
                        Column.number("Taken off the road"),
                        Column.text("Source")),
                lines);
    }

    public StackedBarChart decisionChart() {
        DecisionQuarter newest = last(decisions).orElseThrow();
        return new StackedBarChart(
                "Decisions against drivers by quarter",
                "In " + newest.period().words() + ": " + newest.refused() + " refused, " + newest.suspended()
                        + " suspended, " + newest.revoked() + " revoked.",
                "licences",
                List.of("Refused", "Suspended", "Revoked"),
                decisions.stream()
                        .map(quarter -> new StackedBar(
                                quarter.period().words(),
                                List.of(
                                        Optional.of(BigDecimal.valueOf(quarter.refused())),
                                        Optional.of(BigDecimal.valueOf(quarter.suspended())),
                                        Optional.of(BigDecimal.valueOf(quarter.revoked()))),
                                gap(quarter.months()).strip()))
                        .toList());
    }

    /** Months in which complaints were decided; the others are gaps. */
    public LineChart medians() {
        Complaints newest = lastMedian().orElseThrow();
        return new LineChart(
                "Median days from complaint to decision",
                "In " + newest.month().words() + " half of the decisions took "
                        + newest.medianDays().orElseThrow().toPlainString() + " days or less.",
                "days",
                months.stream()
                        .map(month -> new Point(
                                month.month().words(), month.medianDays(), month.decided() + " decided", false))
                        .toList(),
                Optional.empty(),
                Optional.empty());
    }

    public boolean hasMedians() {
        return lastMedian().isPresent();
    }

    public Table complaintTable(Components ui) {
        return new Table(
                "Complaints by quarter, the newest first",
                List.of(
                        Column.text("Quarter"),
                        Column.number("Months in"),
                        Column.number("Received"),
                        Column.number("Sent to the police"),
                        Column.number("Decided")),
                newestFirst(complaints).stream()
                        .map(quarter -> List.of(
                                Cell.of(ui.link(quarter.period().words(), register("complaints"))),
                                Cell.of(quarter.months()),
                                Cell.of(quarter.received()),
                                Cell.of(quarter.referred()),
                                Cell.of(quarter.decided())))
                        .toList());
    }

    public Table appealTable(Components ui) {
        return new Table(
                "Appeals by quarter, the newest first",
                List.of(
                        Column.text("Quarter"),
                        Column.number("Lodged"),
                        Column.number("Dismissed"),
                        Column.number("Allowed"),
                        Column.number("Withdrawn"),
                        Column.number("Open at the end")),
                newestFirst(appeals).stream()
                        .map(quarter -> List.of(
                                Cell.of(ui.link(
                                        quarter.quarter().words(),
                                        Places.record(
                                                TaxiLicensingStrand.KEY,
                                                "appeals",
                                                quarter.quarter().toString()))),
                                Cell.of(quarter.lodged()),
                                Cell.of(quarter.dismissed()),
                                Cell.of(quarter.allowed()),
                                Cell.of(quarter.withdrawn()),
                                Cell.of(quarter.open())))
                        .toList());
    }

    private Optional<Complaints> lastMedian() {
        return last(
                months.stream().filter(month -> month.medianDays().isPresent()).toList());
    }

    private static String register(String key) {
        return Places.register(TaxiLicensingStrand.KEY, key);
    }

    private static String gap(int months) {
        return months == 3 ? "" : " Only " + months + " of its 3 months " + (months == 1 ? "is" : "are") + " in.";
    }

    private static String of(Share share, String things) {
        return share.part() + " of " + share.whole() + " " + things;
    }

    private static String percent(Share share) {
        return share.percent().map(p -> p + "%").orElse("–");
    }

    private static <T> Optional<T> last(List<T> some) {
        return some.isEmpty() ? Optional.empty() : Optional.of(some.get(some.size() - 1));
    }

    private static <T> List<T> newestFirst(List<T> oldestFirst) {
        List<T> turned = new ArrayList<>(oldestFirst);
        Collections.reverse(turned);
        return turned;
    }
}
