package org.braidplan.whistleblowing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Period;
import org.braidplan.indicator.Reading;
import org.braidplan.page.Components.Cell;
import org.braidplan.page.Components.Column;
import org.braidplan.page.Components.Table;
import org.braidplan.page.Page;
import org.braidplan.page.PageInfo;
import org.braidplan.page.PageInfo.Audience;
import org.braidplan.page.PageRequest;
import org.braidplan.page.Shown;
import org.braidplan.view.PlanView;

/** What the council says of its whistleblowing in the year; made of readings alone, from which small numbers are kept back. */
@PageInfo(path = "annual-report", title = "Whistleblowing: annual report", audience = Audience.PUBLIC)
public final class AnnualReportPage implements Page {

    @Override
    public Shown show(PageRequest request) {
        PlanView plan = request.plan();
        TreeSet<Period> years = new TreeSet<>();
        List<Line> lines = new ArrayList<>();
        for (Indicator indicator : plan.indicators()) {
            if (indicator.strand().equals(WhistleblowingStrand.KEY)) {
                List<Reading> readings = plan.readings(indicator.key());
                readings.forEach(reading -> years.add(reading.period()));
                lines.add(new Line(indicator.title(), indicator.definition().unit(), readings));
            }
        }
        Optional<Period> newest = years.isEmpty() ? Optional.empty() : Optional.of(years.last());
        return new Shown("whistleblowing/report.jte", new Model(newest, lines));
    }

    /** A measure and all its readings. */
    public record Line(String title, String unit, List<Reading> readings) {

        String in(Period year) {
            return readings.stream()
                    .filter(reading -> reading.period().equals(year))
                    .findFirst()
                    .map(this::words)
                    .orElse("not measured");
        }

        private String words(Reading reading) {
            return reading.value()
                    .map(value -> value.stripTrailingZeros()
                            .setScale(Math.max(0, Math.min(1, value.scale())), java.math.RoundingMode.HALF_UP))
                    .map(BigDecimal::toPlainString)
                    .map(number -> unit.equals("%") ? number + "%" : number)
                    .orElse("kept back");
        }
    }

    /** The newest year that has been measured. */
    public record Model(Optional<Period> year, List<Line> lines) {

        public Table table() {
            Period newest = year.orElseThrow();
            List<List<Cell>> rows = lines.stream()
                    .map(line -> List.of(Cell.of(line.title()), Cell.of(line.in(newest))))
                    .toList();
            return new Table(
                    "Whistleblowing in " + newest.words(),
                    List.of(Column.text("What we measure"), Column.number("In the year")),
                    rows);
        }
    }
}
