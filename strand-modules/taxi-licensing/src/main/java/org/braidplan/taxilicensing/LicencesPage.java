package org.braidplan.taxilicensing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Period;
import org.braidplan.indicator.Share;
import org.braidplan.page.Charts.LineChart;
import org.braidplan.page.Charts.Point;
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
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/** Who is licensed today, and whether they have passed what the policy asks for. */
@PageInfo(path = "licences", title = "Drivers and vehicles")
public final class LicencesPage implements Page {

    private static final int MONTHS = 24;

    @Override
    public Shown show(PageRequest request) {
        return new Shown(
                "taxi-licensing/licences.jte",
                LicenceMonth.newest(request.plan())
                        .map(newest -> new Model(
                                Optional.of(newest.value()),
                                newest.key(),
                                run(request.plan(), newest.value()),
                                targets(request.plan())))
                        .orElse(new Model(Optional.empty(), "", List.of(), Map.of())));
    }

    /** What the indicators' own targets are; nobody else sets one. */
    private static Map<String, BigDecimal> targets(PlanView plan) {
        Map<String, BigDecimal> targets = new HashMap<>();
        for (Indicator indicator :
                List.of(TaxiIndicators.DBS_CHECKED, TaxiIndicators.TRAINED, TaxiIndicators.CAMERAS)) {
            plan.indicator(indicator.key())
                    .flatMap(there -> there.targetOn(plan.today()))
                    .ifPresent(target -> targets.put(indicator.key(), target.value()));
        }
        return targets;
    }

    /** The months up to the newest, oldest first, absent where nothing is recorded. */
    private static List<Month> run(PlanView plan, LicenceMonth newest) {
        List<Stored<LicenceMonth>> all = plan.records(LicenceMonth.class);
        Period start = Period.of(Frequency.MONTH, newest.month().from().minusMonths(MONTHS - 1L));
        Map<Period, LicenceMonth> known = new HashMap<>();
        for (int i = all.size() - 1; i >= 0 && all.get(i).value().month().compareTo(start) >= 0; i--) {
            known.put(all.get(i).value().month(), all.get(i).value());
        }
        Period first = known.keySet().stream().min(Period::compareTo).orElse(newest.month());
        List<Month> run = new ArrayList<>();
        for (Period month = first; month.compareTo(newest.month()) <= 0; month = month.next()) {
            run.add(new Month(month, Optional.ofNullable(known.get(month))));
        }
        return run;
    }

    /** A month; absent where nothing is recorded. */
    public record Month(Period period, Optional<LicenceMonth> recorded) {}

    /**
     * What the page shows.
     *
     * @param newest absent when there is nothing yet
     * @param key of the newest
     * @param run the last two years, oldest first
     * @param targets of the indicators that have one, by key
     */
    public record Model(Optional<LicenceMonth> newest, String key, List<Month> run, Map<String, BigDecimal> targets) {

        public Model {
            run = List.copyOf(run);
            targets = Map.copyOf(targets);
        }

        public String register() {
            return Places.register(TaxiLicensingStrand.KEY, "licences");
        }

        /** Who is licensed, and how many checks are late. */
        public String sentence() {
            LicenceMonth month = newest.orElseThrow();
            return "At the end of " + month.month().words() + " " + count(month.drivers(), "driver", "drivers") + ", "
                    + count(month.vehicles(), "vehicle", "vehicles") + " and "
                    + count(month.operators(), "operator", "operators") + " were licensed. "
                    + (month.overdue() == 0
                            ? "No check was overdue on a live licence."
                            : count(month.overdue(), "check was", "checks were") + " overdue on live licences.");
        }

        public List<Figure> figures() {
            LicenceMonth month = newest.orElseThrow();
            String row = Places.record(TaxiLicensingStrand.KEY, "licences", key);
            return List.of(
                    new Figure(
                            percent(month.checkedOfDrivers()),
                            "of drivers checked by the DBS in six months",
                            Places.indicator(TaxiIndicators.DBS_CHECKED.key())),
                    new Figure(
                            percent(month.trainedOfDrivers()),
                            "of drivers trained in safeguarding",
                            Places.indicator(TaxiIndicators.TRAINED.key())),
                    new Figure(
                            percent(month.camerasOfVehicles()),
                            "of vehicles with a camera",
                            Places.indicator(TaxiIndicators.CAMERAS.key())),
                    new Figure(Long.toString(month.overdue()), "checks overdue on live licences", row));
        }

        /** What is late, kind by kind; the law knows no licence that may wait for its check. */
        public Table overdue(Components ui) {
            LicenceMonth month = newest.orElseThrow();
            return new Table(
                    "Checks overdue on live licences, " + month.month().words(),
                    List.of(Column.text("Check"), Column.number("Overdue"), Column.number("Of live licences")),
                    List.of(
                            line(ui, "Criminal record check of a driver", month.dbsOverdue(), month.drivers()),
                            line(ui, "Medical of a driver", month.medicalOverdue(), month.drivers()),
                            line(ui, "Driving licence check", month.drivingLicenceOverdue(), month.drivers()),
                            line(ui, "Test or insurance of a vehicle", month.vehicleCheckOverdue(), month.vehicles()),
                            line(ui, "Basic check of an operator", month.operatorCheckOverdue(), month.operators())));
        }

        public LineChart dbs() {
            return chart(
                    "Drivers checked by the DBS in six months",
                    TaxiIndicators.DBS_CHECKED,
                    LicenceMonth::checkedOfDrivers);
        }

        public LineChart trained() {
            return chart("Drivers trained in safeguarding", TaxiIndicators.TRAINED, LicenceMonth::trainedOfDrivers);
        }

        public LineChart cameras() {
            return chart("Vehicles with a camera", TaxiIndicators.CAMERAS, LicenceMonth::camerasOfVehicles);
        }

        /** Whether there is a line to draw. */
        public boolean hasRun() {
            return run.size() > 1;
        }

        private LineChart chart(String title, Indicator indicator, Function<LicenceMonth, Share> share) {
            Share first = share.apply(run.get(0).recorded().orElseThrow());
            Share last = share.apply(newest.orElseThrow());
            return new LineChart(
                    title,
                    title + ": " + percent(first) + " at the end of "
                            + run.get(0).period().words() + ", "
                            + percent(last) + " at the end of "
                            + newest.orElseThrow().month().words() + ".",
                    "%",
                    run.stream().map(month -> point(month, share)).toList(),
                    Optional.empty(),
                    Optional.ofNullable(targets.get(indicator.key())));
        }

        private static Point point(Month month, Function<LicenceMonth, Share> share) {
            return month.recorded()
                    .map(share)
                    .map(known -> new Point(
                            month.period().words(), known.percent(), known.part() + " of " + known.whole(), false))
                    .orElse(new Point(month.period().words(), Optional.empty(), "not recorded", false));
        }

        private static List<Cell> line(Components ui, String check, int overdue, int live) {
            return List.of(Cell.of(check), number(ui, overdue), number(ui, live));
        }

        private static Cell number(Components ui, int number) {
            return Cell.of(ui.number(BigDecimal.valueOf(number)));
        }

        private static String percent(Share share) {
            return share.percent().map(p -> p + "%").orElse("–");
        }

        private static String count(long number, String one, String many) {
            return number == 1 ? "1 " + one : String.format(Locale.UK, "%,d %s", number, many);
        }
    }
}
