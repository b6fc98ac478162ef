package org.braidplan.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.braidplan.people.Grant;
import org.braidplan.people.Role;
import org.braidplan.web.pages.Browser.Seen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Readings from somebody else's table, without a script: choose, say what the columns are, look, save. */
class ImportPagesTest {

    private static final String IMPORT = "/indicators/import";

    private static PagesServer server;
    private static Browser office;

    @BeforeAll
    static void start() {
        server = PagesServer.withPlan();
        server.person("office", Grant.of(Role.PROGRAMME_OFFICE));
        server.person("reader", Grant.of(Role.READER));
        office = server.as("office");
        office.send(
                        "/indicators/add",
                        Map.ofEntries(
                                Map.entry("strand", "cse"),
                                Map.entry("title", "Interviews from a table"),
                                Map.entry("key", "interviews-from-a-table"),
                                Map.entry("owner", "Head of Safeguarding"),
                                Map.entry("frequency", "MONTH"),
                                Map.entry("unit", "%"),
                                Map.entry("betterIs", "HIGHER"),
                                Map.entry("source", "Case system"),
                                Map.entry("from-day", "1"),
                                Map.entry("from-month", "1"),
                                Map.entry("from-year", "2014")))
                .mustBe(200);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aPastedTableIsMappedLookedAtAndSaved() {
        Seen columns = office.send(
                        IMPORT,
                        Map.of("pasted", "Month\tShare <b>\nSeptember 2014\t16.600000000000001\nOct 2014\t-\nlater\t5"))
                .mustBe(200);
        assertThat(columns.words()).contains("The table has 3 rows.").contains("Share <b> “16.600000000000001”");
        assertThat(columns.page().select("main b")).isEmpty();

        Seen refused = office.sendAgain(columns, columns.address().getPath(), Map.of("source", ""));
        assertThat(refused.status()).isEqualTo(422);
        Seen look = office.sendAgain(
                        columns,
                        columns.address().getPath(),
                        Map.of(
                                "period", "Month",
                                "value", "Share <b>",
                                "only", "interviews-from-a-table",
                                "source", "Return of the team"))
                .mustBe(200);
        assertThat(look.words())
                .contains("Nothing is saved yet. This table would add 2 readings")
                .contains("“September 2014” is September 2014 (2014-09).")
                .contains("Line 2: 16.600000000000001 is kept as 16.6.")
                .contains("Line 4. \"later\" is not a period");

        Seen saved = office.sendAgain(look, look.address().getPath(), Map.of()).mustBe(200);
        assertThat(saved.words()).contains("2 readings added").contains("1 row refused");
        assertThat(office.get("/indicators/interviews-from-a-table").words()).contains("16.6%");
    }

    @Test
    void aTableWithAColumnForEachPeriodIsReadToo() {
        Seen columns = office.send(
                        IMPORT,
                        Map.of("pasted", "Measure\tMarch 2014\tApr-14\tMay 2014\nInterviews from a table\t7\t\t9"))
                .mustBe(200);
        assertThat(columns.words())
                .contains("The table has a column for each period. It is read as 2 values")
                .contains("period “March 2014”, value “7”");
        Seen looked = office.sendAgain(columns, columns.address().getPath(), Map.of("source", "Our system"))
                .mustBe(200);
        assertThat(looked.words()).contains("would add 2 readings").contains("“March 2014” is March 2014 (2014-03)");
    }

    @Test
    void aFileThatIsNoTableIsRefusedBesideTheField() {
        Seen seen = office.send(IMPORT, Map.of(), "readings.csv", "a,a\n1,2".getBytes(StandardCharsets.UTF_8));

        assertThat(seen.status()).isEqualTo(422);
        assertThat(seen.words()).contains("Two columns are called \"a\".");
        assertThat(office.send(IMPORT, Map.of(), "", new byte[0]).words()).contains("Choose a file.");
    }

    @Test
    void aTableIsForWhoSentItAndForWhoMayRecordReadings() {
        Seen columns =
                office.send(IMPORT, Map.of("pasted", "period,value\n2014-09,1")).mustBe(200);
        Browser reader = server.as("reader");

        reader.get(IMPORT).mustBe(403);
        reader.get(columns.address().getPath()).mustBe(404);
        office.get(IMPORT + "/nothing").mustBe(404);
    }

    @Test
    void figuresOfOthersStandOnTheChartAndGoAgain() {
        String here = "/indicators/interviews-from-a-table";
        office.send(here + "/readings/add", Map.of("period", "2014-08", "value", "20", "status", "FINAL"))
                .mustBe(200);
        Seen refused = office.send(
                here + "/comparators/add", Map.of("name", "England", "values", "2014-08: 31\n\n2014/15: 12\nlater"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.words()).contains("Line 2: ", "Line 3: ");

        Seen saved = office.send(
                        here + "/comparators/add",
                        Map.of("name", "England", "values", "2014-08: 31.5%\n2014-09: not published"))
                .mustBe(200);
        assertThat(saved.words()).contains("“England” has 2 values now.");
        assertThat(saved.page().select("figure").text()).contains("England").contains("31.5");
        assertThat(server.as("reader").get(here).page().select("a[href*=comparators]"))
                .isEmpty();

        Seen gone = office.send(here + "/comparators/remove", Map.of("name", "England"))
                .mustBe(200);
        assertThat(gone.page().select("figure").text()).doesNotContain("England");
    }

    @Test
    void limitsBeginAnewWithAReason() {
        Seen saved = office.send(
                        "/indicators/interviews-from-a-table/limits",
                        Map.of("rebases", "2014-05: A second team began", "fixAfter", "", "reason", ""))
                .mustBe(200);
        assertThat(saved.words()).contains("The limits are found so from now on.");
        assertThat(office.get("/indicators/interviews-from-a-table/limits").words())
                .contains("2014-05: A second team began");
        assertThat(office.send("/indicators/interviews-from-a-table/limits", Map.of("rebases", "soon: x"))
                        .words())
                .contains("is not a period");
    }
}
