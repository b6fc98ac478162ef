package org.braidplan.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.braidplan.people.Grant;
import org.braidplan.people.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RegisterPagesTest {

    private static final String LIST = "/strands/cse/registers/visits";
    private static final String ADD = "/strands/cse/add-to/visits";
    private static final String IMPORT = "/strands/cse/import/visits";

    private static PagesServer server;
    private static Browser lead;
    private static Browser helper;
    private static Browser reader;

    @BeforeAll
    static void start() {
        server = PagesServer.withPlan();
        server.person("lead", Grant.of(Role.LEAD, "cse"));
        server.person("helper", Grant.of(Role.CONTRIBUTOR, "cse"));
        server.person("reader", Grant.of(Role.READER));
        lead = server.as("lead");
        helper = server.as("helper");
        reader = server.as("reader");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Map<String, String> visit(String reference) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("reference", reference);
        fields.put("made-day", "7");
        fields.put("made-month", "11");
        fields.put("made-year", "2014");
        fields.put("present", "4");
        fields.put("announced", "yes");
        return fields;
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        fields.put(name, value);
        return fields;
    }

    /** Where a check misses a record, its finding leads to the address that the record will have. */
    @Test
    void aRecordThatIsNotThereYetCanBeAddedFromItsOwnAddress() {
        Browser.Seen absent = lead.get(LIST + "/V-999").mustBe(404);
        assertThat(absent.words()).contains("V-999", "nobody has entered it yet", "Visits that somebody made.");
        String add = absent.page().select("main a.govuk-button").attr("href");
        Map<String, String> rest = visit("V-999");
        rest.remove("reference");
        assertThat(lead.send(add, rest).mustBe(200).address().getPath()).isEqualTo(LIST + "/V-999");
        assertThat(reader.get(LIST + "/V-998").mustBe(404).page().select("main a.govuk-button"))
                .isEmpty();
    }

    @Test
    void aRecordThatIsAddedCanBeReadFoundChangedAndDeletedWithItsHistory() {
        Map<String, String> fields = visit("V-100");
        fields.putAll(Map.of("cost", "1,234.50", "share", "37.5", "outcome", "FOLLOW_UP", "about", "cse"));
        fields.put("paper", "https://example.org/paper?a=1&b=2");
        Browser.Seen added = lead.send(ADD, fields).mustBe(200);
        assertThat(added.address().getPath()).isEqualTo(LIST + "/V-100");
        assertThat(added.words())
                .contains("Visit “V-100” is added. Saved on 1 December 2014")
                .contains("7 November 2014", "£1,234.50", "37.5%", "To be followed up", "Announced Yes");
        assertThat(added.page().select("a[href='https://example.org/paper?a=1&b=2']"))
                .hasSize(1);

        Browser.Seen found = lead.get(LIST + "?q=v-100&f.outcome=FOLLOW_UP").mustBe(200);
        assertThat(found.words()).contains("1 record fits.").contains("V-100");
        assertThat(lead.get(LIST + "?q=v-100&f.outcome=ALL_WELL").words()).contains("No record fits");

        Browser.Seen changed = lead.send(LIST + "/V-100/edit", Map.of("outcome", "ALL_WELL", "share", ""))
                .mustBe(200);
        assertThat(changed.words()).contains("Visit “V-100” is changed.").contains("All well");
        assertThat(changed.page().select(".braid-timeline del").eachText()).contains("To be followed up", "37.5%");

        assertThat(lead.send(LIST + "/V-100/remove", Map.of("reason", ""))
                        .mustBe(422)
                        .words())
                .contains("Say why it is deleted.");
        assertThat(lead.send(LIST + "/V-100/remove", Map.of("reason", "Entered twice"))
                        .mustBe(200)
                        .words())
                .contains("“V-100” is deleted.");
        lead.get(LIST + "/V-100").mustBe(404);
    }

    @Test
    void everyFieldThatIsWrongIsNamedAtOnceAndWhatWasEnteredStays() {
        Browser.Seen refused = lead.send(
                        ADD,
                        with(with(with(visit(""), "made-day", "31"), "present", "101"), "account", "It went <well>."))
                .mustBe(422);
        assertThat(refused.page().title()).startsWith("Error: ");
        List<String> led = refused.page().select(".govuk-error-summary a").eachAttr("href");
        assertThat(led).contains("#field-reference", "#field-made-day");
        led.forEach(to -> assertThat(refused.page().select(to)).as(to).hasSize(1));
        assertThat(refused.page().select(".govuk-error-summary a").eachText())
                .as("which field each is about")
                .contains("Enter reference.", "Present: Give 100 or less.");
        assertThat(refused.page().select("textarea[name=account]").text()).isEqualTo("It went <well>.");
    }

    @Test
    void whatIsConfidentialIsShownToThoseWithTheRightAndSurvivesAChangeByOthers() {
        lead.send(ADD, with(visit("V-200"), "minutes", "Nobody else may read this"))
                .mustBe(200);
        assertThat(lead.get(LIST + "/V-200").words()).contains("Nobody else may read this");
        for (Browser other : List.of(helper, reader)) {
            for (String page : List.of(LIST, LIST + "/V-200", LIST + "?q=nobody", "/strands/cse/export/visits")) {
                assertThat(other.get(page).mustBe(200).body()).as(page).doesNotContain("Nobody else", "minutes");
            }
        }
        Browser.Seen form = helper.get(LIST + "/V-200/edit").mustBe(200);
        assertThat(form.page().select("[name=minutes]")).isEmpty();
        helper.send(LIST + "/V-200/edit", Map.of("present", "5", "minutes", "Overwritten"))
                .mustBe(200);
        assertThat(lead.get(LIST + "/V-200").words())
                .contains("Nobody else may read this")
                .doesNotContain("Overwritten");
    }

    @Test
    void aReaderSeesRecordsAndCanChangeNone() {
        lead.send(ADD, visit("V-300")).mustBe(200);
        Browser.Seen list = reader.get(LIST).mustBe(200);
        assertThat(list.words()).contains("V-300").doesNotContain("Add a visit", "Bring records in");
        assertThat(reader.get(LIST + "/V-300").words()).doesNotContain("Change it", "Delete it");
        for (String form : List.of(ADD, IMPORT, LIST + "/V-300/edit", LIST + "/V-300/remove")) {
            reader.get(form).mustBe(403);
        }
        Browser.Seen account = reader.get("/account");
        reader.sendAgain(account, ADD, visit("V-301")).mustBe(403);
        reader.sendAgain(account, LIST + "/V-300/remove", Map.of("reason", "I say so"))
                .mustBe(403);
        lead.get(LIST + "/V-300").mustBe(200);
        lead.get(LIST + "/V-301").mustBe(404);
    }

    @Test
    void whoeverHasNotSignedInIsSentToSignIn() {
        assertThat(server.asNobody().get(LIST).address().getPath()).isEqualTo("/sign-in");
        assertThat(server.asNobody().get("/strands/cse/export/visits").address().getPath())
                .isEqualTo("/sign-in");
    }

    @Test
    void aChangeThatCrossesSomebodyElsesShowsTheOtherAndSavesNothing() {
        lead.send(ADD, visit("V-400")).mustBe(200);
        Browser.Seen opened = lead.get(LIST + "/V-400/edit");
        helper.send(LIST + "/V-400/edit", Map.of("present", "77")).mustBe(200);
        Browser.Seen stale = lead.sendAgain(opened, LIST + "/V-400/edit", Map.of("present", "88"))
                .mustBe(412);
        assertThat(stale.words())
                .contains("Somebody changed this since you opened it")
                .contains("77");
        assertThat(stale.page().select("[name=present]").attr("value")).isEqualTo("88");
        assertThat(lead.get(LIST + "/V-400").words()).contains("Present 77");
        lead.sendAgain(stale, LIST + "/V-400/edit", Map.of()).mustBe(200);
        assertThat(lead.get(LIST + "/V-400").words()).contains("Present 88");
    }

    @Test
    void aFormWithoutTheSessionsTokenSavesNothing() {
        Map<String, String> fields = visit("V-500");
        Browser.Seen refused = lead.post(ADD, fields).mustBe(403);
        assertThat(refused.words()).contains("Nothing has been saved yet");
        lead.get(LIST + "/V-500").mustBe(404);
        lead.post(ADD, with(fields, "_csrf", "something else")).mustBe(403);
        lead.get(LIST + "/V-500").mustBe(404);
    }

    @Test
    void aCsvFileIsLookedAtBeforeItsGoodRowsAreSaved() {
        byte[] csv = """
                Reference,Made on,present,Announced
                C-1,7/11/2014,3,yes
                C-2,2014-11-08,3,no
                C-3,yesterday,3,no
                """.getBytes(StandardCharsets.UTF_8);
        Browser.Seen look = lead.send(IMPORT, Map.of(), "visits.csv", csv).mustBe(200);
        assertThat(look.words())
                .contains("Nothing is saved yet. This file would add 2 records and change 0.")
                .contains("Line 4. Made on: Give a date");
        lead.get(LIST + "/C-1").mustBe(404);
        helper.get(look.address().getPath()).mustBe(404);
        Browser.Seen saved =
                lead.sendAgain(look, look.address().getPath(), Map.of()).mustBe(200);
        assertThat(saved.words()).contains("2 records added, 0 changed, 1 row refused.");
        assertThat(lead.get(LIST + "/C-2").mustBe(200).words()).contains("8 November 2014");
        String csvOut = lead.get("/strands/cse/export/visits").mustBe(200).body();
        assertThat(csvOut).startsWith("reference,made,present").contains("C-1,2014-11-07,3");
    }

    @Test
    void aFileThatIsNoCsvOrIsMissingIsRefusedBesideItsField() {
        assertThat(lead.send(IMPORT, Map.of(), "x.csv", new byte[] {(byte) 0xff, (byte) 0xfe, 0x41})
                        .mustBe(422)
                        .words())
                .contains("The file is not UTF-8");
        assertThat(lead.send(IMPORT, Map.of(), "x.csv", new byte[0]).mustBe(422).words())
                .contains("The file is empty");
        assertThat(lead.send(IMPORT, Map.of(), "", new byte[0]).mustBe(422).words())
                .contains("Choose a file.");
        assertThat(lead.send(IMPORT, Map.of(), "big.csv", new byte[6 * 1024 * 1024])
                        .mustBe(422)
                        .words())
                .contains("larger than 5 MB");
    }

    @Test
    void hostileTextIsShownAsItWasEntered() throws IOException {
        List<String> texts = new ArrayList<>();
        new ObjectMapper()
                .readTree(Path.of("../engine/src/test/resources/badinput/blns/blns.json")
                        .toFile())
                .forEach(n -> texts.add(n.asText()));
        assertThat(texts).hasSizeGreaterThan(400);
        StringBuilder csv = new StringBuilder("reference,made,present,announced,account\n");
        int number = 0;
        for (String text : texts) {
            number++;
            csv.append("B-")
                    .append(number)
                    .append(",2014-11-07,1,yes,\"")
                    .append(text.replace("\"", "\"\""))
                    .append("\"\n");
        }
        Browser.Seen look =
                lead.send(IMPORT, Map.of(), "blns.csv", csv.toString().getBytes(StandardCharsets.UTF_8));
        lead.sendAgain(look.mustBe(200), look.address().getPath(), Map.of()).mustBe(200);
        int shown = 0;
        for (int i = 1; i <= texts.size(); i++) {
            Browser.Seen record = lead.get(LIST + "/B-" + i);
            if (record.status() == 200) {
                shown++;
                assertThat(record.page().select("main script, main iframe, main img, main [onerror], main [onload]"))
                        .as(texts.get(i - 1))
                        .isEmpty();
                String kept = server.registers
                        .find(server.caller("lead"), "cse", "visits", "B-" + i)
                        .orElseThrow()
                        .path("account")
                        .asText();
                if (!kept.isBlank()) {
                    assertThat(normal(record.page()
                                    .selectFirst(".govuk-summary-list .braid-prewrap")
                                    .wholeText()))
                            .isEqualTo(normal(kept));
                }
            }
        }
        assertThat(shown).isGreaterThan(400);
        for (String page : List.of(
                LIST,
                LIST + "?page=999",
                LIST + "?sort=<script>",
                LIST + "?f.outcome=%3Cscript%3E",
                LIST + "?page=-1")) {
            Browser.Seen seen =
                    lead.get(page.replace("<", "%3C").replace(">", "%3E")).mustBe(200);
            assertThat(seen.page().select("main script")).isEmpty();
        }
        for (int i = 0; i < 60; i++) {
            String text = texts.get(i * 7);
            lead.get(LIST + "?q=" + java.net.URLEncoder.encode(text, StandardCharsets.UTF_8))
                    .mustBe(200);
        }
    }

    /** As a parser of HTML leaves it: one kind of line end, no characters that HTML cannot carry. */
    private static String normal(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace("\u0000", "")
                .strip();
    }

    @Test
    void theRecordsOfAModuleThatHasGoneCanStillBeRead() {
        try (PagesServer other = PagesServer.withPlan()) {
            other.person("lead", Grant.of(Role.LEAD, "cse"));
            Browser browser = other.as("lead");
            assertThat(browser.get(LIST).mustBe(200).words())
                    .contains("Nothing is recorded here yet.")
                    .contains("Add a visit");
            browser.send(ADD, visit("V-1")).mustBe(200);
            other.removeModule();
            Browser.Seen list = browser.get(LIST).mustBe(200);
            assertThat(list.words())
                    .contains("V-1")
                    .contains("can be read, but not changed")
                    .doesNotContain("Add a visit");
            Browser.Seen record = browser.get(LIST + "/V-1").mustBe(200);
            assertThat(record.words()).contains("7 November 2014").doesNotContain("Change it");
            browser.get(ADD).mustBe(409);
            assertThat(browser.get("/strands/cse/export/visits").mustBe(200).body())
                    .contains("V-1,2014-11-07");
        }
    }

    @Test
    void everyPageHasOneHeadingLabelsAndTablesThatSayWhatTheyAre() {
        lead.send(ADD, visit("V-600")).mustBe(200);
        for (String page : List.of(LIST, ADD, IMPORT, LIST + "/V-600", LIST + "/V-600/edit", LIST + "/V-600/remove")) {
            WellMade.wellMade(lead.get(page).mustBe(200));
        }
    }
}
