package org.braidplan.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.braidplan.people.Grant;
import org.braidplan.people.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SystemPagesTest {

    private static final String NEW = "another fine password";

    private static PagesServer server;
    private static Browser admin;
    private static Browser reader;

    @BeforeAll
    static void start() {
        server = PagesServer.withPlan();
        server.person("reader", Grant.of(Role.READER));
        admin = server.as("admin");
        reader = server.as("reader");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Map<String, String> person(String userName) {
        return Map.of(
                "userName",
                userName,
                "name",
                "Ada <b>Lovelace</b>",
                "post",
                "Head of sums",
                "roles",
                "AUDITOR",
                "password",
                NEW);
    }

    @Test
    void anOperatorAddsSomebodyWhoThenSignsInWithTheRightsThatWereGiven() {
        Browser.Seen added = admin.send("/people/add", person("ada")).mustBe(200);
        assertThat(added.words())
                .contains("can sign in now as ada.")
                .contains("Ada <b>Lovelace</b>")
                .contains("Auditor");
        Browser ada = server.asNobody().signIn("ada", NEW);
        ada.get("/journal").mustBe(200);
        ada.get("/people").mustBe(403);
    }

    @Test
    void aChangeOfGrantsEndsThatPersonsSessionsAndKeepsTheOperators() {
        server.person("carl", Grant.of(Role.AUDITOR));
        Browser carl = server.as("carl");
        carl.get("/journal").mustBe(200);
        Browser.Seen form = admin.get("/people/carl/edit").mustBe(200);
        assertThat(form.page().select("input[name=roles][checked]").eachAttr("value"))
                .containsExactly("AUDITOR");
        Browser.Seen changed = admin.send("/people/carl/edit", Map.of("roles", "READER", "lead", "cse"));
        assertThat(changed.mustBe(200).words()).contains("Strand lead for Exploitation practice");
        assertThat(carl.get("/journal").address().getPath()).isEqualTo("/sign-in");
        carl.signIn("carl", PagesServer.PASSWORD).get("/journal").mustBe(403);
        admin.send("/people/carl/edit", Map.of("active", "no")).mustBe(200);
        assertThat(server.people.find("carl")).isEmpty();
    }

    @Test
    void ofTwoOperatorsWhoChangeOnePersonTheSecondIsShownWhatTheFirstDid() {
        server.person("gwen", Grant.of(Role.READER));
        server.person("operator", Grant.of(Role.OPERATOR));
        Browser.Seen opened = server.as("operator").get("/people/gwen/edit").mustBe(200);
        admin.send("/people/gwen/edit", Map.of("roles", "AUDITOR")).mustBe(200);

        Browser second = server.as("operator");
        Browser.Seen form = second.get("/people/gwen/edit");
        Map<String, String> entered =
                Map.of("_revision", opened.page().select("[name=_revision]").attr("value"), "roles", "OPERATOR");
        Browser.Seen refused =
                second.sendAgain(form, "/people/gwen/edit", entered).mustBe(412);

        assertThat(refused.words()).contains("Somebody admin", "Auditor", "Reader");
        assertThat(server.caller("gwen").person().grants()).containsExactly(Grant.of(Role.AUDITOR));
        second.sendAgain(refused, "/people/gwen/edit", Map.of()).mustBe(200);
        assertThat(server.caller("gwen").person().grants()).containsExactly(Grant.of(Role.OPERATOR));
        admin.send("/people/gwen/edit", Map.of("active", "no")).mustBe(200);
    }

    @Test
    void everyFaultInAPersonIsNamedAndNoPasswordIsSentBack() {
        Browser.Seen refused = admin.send(
                        "/people/add", Map.of("userName", "Not Good!", "name", "x", "password", "short"))
                .mustBe(422);
        assertThat(refused.page().select(".govuk-error-summary a").eachAttr("href"))
                .contains("#field-userName", "#field-password");
        assertThat(refused.body()).doesNotContain("value=\"short\"");
        assertThat(admin.send("/people/add", Map.of("userName", "reader", "name", "Twice", "password", NEW))
                        .mustBe(409)
                        .words())
                .contains("There is somebody called reader already.");
    }

    @Test
    void theLastOperatorStays() {
        Browser.Seen refused = admin.send("/people/admin/edit", Map.of("roles", "READER"));
        assertThat(refused.mustBe(409).words()).contains("Make somebody else an operator first.");
    }

    @Test
    void anOperatorSetsANewPasswordForSomebody() {
        server.person("dora", Grant.of(Role.READER));
        Browser dora = server.as("dora");
        assertThat(admin.send("/people/dora/password", Map.of("password", NEW, "again", "no"))
                        .mustBe(422)
                        .words())
                .contains("This is not the same as above.");
        admin.send("/people/dora/password", Map.of("password", NEW, "again", NEW))
                .mustBe(200);
        assertThat(dora.get("/").address().getPath()).isEqualTo("/sign-in");
        dora.signIn("dora", NEW);
    }

    @Test
    void somebodySetsTheirOwnPasswordOnlyWithTheOldOneAndStaysSignedInHereAlone() {
        server.person("emil", Grant.of(Role.READER));
        Browser here = server.as("emil");
        Browser there = server.as("emil");
        assertThat(here.get("/account").mustBe(200).words())
                .contains("Somebody emil (emil)")
                .contains("Reader");
        assertThat(here.send("/account", Map.of("current", "wrong", "password", NEW, "again", NEW))
                        .mustBe(422)
                        .words())
                .contains("This is not your password.");
        assertThat(here.send("/account", Map.of("current", PagesServer.PASSWORD, "password", "short", "again", "short"))
                        .mustBe(422)
                        .words())
                .contains("12 characters");
        here.send("/account", Map.of("current", PagesServer.PASSWORD, "password", NEW, "again", NEW))
                .mustBe(200);
        assertThat(here.get("/account").address().getPath()).isEqualTo("/account");
        assertThat(there.get("/account").address().getPath()).isEqualTo("/sign-in");
        server.asNobody().signIn("emil", NEW);
    }

    @Test
    void aReaderSeesModulesAndNothingElseOfTheSystem() {
        Browser.Seen modules = reader.get("/modules").mustBe(200);
        assertThat(modules.words()).contains("1.2.0").contains("Active").contains("1 register and 2 pages");
        assertThat(modules.page().select("main a[href$=remove], main a[href$=install]"))
                .isEmpty();
        for (String page : List.of(
                "/people",
                "/people/add",
                "/people/admin/edit",
                "/people/admin/password",
                "/journal",
                "/journal/1",
                "/modules/install",
                "/modules/cse/remove")) {
            reader.get(page).mustBe(403);
        }
        Browser.Seen token = reader.get("/account");
        reader.sendAgain(token, "/people/add", person("mallory")).mustBe(403);
        reader.sendAgain(token, "/people/admin/password", Map.of("password", NEW, "again", NEW))
                .mustBe(403);
        reader.sendAgain(token, "/modules/install", Map.of("password", PagesServer.PASSWORD))
                .mustBe(403);
        assertThat(server.people.find("mallory")).isEmpty();
    }

    @Test
    void noFormIsTakenWithoutTheSessionsToken() {
        admin.post("/people/add", person("nobody")).mustBe(403);
        admin.post("/modules/cse/remove", Map.of("password", PagesServer.PASSWORD))
                .mustBe(403);
        admin.post("/account", Map.of("current", PagesServer.PASSWORD, "password", NEW, "again", NEW))
                .mustBe(403);
        assertThat(server.people.find("nobody")).isEmpty();
        server.as("admin");
    }

    @Test
    void aModuleIsInstalledOnlyWithTheOperatorsPasswordAndFromAKarFile() throws IOException {
        byte[] zip = zip();
        assertThat(admin.send("/modules/install", Map.of("password", "wrong"), "x.kar", zip)
                        .mustBe(422)
                        .words())
                .contains("This is not your password.");
        assertThat(admin.send("/modules/install", Map.of("password", ""), "x.kar", zip)
                        .mustBe(422)
                        .words())
                .contains("Enter your password.");
        assertThat(admin.send("/modules/install", Map.of("password", PagesServer.PASSWORD), "x.kar", zip)
                        .mustBe(422)
                        .words())
                .contains("It has no strand’s module in it.".replace('’', '\''));
        Browser.Seen text = admin.send(
                        "/modules/install",
                        Map.of("password", PagesServer.PASSWORD),
                        "x.kar",
                        "no zip".getBytes(StandardCharsets.UTF_8))
                .mustBe(422);
        assertThat(text.words()).contains("It is no KAR file");
        assertThat(text.page().select(".govuk-error-summary a").attr("href")).isEqualTo("#field-file");
        assertThat(admin.send("/modules/install", Map.of("password", PagesServer.PASSWORD), "", new byte[0])
                        .mustBe(422)
                        .words())
                .contains("Choose a file.");
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("repository/readme.txt"));
        }
        return bytes.toByteArray();
    }

    @Test
    void removingAModuleSaysWhatItWouldDoBeforeItAsksForThePassword() {
        Browser.Seen form = admin.get("/modules/cse/remove").mustBe(200);
        assertThat(form.words())
                .contains("This would take the module braid-strand-cse 1.2.0 away")
                .contains("It would not touch")
                .contains("It can be undone");
        assertThat(admin.send("/modules/cse/remove", Map.of("password", "wrong"))
                        .mustBe(422)
                        .words())
                .contains("This is not your password.");
        admin.get("/modules/nowhere/remove").mustBe(404);
    }

    @Test
    void theJournalIsNewestFirstAndLinksToEachEntryInFull() {
        server.person("zoe", Grant.of(Role.READER));
        Browser.Seen journal = admin.get("/journal").mustBe(200);
        assertThat(journal.page().select("main h2").first().text()).isEqualTo("Added the person zoe");
        assertThat(journal.page().select(".braid-timeline__entry").first().text())
                .contains("Braid (test)", "zoe");
        assertThat(journal.body()).doesNotContain("$2a$", "$2y$");
        String entry = journal.page().select("main a[href^=/journal/]").first().attr("href");
        assertThat(admin.get(entry).mustBe(200).words())
                .contains("Added the person zoe")
                .contains("SHA-256");
        assertThat(admin.get("/journal/1").mustBe(200).words()).contains("entry 1");
        admin.get("/journal/0").mustBe(404);
        admin.get("/journal/99999999999999999999").mustBe(404);
        assertThat(admin.get("/journal?page=9999").mustBe(200).words()).contains("does not go back that far");
    }

    @Test
    void pagesOfAPlanWithNothingInItSaySo() {
        try (PagesServer empty = new PagesServer()) {
            Browser browser = empty.as("admin");
            assertThat(browser.get("/modules").mustBe(200).words()).contains("There is no strand yet.");
            browser.get("/people/add").mustBe(200);
            browser.get("/journal").mustBe(200);
            browser.get("/account").mustBe(200);
            assertThat(browser.get("/public").mustBe(200).words()).contains("Nothing is published yet.");
            assertThat(browser.get("/public/late").mustBe(200).words())
                    .contains("No promise is published yet.")
                    .doesNotContain("Nothing is late");
            browser.get("/strands/cse/registers/visits").mustBe(404);
        }
    }

    @Test
    void everyPageIsWellMade() {
        for (String page : List.of(
                "/people",
                "/people/add",
                "/people/reader/edit",
                "/people/reader/password",
                "/account",
                "/modules",
                "/modules/install",
                "/modules/cse",
                "/modules/cse/remove",
                "/journal",
                "/journal/1",
                "/modules/cse/history")) {
            WellMade.wellMade(admin.get(page).mustBe(200));
        }
    }
}
