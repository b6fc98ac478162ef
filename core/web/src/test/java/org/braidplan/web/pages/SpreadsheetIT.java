package org.braidplan.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import org.braidplan.action.NewAction;
import org.braidplan.indicator.BetterIs;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.NewReading;
import org.braidplan.indicator.Reading;
import org.braidplan.people.Caller;
import org.braidplan.plan.Source;
import org.braidplan.publication.PublicPlan;
import org.braidplan.web.opendata.DataFiles;
import org.braidplan.web.opendata.DataSet;
import org.braidplan.web.opendata.DataSet.Type;
import org.braidplan.web.opendata.DataSets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What LibreOffice makes of the files of what is public. */
@Tag("office")
class SpreadsheetIT {

    private static final List<String> FORMULAS = List.of("=1+1", "+1+1", "-1+1", "@SUM(1,1)", " =1+1", "\t=1+1");

    @TempDir
    static Path directory;

    private static PagesServer server;
    private static List<DataSet> tables;

    private record Cell(String type, String value, boolean isFormula) {}

    @BeforeAll
    static void publish() {
        server = PagesServer.withPlan();
        Caller office = Caller.system("test");
        for (String formula : FORMULAS) {
            server.actions.add(office, NewAction.of("cse", "Title" + formula, "Somebody", LocalDate.of(2015, 3, 31)));
        }
        server.indicators.add(
                office,
                new Indicator(
                        "interviews",
                        "cse",
                        "=1+1",
                        "",
                        Frequency.MONTH,
                        List.of(new Indicator.Definition(
                                1,
                                "%",
                                BetterIs.HIGHER,
                                "@SUM(1)",
                                "-1",
                                "+1",
                                LocalDate.of(2014, 1, 1),
                                "",
                                "",
                                Instant.EPOCH)),
                        Optional.empty(),
                        List.of(),
                        Source.entered()));
        server.indicators.record(
                office,
                "interviews",
                List.of(new NewReading(
                        "2014-09",
                        Optional.empty(),
                        Optional.of(new BigDecimal("31")),
                        Optional.of(new BigDecimal("60")),
                        Reading.Status.FINAL,
                        "")));
        server.approveAll();
        PublicPlan plan = server.publication.now();
        tables = new DataSets(plan).all();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void theSpreadsheetHasEveryTableWithItsTypesAndRunsNothing() throws Exception {
        Path ods = Files.write(directory.resolve("plan.ods"), DataFiles.ods(tables));
        List<List<List<Cell>>> sheets = opened(ods, "");
        assertThat(sheets).hasSize(tables.size());
        for (int s = 0; s < sheets.size(); s++) {
            compare(tables.get(s), sheets.get(s), false);
        }
    }

    @Test
    void everyCsvFileOpensWithItsTypesAndRunsNothing() throws Exception {
        for (DataSet table : tables) {
            Path csv = Files.write(directory.resolve(table.name() + ".csv"), DataFiles.csv(table));
            compare(table, opened(csv, "CSV:44,34,76,1,,2057,false,true").get(0), true);
        }
    }

    private static void compare(DataSet table, List<List<Cell>> rows, boolean isCsv) {
        assertThat(rows).as(table.name()).hasSize(table.rows().size() + 1);
        for (int r = 0; r < table.rows().size(); r++) {
            for (int c = 0; c < table.columns().size(); c++) {
                Optional<Object> expected = table.rows().get(r).get(c);
                Cell cell = c < rows.get(r + 1).size() ? rows.get(r + 1).get(c) : new Cell("", "", false);
                String what = table.name() + " " + table.columns().get(c).name() + " " + (r + 1) + ": " + cell;
                assertThat(cell.isFormula()).as(what).isFalse();
                if (expected.isEmpty()) {
                    assertThat(cell.value()).as(what).isEmpty();
                    continue;
                }
                Type type = table.columns().get(c).type();
                switch (type) {
                    case DATE ->
                        assertThat(cell)
                                .as(what)
                                .isEqualTo(new Cell("date", expected.get().toString(), false));
                    case WHOLE, NUMBER -> {
                        assertThat(cell.type()).as(what).isEqualTo("float");
                        assertThat(new BigDecimal(cell.value()))
                                .as(what)
                                .isCloseTo(
                                        new BigDecimal(expected.get().toString()),
                                        org.assertj.core.data.Offset.offset(new BigDecimal("0.000000001")));
                    }
                    case TEXT -> {
                        // What looks like a date or a number in a text of a CSV file may be read as one; nothing runs.
                        if (!isCsv) {
                            assertThat(cell.type()).as(what).isEqualTo("string");
                            assertThat(cell.value())
                                    .as(what)
                                    .isEqualToIgnoringWhitespace(expected.get().toString());
                        }
                    }
                }
            }
        }
    }

    /** The sheets, rows and cells of a file as LibreOffice holds them once it has opened it. */
    private static List<List<List<Cell>>> opened(Path file, String filter) throws Exception {
        Path out = Files.createDirectories(directory.resolve("out"));
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "--headless",
                "--norestore",
                "-env:UserInstallation=" + directory.resolve("profile").toUri(),
                "--convert-to",
                "fods",
                "--outdir",
                out.toString()));
        if (!filter.isEmpty()) {
            command.add("--infilter=" + filter);
        }
        command.add(file.toString());
        File log = directory.resolve("soffice.log").toFile();
        Process office = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        assertThat(office.waitFor(120, TimeUnit.SECONDS)).as("LibreOffice ends").isTrue();
        String name = file.getFileName().toString();
        Path flat = out.resolve(name.substring(0, name.lastIndexOf('.')) + ".fods");
        assertThat(flat).as(said(log)).exists();
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        List<List<List<Cell>>> sheets = new ArrayList<>();
        NodeList found = factory.newDocumentBuilder().parse(flat.toFile()).getElementsByTagNameNS("*", "table");
        for (int i = 0; i < found.getLength(); i++) {
            sheets.add(rows((Element) found.item(i)));
        }
        return sheets;
    }

    private static List<List<Cell>> rows(Element table) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Element row : children(table, "table-row")) {
            List<Cell> cells = new ArrayList<>();
            for (Element cell : children(row, "table-cell")) {
                String type = attribute(cell, "value-type");
                String value = type.equals("date")
                        ? attribute(cell, "date-value")
                        : type.equals("float") || type.equals("percentage")
                                ? attribute(cell, "value")
                                : cell.getTextContent();
                int times = Math.min(100, Integer.parseInt(or(attribute(cell, "number-columns-repeated"), "1")));
                for (int i = 0; i < times; i++) {
                    cells.add(new Cell(type, value, !attribute(cell, "formula").isEmpty()));
                }
            }
            int times = Integer.parseInt(or(attribute(row, "number-rows-repeated"), "1"));
            for (int i = 0; i < Math.min(times, 100); i++) {
                rows.add(cells);
            }
        }
        while (!rows.isEmpty()
                && rows.get(rows.size() - 1).stream().allMatch(c -> c.value().isEmpty())) {
            rows.remove(rows.size() - 1);
        }
        return rows;
    }

    private static String or(String text, String other) {
        return text.isEmpty() ? other : text;
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }

    private static String attribute(Element element, String name) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (name.equals(attribute.getLocalName())
                    && !String.valueOf(attribute.getNamespaceURI()).contains("calcext")) {
                return attribute.getNodeValue();
            }
        }
        return "";
    }

    private static String said(File log) {
        try {
            return Files.readString(log.toPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
