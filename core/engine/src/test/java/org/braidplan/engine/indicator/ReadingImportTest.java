package org.braidplan.engine.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.braidplan.engine.plan.LivePlan.CSE_HELP;
import static org.braidplan.engine.plan.LivePlan.OFFICE;
import static org.braidplan.engine.plan.LivePlan.READER;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.braidplan.engine.plan.LivePlan;
import org.braidplan.indicator.ComparatorSeries;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Reading;
import org.braidplan.indicator.ReadingMapping;
import org.braidplan.indicator.ReadingReport;
import org.braidplan.indicator.ReadingTable;
import org.braidplan.problem.Problem;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingImportTest {

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
    void aPublishedFileOfTheDepartmentIsReadAsItIs() throws IOException {
        ReadingTable table = plan.indicators.table(published());
        define(table);
        ReadingMapping mapping = mapping("measure", "", "area", "Rotherham", "period", "value_as_published");

        ReadingReport looked = plan.indicators.importReadings(OFFICE, table, mapping, false);
        assertThat(plan.<List<Reading>>see(view -> view.readings("cin"))).isEmpty();
        long before = plan.store.journal().last();
        ReadingReport saved = plan.indicators.importReadings(OFFICE, table, mapping, true);

        assertThat(saved).isEqualTo(looked);
        assertThat(plan.store.journal().last()).as("one unit").isEqualTo(before + 1);
        assertThat(saved.rows()).isEqualTo(2034);
        assertThat(saved.refused()).isEmpty();
        assertThat(saved.added()).isEqualTo(339);
        assertThat(saved.comparators()).isEqualTo(5 * 339);
        assertThat(saved.indicators()).hasSize(35);
        assertThat(saved.periods())
                .extracting(u -> u.written() + " is " + u.period())
                .contains("2016-17 (OT) is 2016/17", "2019 is 2018/19");
        assertThat(saved.rounded())
                .extracting(r -> r.written() + " is " + r.value().toPlainString())
                .contains("4.9000000000000004 is 4.9", "4.0999999999999996 is 4.1");

        assertThat(plan.<List<ComparatorSeries>>see(view -> view.comparators("cin")))
                .extracting(ComparatorSeries::name)
                .containsExactly("Barnsley", "Doncaster", "England", "Sheffield", "Yorkshire and the Humber");
        List<Reading> missing = plan.see(view -> view.indicators().stream()
                .flatMap(i -> view.readings(i.key()).stream())
                .filter(r -> r.value().isEmpty())
                .toList());
        assertThat(missing).isNotEmpty().allMatch(r -> r.note().startsWith("Not available in the source (-)."));
        ReadingReport again = plan.indicators.importReadings(OFFICE, table, mapping, true);
        assertThat(again.saved()).isZero();
        assertThat(again.unchanged()).isEqualTo(2034);
    }

    /** An indicator a measure, as somebody would define them before the import. */
    private void define(ReadingTable table) {
        Map<String, Frequency> measures = new LinkedHashMap<>();
        table.rows()
                .forEach(row -> measures.merge(
                        row.cell(2),
                        row.cell(7).equals("Financial Year") ? Frequency.FINANCIAL_YEAR : Frequency.YEAR,
                        (one, other) -> one));
        Map<String, String> titles = new LinkedHashMap<>();
        table.rows().forEach(row -> titles.put(row.cell(2), row.cell(4)));
        table.rows().stream()
                .filter(row -> row.cell(8).contains("-"))
                .forEach(row -> measures.put(row.cell(2), Frequency.FINANCIAL_YEAR));
        measures.forEach((code, frequency) -> {
            String key = code.toLowerCase(java.util.Locale.ROOT)
                    .replaceAll("[^a-z0-9]+", "-")
                    .replaceAll("-$", "");
            Indicator as = LivePlan.indicator(key, "cse", frequency);
            plan.indicators.add(
                    OFFICE,
                    new Indicator(
                            key,
                            "cse",
                            titles.get(code),
                            "",
                            frequency,
                            as.definitions(),
                            Optional.empty(),
                            List.of(),
                            as.source()));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MONTH          | March 2023                | 2023-03
            MONTH          | Mar-23                    | 2023-03
            MONTH          | 03/2023                   | 2023-03
            MONTH          | 31/03/2023                | 2023-03
            MONTH          | 202303                    | 2023-03
            MONTH          | Sept 2023 (Prov)          | 2023-09
            FINANCIAL_YEAR | 2016-17 (OT)              | 2016/17
            FINANCIAL_YEAR | 2016/2017                 | 2016/17
            FINANCIAL_YEAR | 201617                    | 2016/17
            FINANCIAL_YEAR | 2025 (Rev)                | 2024/25
            FINANCIAL_YEAR | year ending March 2023    | 2022/23
            FINANCIAL_YEAR | 1999-00                   | 1999/00
            ACADEMIC_YEAR  | 2022/23                   | 2022/23 academic
            ACADEMIC_YEAR  | 2023                      | 2022/23 academic
            YEAR           | 2025 (Rev)                | 2025
            QUARTER        | Q1 2023/24                | 2023-Q2
            QUARTER        | 2023-24 Q4                | 2024-Q1
            QUARTER        | 2023 Q4                   | 2023-Q4
            QUARTER        | Oct to Dec 2023           | 2023-Q4
            QUARTER        | April-June 2023           | 2023-Q2
            HALF           | H2 2023                   | 2023-H2
            WEEK           | w/c 06/02/2023            | 2023-W06
            DAY            | 7th November 2014         | 2014-11-07
            DAY            | 2014-11-07T00:00          | 2014-11-07
            AS_AT          | 31 March 2023             | as at 2023-03-31
            AS_AT          | as at 31/03/2023          | as at 2023-03-31
            AS_AT          | March 2023                | as at 2023-03-31
            """)
    void aPeriodIsReadAsOthersWriteIt(Frequency frequency, String written, String period) {
        plan.indicators.add(OFFICE, LivePlan.indicator("foreign", "cse", frequency));
        ReadingTable table = table("period,value\n" + written + ",5");

        ReadingReport report = plan.indicators.importReadings(OFFICE, table, only("foreign"), true);

        assertThat(report.refused()).isEmpty();
        assertThat(plan.<List<Reading>>see(view -> view.readings("foreign")))
                .extracting(r -> r.period().text())
                .containsExactly(period);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MONTH          | 2023
            MONTH          | 13/2023
            MONTH          | Marx 2023
            FINANCIAL_YEAR | 2016-18
            FINANCIAL_YEAR | March to May
            FINANCIAL_YEAR | April 2023
            QUARTER        | Q5 2023
            QUARTER        | Feb to Apr 2023
            DAY            | 31/02/2023
            YEAR           | 2016-17 (OT)
            MONTH          | March 2099
            """)
    void whatIsNoPeriodOfTheIndicatorIsRefusedWithItsLine(Frequency frequency, String written) {
        plan.indicators.add(OFFICE, LivePlan.indicator("foreign", "cse", frequency));

        ReadingReport report = plan.indicators.importReadings(
                OFFICE, table("period,value\n\n" + written + ",5"), only("foreign"), true);

        assertThat(report.saved()).isZero();
        assertThat(report.refused()).extracting(ReadingReport.Refused::line).containsExactly(3L);
        assertThat(report.refused().get(0).reason()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "16.600000000000001,16.6,true",
        "4.9000000000000004,4.9,true",
        "0.12345678,0.123457,true",
        "'1,234.50',1234.50,false",
        "24.3%,24.3,false",
        "£1200,1200,false",
        "(5),-5,false",
        "1E+3,1E+3,false",
        "123456789012345,123456789012345,false"
    })
    void aValueIsKeptOrRoundedByTheRule(String written, BigDecimal value, boolean rounded) {
        ReadingReport report = plan.indicators.importReadings(
                OFFICE, table("period;value\n2014-10;" + written), only("interviews"), true);

        assertThat(report.refused()).isEmpty();
        assertThat(report.rounded()).hasSize(rounded ? 1 : 0);
        assertThat(reading("2014-10").value().orElseThrow()).isEqualByComparingTo(value);
    }

    @Test
    void whatIsSuppressedOrMissingStaysSoWithItsReason() {
        plan.indicators.importReadings(
                OFFICE,
                table("period\tvalue\n2014-06\t-\n2014-07\t[c]\n2014-08\tx\n2014-09\t[low]\n2014-10\t[z]\n2014-11\t"),
                only("interviews"),
                true);

        assertThat(plan.<List<Reading>>see(view -> view.readings("interviews")))
                .hasSize(6)
                .allMatch(r -> r.value().isEmpty())
                .extracting(Reading::note)
                .containsExactly(
                        "Not available in the source (-). Source: Return of the team.",
                        "Suppressed in the source ([c]). Source: Return of the team.",
                        "Not available in the source (x). Source: Return of the team.",
                        "Too low to show in the source ([low]). Source: Return of the team.",
                        "Not applicable in the source ([z]). Source: Return of the team.",
                        "The source has an empty cell. Source: Return of the team.");
    }

    @Test
    void aRowThatCannotBeTakenIsRefusedAndTheOthersAreNot() {
        ReadingMapping mapping = mapping("indicator", "", "", "", "period", "value");
        ReadingReport report = plan.indicators.importReadings(
                OFFICE,
                table("indicator,period,value\ninterviews,2014-09,7\nnothing,2014-09,7\ninterviews,2014-10,many\n"
                        + "Return interviews done,2014-09,8\ninterviews,2014-11,9"),
                mapping,
                true);

        assertThat(report.added()).isEqualTo(2);
        assertThat(report.refused()).extracting(ReadingReport.Refused::line).containsExactly(3L, 4L, 5L);
        assertThat(report.refused())
                .extracting(ReadingReport.Refused::reason)
                .containsExactly(
                        "There is no indicator \"nothing\". Define it first.",
                        "\"many\" is not a number.",
                        "A row above has a value for 2014-09 already.");
    }

    @Test
    void aReadingThatIsThereIsRevisedAndWhatStoodThereIsKept() {
        plan.indicators.importReadings(OFFICE, table("period,value\n2014-09,7"), only("interviews"), true);
        ReadingReport report =
                plan.indicators.importReadings(OFFICE, table("period,value\n2014-09,8"), only("interviews"), true);

        assertThat(report.revised()).isEqualTo(1);
        Reading revised = reading("2014-09");
        assertThat(revised.status()).isEqualTo(Reading.Status.REVISED);
        assertThat(revised.earlier().get(0).value().orElseThrow()).isEqualByComparingTo("7");
        assertThat(revised.note()).isEqualTo("Changed by an import. Source: Return of the team.");
    }

    @Test
    void numeratorAndDenominatorMakeTheValue() {
        ReadingMapping mapping = new ReadingMapping(
                "",
                "interviews",
                "",
                "",
                "month",
                "",
                "done",
                "of",
                "",
                ReadingMapping.Years.ENDING,
                Reading.Status.PROVISIONAL,
                "");
        plan.indicators.importReadings(OFFICE, table("month,done,of\n2014-09,3,8\n2014-10,x,8"), mapping, true);

        assertThat(reading("2014-09").value().orElseThrow()).isEqualByComparingTo("37.5");
        assertThat(reading("2014-09").status()).isEqualTo(Reading.Status.PROVISIONAL);
        assertThat(reading("2014-10").value()).isEmpty();
        assertThat(reading("2014-10").note()).isEqualTo("Not available in the source (x).");
    }

    @Test
    void aSpreadsheetIsReadWithItsDatesAndPercentages() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Readings");
            sheet.value(0, 0, "Month");
            sheet.value(0, 1, "Value");
            sheet.value(1, 0, LocalDate.of(2014, 9, 1));
            sheet.style(1, 0).format("dd/mm/yyyy").set();
            sheet.value(1, 1, 0.243);
            sheet.style(1, 1).format("0.0%").set();
            sheet.value(3, 0, "October 2014");
            sheet.value(3, 1, 16.600000000000001);
        }
        ReadingTable table = plan.indicators.table(bytes.toByteArray());
        ReadingReport report = plan.indicators.importReadings(
                OFFICE, table, ReadingMapping.suggested(table).only("interviews"), true);

        assertThat(report.refused()).isEmpty();
        assertThat(reading("2014-09").value().orElseThrow()).isEqualByComparingTo("24.3");
        assertThat(reading("2014-10").value().orElseThrow()).isEqualByComparingTo("16.6");
    }

    @Test
    void aSpreadsheetWithoutAnyFormatIsReadAsWell() throws IOException {
        String main = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        String rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"rId1\" Type=\"" + rel + "/%s\" Target=\"%s\"/></Relationships>";
        String sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + main + "sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + main
                        + "worksheet+xml\"/></Types>");
        parts.put("_rels/.rels", relations.formatted("officeDocument", "xl/workbook.xml"));
        parts.put("xl/_rels/workbook.xml.rels", relations.formatted("worksheet", "worksheets/sheet1.xml"));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + sheet + "\" xmlns:r=\"" + rel
                        + "\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"" + sheet + "\"><sheetData>"
                        + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>period</t></is></c>"
                        + "<c r=\"B1\" t=\"inlineStr\"><is><t>value</t></is></c></row>"
                        + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>March 2014</t></is></c><c r=\"B2\"><v>5</v></c></row>"
                        + "</sheetData></worksheet>");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }

        assertThat(plan.indicators.table(bytes.toByteArray()))
                .isEqualTo(new ReadingTable(
                        List.of("period", "value"), List.of(new ReadingTable.Row(2, List.of("March 2014", "5")))));
    }

    @Test
    void aSmallFileThatWouldFillTheMemoryIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
        }
        assertThat(bytes.size()).isLessThan(400_000);

        assertThatThrownBy(() -> plan.indicators.table(bytes.toByteArray()))
                .isInstanceOf(Problem.class)
                .hasMessageStartingWith("Unpacked, it is too large");
    }

    @Test
    void aSpreadsheetReadsNoFileOfTheServer() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Readings");
            sheet.value(0, 0, "SECRET");
            sheet.value(0, 1, "value");
        }
        Path secret = Files.writeString(Files.createTempFile("braid", ".txt"), "not-for-your-eyes");
        byte[] hostile = withSharedStrings(
                bytes.toByteArray(),
                strings -> strings.replaceFirst(
                                "<sst", "<!DOCTYPE sst [<!ENTITY file SYSTEM \"" + secret.toUri() + "\">]><sst")
                        .replace("SECRET", "&file;"));
        try {
            assertThat(plan.indicators.table(hostile).columns()).doesNotContain("not-for-your-eyes");
        } catch (Problem refused) {
            assertThat(refused.fields().get(0).field()).isEqualTo("file");
        } finally {
            Files.delete(secret);
        }
    }

    private static byte[] withSharedStrings(byte[] workbook, UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        boolean found = false;
        Path file = Files.write(Files.createTempFile("braid", ".xlsx"), workbook);
        try (ZipFile in = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(changed)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                byte[] part = in.getInputStream(entry).readAllBytes();
                if (entry.getName().equals("xl/sharedStrings.xml")) {
                    found = true;
                    part = change.apply(new String(part, StandardCharsets.UTF_8))
                            .getBytes(StandardCharsets.UTF_8);
                    assertThat(new String(part, StandardCharsets.UTF_8))
                            .contains("&file;")
                            .contains("<!ENTITY");
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(part);
            }
        } finally {
            Files.delete(file);
        }
        assertThat(found).isTrue();
        return changed.toByteArray();
    }

    @Test
    void aTableOfMoreCellsThanFitIsRefused() {
        String row = ",1".repeat(150) + "\n";
        String names = IntStream.range(0, 150).mapToObj(i -> "c" + i).collect(Collectors.joining(","));

        assertThatThrownBy(() -> table("period," + names + "\n" + ("2014" + row).repeat(7_000)))
                .isInstanceOf(Problem.class)
                .hasMessageStartingWith("It has more than 1000000 cells");
    }

    @Test
    void whatIsNoTableIsRefusedWithWhatToDo() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("hello.txt"));
            out.write("hello".getBytes(StandardCharsets.UTF_8));
        }
        for (byte[] file : List.of(
                zip.toByteArray(),
                new byte[] {'P', 'K', 3, 4, 0, 0},
                new byte[0],
                "a,\"b".getBytes(StandardCharsets.UTF_8),
                "a,a\n1,2".getBytes(StandardCharsets.UTF_8),
                new byte[] {(byte) 0xe9, ',', 'x'})) {
            assertThatThrownBy(() -> plan.indicators.table(file))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem ->
                                    assertThat(problem.fields().get(0).field()).isEqualTo("file"));
        }
    }

    @Test
    void aMappingThatDoesNotFitIsNamedFieldByField() {
        ReadingMapping mapping = mapping("", "", "area", "", "when", "");

        assertThatThrownBy(
                        () -> plan.indicators.importReadings(OFFICE, table("period,value\n2014-09,7"), mapping, false))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.fields())
                                .extracting(f -> f.field())
                                .contains("value", "indicator", "own", "series", "period"));
    }

    @Test
    void onlyWhoMayRecordReadingsImportsThem() {
        ReadingTable table = table("period,value\n2014-09,7");
        assertThatThrownBy(() -> plan.indicators.importReadings(READER, table, only("interviews"), false))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.FORBIDDEN));
        plan.indicators.add(OFFICE, LivePlan.indicator("savings", "finance", Frequency.MONTH));

        ReadingReport report = plan.indicators.importReadings(CSE_HELP, table, only("savings"), true);

        assertThat(report.saved()).isZero();
        assertThat(report.refused().get(0).reason()).isEqualTo("You may not record readings of savings.");
    }

    private Reading reading(String period) {
        return plan.<List<Reading>>see(view -> view.readings("interviews")).stream()
                .filter(r -> r.period().text().equals(period))
                .findFirst()
                .orElseThrow();
    }

    private ReadingTable table(String text) {
        return plan.indicators.table(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ReadingMapping only(String indicator) {
        return mapping("", indicator, "", "", "period", "value");
    }

    private static ReadingMapping mapping(
            String indicator, String only, String series, String own, String period, String value) {
        return new ReadingMapping(
                indicator,
                only,
                series,
                own,
                period,
                value,
                "",
                "",
                "",
                ReadingMapping.Years.ENDING,
                Reading.Status.FINAL,
                "Return of the team");
    }

    private static byte[] published() throws IOException {
        try (InputStream in =
                ReadingImportTest.class.getResourceAsStream("/indicators/dfe_lait_rotherham_and_peers.csv")) {
            return in.readAllBytes();
        }
    }
}
