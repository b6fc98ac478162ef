package org.braidplan.web.pages.indicators;

import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.braidplan.indicator.Reading;
import org.braidplan.page.Charts.LineChart;
import org.braidplan.problem.Problem;
import org.braidplan.web.components.ChartFile;
import org.braidplan.web.components.Spreadsheet;
import org.braidplan.web.frame.Answer;
import org.braidplan.web.frame.Router;
import org.braidplan.web.frame.Screens;
import org.braidplan.web.frame.Visit;

/** What can be taken away from an indicator's page: its chart as SVG, its readings as CSV. */
final class IndicatorFiles {

    private static final List<String> HEAD =
            List.of("indicator", "period", "value", "numerator", "denominator", "status", "note", "definition");

    private final Screens screens;

    IndicatorFiles(Screens screens) {
        this.screens = screens;
    }

    void addTo(Router router) {
        router.get("/indicators/{key}/chart.svg", this::chart);
        router.get("/indicators/{key}/readings.csv", IndicatorFiles::readings);
    }

    private Answer chart(Visit visit) {
        String key = visit.path("key");
        LineChart chart = visit.read(plan -> plan.indicator(key)
                .map(i -> IndicatorChart.of(Measured.of(plan, i), plan.comparators(key)))
                .orElseThrow(() -> Problem.notFound("indicator " + key)));
        byte[] svg = ChartFile.of(screens.parts(visit.addresses()), chart);
        return Answer.Bytes.download("image/svg+xml", key + ".svg", out -> out.write(svg));
    }

    /** The rows that a plan's {@code readings.csv} has, so that they can be loaded elsewhere as they are. */
    private static Answer readings(Visit visit) {
        Measured measured = measured(visit);
        return Answer.Bytes.download(
                "text/csv;charset=utf-8", measured.indicator().key() + "-readings.csv", out -> {
                    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                    CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
                    printer.printRecord(HEAD);
                    for (Reading reading : measured.readings()) {
                        printer.printRecord(
                                reading.indicator(),
                                reading.period().text(),
                                plain(reading.value()),
                                plain(reading.numerator()),
                                plain(reading.denominator()),
                                reading.status().word(),
                                Spreadsheet.inert(reading.note()),
                                reading.definition());
                    }
                    printer.flush();
                });
    }

    private static Measured measured(Visit visit) {
        String key = visit.path("key");
        return visit.read(plan -> plan.indicator(key)
                .map(i -> Measured.of(plan, i))
                .orElseThrow(() -> Problem.notFound("indicator " + key)));
    }

    private static String plain(Optional<BigDecimal> value) {
        return value.map(BigDecimal::toPlainString).orElse("");
    }
}
