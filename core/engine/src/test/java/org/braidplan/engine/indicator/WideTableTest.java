package org.braidplan.engine.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.engine.plan.LivePlan.OFFICE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.braidplan.engine.plan.LivePlan;
import org.braidplan.indicator.ComparatorSeries;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Reading;
import org.braidplan.indicator.ReadingMapping;
import org.braidplan.indicator.ReadingReport;
import org.braidplan.indicator.ReadingTable;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WideTableTest {

    private final LivePlan plan = new LivePlan();

    @BeforeEach
    void fill() {
        plan.filled();
        plan.clock.goOn(Duration.ofDays(12 * 366));
    }

    @AfterEach
    void close() {
        plan.close();
    }

    @Test
    void thePublishedFileTurnedOnItsSideSaysTheSame() throws IOException {
        ReadingTable published = plan.indicators.table(published());
        ReadingTable turned = plan.indicators.table(turned(published));
        ReadingMapping suggested = ReadingMapping.suggested(turned);
        assertThat(suggested.period()).isEqualTo("period");
        assertThat(suggested.value()).isEqualTo("value");
        assertThat(suggested.series()).isEqualTo("area");
        assertThat(told(turned, "value")).containsExactlyInAnyOrderElementsOf(told(published, "value_as_published"));
    }

    @Test
    void aRowAnIndicatorWithAColumnAPeriodIsReadWithSignsGapsAndOthersFigures() {
        plan.indicators.add(OFFICE, LivePlan.indicator("re-referrals", "cse", Frequency.FINANCIAL_YEAR));
        ReadingTable table = table("Measure,Local authority,2015-16,2016-17 (OT),2017/18,2025 (Rev)\n"
                + "re-referrals,Rotherham,28,-,,16.600000000000001\n"
                + "re-referrals,England,20,21,22,\n"
                + "Source: our own system,,,,,\n"
                + "nothing,Rotherham,1,,,\n");
        ReadingMapping mapping = new ReadingMapping(
                "Measure",
                "",
                "Local authority",
                "Rotherham",
                "period",
                "value",
                "",
                "",
                "",
                ReadingMapping.Years.ENDING,
                Reading.Status.FINAL,
                "DfE");

        ReadingReport report = plan.indicators.importReadings(OFFICE, table, mapping, true);

        assertThat(report.added()).isEqualTo(3);
        assertThat(report.comparators()).isEqualTo(3);
        assertThat(report.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.line()).isEqualTo(5);
            assertThat(refused.reason()).contains("nothing");
        });
        List<Reading> readings = plan.see(view -> view.readings("re-referrals"));
        assertThat(readings).extracting(r -> r.period().text()).containsExactly("2015/16", "2016/17", "2024/25");
        assertThat(readings.get(1).value()).isEmpty();
        assertThat(readings.get(1).note()).contains("(-)", "OT");
        assertThat(readings.get(2).status()).isEqualTo(Reading.Status.REVISED);
        assertThat(readings.get(2).value().orElseThrow()).isEqualByComparingTo("16.6");
        assertThat(plan.<List<ComparatorSeries>>see(view -> view.comparators("re-referrals")))
                .singleElement()
                .satisfies(england -> assertThat(england.values()).hasSize(3));
    }

    @Test
    void monthsOfASpreadsheetMayBeItsOwnDates() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Readings");
            sheet.value(0, 0, "Indicator");
            for (int month = 1; month <= 3; month++) {
                sheet.value(0, month, java.time.LocalDate.of(2023, month, 1));
                sheet.style(0, month).format("mmm-yy").set();
                sheet.value(1, month, 10.5 + month);
            }
            sheet.value(1, 0, "interviews");
        }
        ReadingTable table = plan.indicators.table(bytes.toByteArray());
        plan.indicators.importReadings(OFFICE, table, ReadingMapping.suggested(table), true);
        assertThat(plan.<List<Reading>>see(view -> view.readings("interviews")))
                .extracting(r -> r.period() + " " + r.value().orElseThrow().toPlainString())
                .containsExactly("2023-01 11.5", "2023-02 12.5", "2023-03 13.5");
    }

    @Test
    void aTableWithARowAValueStaysAsItIs() {
        for (String csv : List.of(
                "period,value\n2014-09,1\n",
                "indicator,period,2014,2015\nx,2014-09,1,2\n",
                "indicator,month,2014 budget,Target 2015\nx,2014-09,1,2\n",
                "month,figure,2014\n2014-09,1,2\n")) {
            assertThat(table(csv).columns()).containsExactly(csv.split("\n")[0].split(","));
        }
    }

    private Set<String> told(ReadingTable table, String value) {
        Set<String> told = new LinkedHashSet<>();
        for (ReadingTable.Row row : table.rows()) {
            List<String> cells = new ArrayList<>();
            for (String column : List.of("area", "measure_code", "period", value)) {
                cells.add(row.cell(table.columns().indexOf(column)));
            }
            told.add(String.join("|", cells));
        }
        return told;
    }

    /** A row an area and measure, a column a period. */
    private static byte[] turned(ReadingTable table) throws IOException {
        Set<String> periods = new LinkedHashSet<>();
        Map<List<String>, Map<String, String>> rows = new LinkedHashMap<>();
        int period = table.columns().indexOf("period");
        int value = table.columns().indexOf("value_as_published");
        for (ReadingTable.Row row : table.rows()) {
            periods.add(row.cell(period));
            rows.computeIfAbsent(List.of(row.cell(0), row.cell(2)), k -> new LinkedHashMap<>())
                    .put(row.cell(period), row.cell(value));
        }
        List<String> header = new ArrayList<>(List.of("area", "measure_code"));
        header.addAll(periods);
        StringWriter text = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(header);
            for (Map.Entry<List<String>, Map<String, String>> row : rows.entrySet()) {
                List<String> cells = new ArrayList<>(row.getKey());
                periods.forEach(p -> cells.add(row.getValue().getOrDefault(p, "")));
                csv.printRecord(cells);
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private ReadingTable table(String csv) {
        return plan.indicators.table(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] published() throws IOException {
        try (InputStream in = WideTableTest.class.getResourceAsStream("/indicators/dfe_lait_rotherham_and_peers.csv")) {
            return in.readAllBytes();
        }
    }
}
