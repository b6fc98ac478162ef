package org.braidplan.engine.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.braidplan.engine.plan.LivePlan.CSE_HELP;
import static org.braidplan.engine.plan.LivePlan.CSE_LEAD;
import static org.braidplan.engine.plan.LivePlan.READER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.braidplan.engine.document.Documents;
import org.braidplan.people.Caller;
import org.braidplan.problem.FieldProblem;
import org.braidplan.problem.Problem;
import org.braidplan.register.FieldKind;
import org.braidplan.register.RegisterSchema;
import org.braidplan.register.Registers.BadRow;
import org.braidplan.register.Registers.CsvReport;
import org.braidplan.view.PageOf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    private final LiveRegister live = new LiveRegister();

    @AfterEach
    void close() {
        live.close();
    }

    @Test
    void everyNaughtyStringIsEitherRefusedWithASentenceOrComesBackAsItWasKept() throws IOException {
        JsonNode naughty = Documents.json().readTree(resource("blns/blns.json"));
        int kept = 0;
        for (int i = 0; i < naughty.size(); i++) {
            ObjectNode visit = LiveRegister.visit("V-" + i)
                    .put("notes", naughty.get(i).asText())
                    .put("worker", naughty.get(i).asText());
            try {
                live.registers.add(CSE_LEAD, "cse", "visits", visit);
                kept++;
            } catch (Problem e) {
                assertThat(e.fields()).allSatisfy(f -> assertThat(f.message()).contains("control characters"));
            }
        }
        assertThat(naughty.size()).isGreaterThan(500);
        assertThat(kept).isGreaterThan(naughty.size() - 10);
        assertComesBack();
    }

    @Test
    void everyFieldComesBack() {
        live.registers.add(
                CSE_LEAD, "cse", "services", Documents.json().createObjectNode().put("name", "Reach"));
        live.registers.add(CSE_LEAD, "cse", "visits", LiveRegister.fullVisit("V-1"));
        live.registers.add(CSE_LEAD, "cse", "visits", LiveRegister.visit("=V-2").put("worker", "=1+1"));
        assertThat(exported(CSE_LEAD)).contains("'=V-2").contains("'=1+1");
        assertComesBack();
    }

    /** All but location_coordinates, whose JSON is of another row than its CSV. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "comma_in_quotes",
                "empty",
                "empty_crlf",
                "escaped_quotes",
                "json",
                "newlines",
                "newlines_crlf",
                "quotes_and_newlines",
                "simple",
                "simple_crlf",
                "utf8"
            })
    void everyCsvOfTheSpectrumIsReadAsItsJsonSays(String name) throws IOException {
        JsonNode expected = Documents.json().readTree(resource("csv-spectrum/json/" + name + ".json"));
        byte[] csv = resource("csv-spectrum/csvs/" + name + ".csv");
        String header =
                new String(csv, StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
        CsvRows rows = CsvRows.read(columns(header.split(",")), new ByteArrayInputStream(csv));

        assertThat(rows.header()).isEmpty();
        List<Map<String, String>> read =
                rows.rows().stream().map(CsvRows.Row::texts).toList();
        List<Map<String, String>> wanted = new ArrayList<>();
        expected.forEach(row -> {
            Map<String, String> texts = new TreeMap<>();
            row.fields()
                    .forEachRemaining(e -> texts.put(e.getKey(), e.getValue().asText()));
            wanted.add(texts);
        });
        assertThat(read).isEqualTo(wanted);
    }

    @Test
    void aFileAddsChangesLeavesAndRefusesRowByRow() {
        imported(
                CSE_LEAD,
                "reference,month,visits,state,urgent,notes\nV-1,2014-11,1,Done,no,First\nV-2,2014-11,2,Done,no,\n");
        String second = """
                Reference,Visits,State,Month of the visit,Urgent,notes
                V-1,1,DONE,2014-11,no,First
                V-2,3,DONE,2014-11,no,"two
                lines"

                V-3,5,Planned,2014-12,yes,
                V-4,x,Planned,2014-12,no,
                V-2,9,DONE,2014-11,no,again
                V-5,1,Planned,2014-12,no,,too much
                V-6,7,On its way,2014-12,no,
                """;
        CsvReport look = live.registers.importCsv(CSE_LEAD, "cse", "visits", stream(second), false);
        assertThat(total()).isEqualTo(2);

        CsvReport report = imported(CSE_LEAD, second);

        assertThat(report).isEqualTo(look);
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.changed()).isEqualTo(1);
        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(report.refused()).extracting(BadRow::line).containsExactly(6L, 7L, 8L, 9L);
        assertThat(report.refused().get(0).problems())
                .extracting(FieldProblem::field)
                .containsExactly("on");
        assertThat(report.refused().get(1).problems())
                .extracting(FieldProblem::field)
                .containsExactly("visits");
        assertThat(report.refused().get(2).problems().get(0).message()).contains("line 3");
        assertThat(report.refused().get(3).problems().get(0).message()).contains("more cells");
        assertThat(total()).isEqualTo(3);
        assertThat(find("V-2").path("notes").asText()).isEqualTo("two\nlines");
    }

    @Test
    void aColumnThatIsNotInTheFileStaysAndAnEmptyCellEmpties() {
        imported(CSE_LEAD, "reference,month,visits,state,urgent,notes,worker\nV-1,2014-11,1,Done,no,Notes,Duty\n");
        CsvReport report = imported(CSE_LEAD, "reference,notes\nV-1,\n");
        assertThat(report.changed()).isEqualTo(1);
        assertThat(find("V-1").has("notes")).isFalse();
        assertThat(find("V-1").path("worker").asText()).isEqualTo("Duty");
    }

    @Test
    void aRowMayNameAnotherThatComesWithIt() {
        live.registers.importCsv(CSE_LEAD, "cse", "services", stream("name\nReach\n"), true);
        CsvReport report = imported(
                CSE_LEAD,
                "reference,month,visits,state,urgent,provider\nV-1,2014-11,1,Done,no,Reach\nV-2,2014-11,1,Done,no,Nobody\n");
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.refused())
                .singleElement()
                .satisfies(r -> assertThat(r.line()).isEqualTo(3));
    }

    @Test
    void aRowThatNamesOneThatIsRefusedIsRefusedToo() {
        CsvReport report = live.registers.importCsv(
                CSE_LEAD,
                "cse",
                "services",
                stream("name,strand,parent\nSmall,,Middle\nMiddle,,Large\nLarge,nope,\nAlone,,\n"),
                true);

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.refused()).extracting(BadRow::line).containsExactly(2L, 3L, 4L);
        assertThat(live.registers
                        .list(CSE_LEAD, "cse", "services", PageOf.first())
                        .items())
                .extracting(r -> r.path("name").asText())
                .containsExactly("Alone");
    }

    @Test
    void confidentialFieldsAreNeitherExportedNorOverwrittenWithoutTheRight() {
        live.registers.add(CSE_LEAD, "cse", "visits", LiveRegister.visit("V-1").put("address", "1 High Street"));
        assertThat(exported(CSE_LEAD)).contains("address").contains("1 High Street");
        assertThat(exported(CSE_HELP)).doesNotContain("address").doesNotContain("High Street");

        imported(CSE_HELP, "reference,address,visits\nV-1,Elsewhere,8\n");
        assertThat(find("V-1").path("address").asText()).isEqualTo("1 High Street");
        assertThat(find("V-1").path("visits").asInt()).isEqualTo(8);
    }

    @Test
    void aFileThatIsNoneIsRefusedWithASentence() {
        assertThat(imported(CSE_LEAD, "").refused().get(0).problems().get(0).message())
                .contains("empty");
        assertThat(imported(CSE_LEAD, "reference,colour\nV-1,red\n")
                        .refused()
                        .get(0)
                        .problems()
                        .get(0)
                        .message())
                .contains("colour");
        assertThat(imported(CSE_LEAD, "visits\n1\n").refused().get(0).problems())
                .extracting(FieldProblem::field)
                .containsExactly("reference");
        assertThat(imported(CSE_LEAD, "reference,visits,Visits\nV-1,1,2\n")
                        .refused()
                        .get(0)
                        .problems()
                        .get(0)
                        .message())
                .contains("two columns");
        assertThatThrownBy(() -> imported(CSE_LEAD, "reference\n\"V-1\n")).hasMessageContaining("quotation mark");
        byte[] latin = "reference,notes\nV-1,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() ->
                        live.registers.importCsv(CSE_LEAD, "cse", "visits", new ByteArrayInputStream(latin), true))
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> imported(READER, "reference\n")).isInstanceOf(Problem.class);
    }

    @Test
    void aMarkAtTheBeginningIsSkipped() {
        assertThat(imported(CSE_LEAD, "\ufeffreference,month,visits,state,urgent\nV-1,2014-11,1,Done,no\n")
                        .added())
                .isEqualTo(1);
    }

    @Test
    void anImportIsOneJournalEntry() {
        long before = live.plan.store.journal().last();
        StringBuilder csv = new StringBuilder("reference,month,visits,state,urgent\n");
        for (int i = 0; i < 1_000; i++) {
            csv.append("V-").append(i).append(",2014-11,1,Done,no\n");
        }
        assertThat(imported(CSE_LEAD, csv.toString()).added()).isEqualTo(1_000);
        assertThat(live.plan.store.journal().last()).isEqualTo(before + 1);
        assertThat(imported(CSE_LEAD, csv.toString()).unchanged()).isEqualTo(1_000);
        assertThat(live.plan.store.journal().last()).isEqualTo(before + 1);
    }

    /** What is exported and imported again changes nothing here, and makes the same register elsewhere. */
    private void assertComesBack() {
        String csv = exported(CSE_LEAD);
        CsvReport again = imported(CSE_LEAD, csv);
        assertThat(again.refused()).isEmpty();
        assertThat(again.added() + again.changed()).isZero();
        assertThat(again.unchanged()).isEqualTo((int) total());
        try (LiveRegister other = new LiveRegister()) {
            other.registers.importCsv(CSE_LEAD, "cse", "services", stream(exported(CSE_LEAD, "services")), true);
            CsvReport there = other.registers.importCsv(CSE_LEAD, "cse", "visits", stream(csv), true);
            assertThat(there.refused()).isEmpty();
            assertThat(records(other)).isEqualTo(records(live));
        }
    }

    private static List<ObjectNode> records(LiveRegister live) {
        List<ObjectNode> all = new ArrayList<>();
        for (int page = 1; page <= 4; page++) {
            all.addAll(live.registers
                    .list(CSE_LEAD, "cse", "visits", new PageOf(page, 500, Optional.empty(), Map.of(), ""))
                    .items());
        }
        all.forEach(r -> r.remove("_revision"));
        return all;
    }

    private static RegisterSchema columns(String... names) {
        List<RegisterSchema.Field> fields = new ArrayList<>();
        for (String name : names) {
            String bare = name.replace("\"", "");
            fields.add(new RegisterSchema.Field(
                    bare,
                    bare,
                    "",
                    FieldKind.LINK,
                    false,
                    false,
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    ""));
        }
        return new RegisterSchema("cse", "spectrum", "", "", "", 1, false, Optional.empty(), fields);
    }

    private ObjectNode find(String key) {
        return live.registers.find(CSE_LEAD, "cse", "visits", key).orElseThrow();
    }

    private long total() {
        return live.registers.list(CSE_LEAD, "cse", "visits", PageOf.first()).total();
    }

    private CsvReport imported(Caller caller, String csv) {
        return live.registers.importCsv(caller, "cse", "visits", stream(csv), true);
    }

    private String exported(Caller caller) {
        return exported(caller, "visits");
    }

    private String exported(Caller caller, String register) {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        live.registers.exportCsv(caller, "cse", register, csv);
        return csv.toString(StandardCharsets.UTF_8);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] resource(String path) throws IOException {
        try (InputStream in = CsvTest.class.getResourceAsStream("/badinput/" + path)) {
            return Objects.requireNonNull(in, path).readAllBytes();
        }
    }
}
