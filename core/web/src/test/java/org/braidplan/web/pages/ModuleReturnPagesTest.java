package org.braidplan.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.braidplan.homes.FirstHomes;
import org.braidplan.homes.GivesStars;
import org.braidplan.homes.SecondHomes;
import org.braidplan.module.ModuleInfo.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways back, as the pages offer them: roll back, remove, erase, and to read a day on which another version served. */
class ModuleReturnPagesTest {

    @TempDir
    Path folder;

    private PagesServer server;
    private Browser admin;
    private ModuleOperator operator;

    @BeforeEach
    void start() {
        server = PagesServer.withFramework(folder);
        operator = new ModuleOperator(server);
        admin = operator.browser();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aRollBackListsWhatWasEnteredSinceAndKeepsItAsAFile() {
        operator.install("1.0.0", FirstHomes.class);
        operator.enter("name,places\nNorth,4\n");
        operator.install("2.0.0", SecondHomes.class);
        operator.enter("name,places,stars,remarks\nSouth & <West>,2,5,A secret remark\n");

        Browser.Seen look = admin.get("/modules/cse/roll-back").mustBe(200);
        assertThat(look.words())
                .contains("This would put braid-strand-cse 1.0.0 back in the place of 2.0.0")
                .contains("1 record would be as before that upgrade")
                .contains("homes: South & <West> added")
                .contains("It cannot be undone, but the newer version can be installed again.");
        WellMade.wellMade(look);
        assertThat(admin.sendAgain(look, "/modules/cse/roll-back", Map.of("password", "wrong"))
                        .mustBe(422)
                        .words())
                .contains("This is not your password.");
        Browser.Seen done = admin.sendAgain(look, "/modules/cse/roll-back", Map.of("password", PagesServer.PASSWORD))
                .mustBe(200);

        assertThat(done.page().text())
                .contains("braid-strand-cse 1.0.0 is back. 1 record entered since can be fetched");
        String file = done.page().select("main a[href*=/entered/]").first().attr("href");
        Browser.Seen csv = admin.get(file).mustBe(200);
        assertThat(csv.type()).startsWith("text/csv");
        assertThat(csv.body()).contains("South & <West>").doesNotContain("A secret remark");
        assertThat(server.module("cse").version()).contains("1.0.0");
        assertThat(admin.get("/strands/cse/beds").mustBe(200).words()).contains("1 homes");
        assertThat(admin.get("/modules/cse/roll-back").mustBe(409).words())
                .contains("There is no version of braid-strand-cse before 1.0.0 to go back to.");
    }

    @Test
    void aRollBackOfWhatIsNotThereSaysSo() {
        assertThat(admin.get("/modules/cse/roll-back").mustBe(404).words()).contains("module for the strand cse");
        operator.install("1.0.0", FirstHomes.class);
        assertThat(admin.get("/modules").page().select("main a[href$=/roll-back]"))
                .isEmpty();
        assertThat(admin.get("/modules/cse/roll-back").mustBe(409).words())
                .contains("There is no version of braid-strand-cse before 1.0.0 to go back to.");
    }

    @Test
    void aRemovedModuleLeavesItsRecordsToBeReadAndComesBackToThem() {
        operator.install("1.0.0", FirstHomes.class);
        operator.enter("name,places\nNorth,4\n");

        Browser.Seen removed = admin.send("/modules/cse/remove", Map.of("password", PagesServer.PASSWORD))
                .mustBe(200);

        assertThat(removed.page().text()).contains("The module braid-strand-cse is removed.");
        assertThat(removed.words()).contains("No module");
        assertThat(admin.get("/modules/cse").mustBe(200).words()).contains("Homes 1 1");
        assertThat(admin.get("/strands/cse/registers/homes").mustBe(200).words())
                .contains("North", "The module of this strand is not running.");
        operator.install("1.0.0", FirstHomes.class);
        assertThat(admin.get("/strands/cse/beds").mustBe(200).words()).contains("1 homes");
    }

    @Test
    void erasingSaysWhatItWouldEraseAndAsksForTheKeyAndThePassword() throws Exception {
        operator.install("1.0.0", FirstHomes.class);
        operator.enter("name,places\nNorth,4\nSouth,2\n");
        assertThat(admin.get("/modules").page().select("main a[href$=/purge]")).isEmpty();
        Browser.Seen details = admin.get("/modules/cse").mustBe(200);
        WellMade.wellMade(details);
        assertThat(details.page().select("main a[href=/modules/cse/purge]").text())
                .isEqualTo("Erase these records");

        Browser.Seen look = admin.get("/modules/cse/purge").mustBe(200);
        WellMade.wellMade(look);
        assertThat(look.words())
                .contains("This would erase 2 records of the strand “Exploitation practice”: 2 in “Homes”.")
                .contains("It would take the module braid-strand-cse 1.0.0 away first.")
                .contains("A backup of everything is made before that")
                .contains("It cannot be undone here.");

        assertRefused(look, "", PagesServer.PASSWORD, "strand", "Nothing was typed here. Nothing was erased.");
        assertRefused(look, "CSE", PagesServer.PASSWORD, "strand", "Type cse to erase its records.");
        assertRefused(look, "cse", "wrong", "password", "This is not your password.");
        assertRefused(look, "cse", "", "password", "Enter your password.");
        assertThat(backups()).isEmpty();
        assertThat(admin.get("/strands/cse/beds").mustBe(200).words()).contains("2 homes");

        Browser.Seen done = admin.sendAgain(
                        look, "/modules/cse/purge", Map.of("strand", "cse", "password", PagesServer.PASSWORD))
                .mustBe(200);

        assertThat(backups()).singleElement().satisfies(backup -> {
            assertThat(done.page().text())
                    .contains("2 records of the strand “Exploitation practice” are erased.")
                    .contains(backup.getFileName() + " holds them.");
            assertThat(Files.size(backup)).isPositive();
        });
        assertThat(server.module("cse").state()).isEqualTo(State.ABSENT);
        assertThat(server.module("cse").holdings()).isEmpty();
        admin.get("/strands/cse/registers/homes").mustBe(404);
        assertThat(admin.get("/modules/cse/purge").mustBe(404).words()).contains("module or record of the strand cse");
        operator.install("1.0.0", FirstHomes.class);
        assertThat(admin.get("/strands/cse/beds").mustBe(200).words()).contains("0 homes");
        assertThat(admin.get("/modules/cse").page().select("main a[href$=/purge]"))
                .as("nothing to erase")
                .isEmpty();
    }

    @Test
    void whatARemovedModuleLeftCanBeErasedToo() throws Exception {
        operator.install("1.0.0", FirstHomes.class);
        operator.enter("name,places\nNorth,4\n");
        admin.send("/modules/cse/remove", Map.of("password", PagesServer.PASSWORD))
                .mustBe(200);

        assertThat(admin.get("/modules/cse").page().select("main a[href=/modules/cse/purge]"))
                .hasSize(1);
        Browser.Seen look = admin.get("/modules/cse/purge").mustBe(200);
        assertThat(look.words()).contains("This would erase 1 record").doesNotContain("away first");
        admin.sendAgain(look, "/modules/cse/purge", Map.of("strand", "cse", "password", PagesServer.PASSWORD))
                .mustBe(200);
        assertThat(server.module("cse").holdings()).isEmpty();
        assertThat(backups()).hasSize(1);
    }

    @Test
    void aPageOfADayBeforeAnUpgradeShowsThatDaysRecordsAsTheNewVersionReadsThem() {
        operator.install("1.0.0", FirstHomes.class);
        operator.enter("name,places\nNorth,4\nSouth,2\n");
        server.passes(Duration.ofDays(1));
        operator.enter("name,places\nWest,2\n");
        server.passes(Duration.ofDays(1));
        operator = new ModuleOperator(server);
        operator.install("2.0.0", SecondHomes.class);

        assertThat(server.as("admin")
                        .get("/strands/cse/stars?as-at=2014-12-01")
                        .mustBe(200)
                        .words())
                .contains("6 stars")
                .doesNotContain("made without");
        assertThat(server.as("admin").get("/strands/cse/stars").mustBe(200).words())
                .contains("9 stars");
    }

    @Test
    void aRecordOfThatDayThatCannotBeReadIsNamedAndThePageShowsTheOthers() {
        operator.install("1.0.0", FirstHomes.class);
        operator.enter("name,remarks\nNorth,\n" + GivesStars.UNTOLD + ",The secret remark\n");
        server.passes(Duration.ofDays(1));
        operator.delete(GivesStars.UNTOLD);
        operator = new ModuleOperator(server);
        operator.install("2.0.0", SecondHomes.class);

        Browser.Seen then =
                server.as("admin").get("/strands/cse/stars?as-at=2014-12-01").mustBe(200);

        assertThat(then.words())
                .contains("3 stars")
                .contains("This page is made without 1 record of “Homes” as it was then, because version 2.0.0 of the"
                        + " module cannot read it: Untold. IllegalStateException at GivesStars.java");
        assertThat(then.body()).doesNotContain("secret remark");
    }

    @Test
    void aPublicPageApprovedBeforeAnUpgradeTellsHowManyRecordsItIsMadeWithoutAndNoMore() {
        operator.install("1.0.0", FirstHomes.class);
        operator.enter("name,remarks\nNorth,\n" + GivesStars.UNTOLD + ",The secret remark\n");
        server.approveAll();
        server.passes(Duration.ofDays(1));
        Browser anybody = server.asNobody();
        assertThat(anybody.get("/public/strands/cse/told").mustBe(200).words())
                .contains("We have 2 homes.")
                .doesNotContain("made without");
        operator.delete(GivesStars.UNTOLD);
        new ModuleOperator(server).install("2.0.0", SecondHomes.class);

        Browser.Seen then = anybody.get("/public/strands/cse/told").mustBe(200);

        assertThat(then.words())
                .contains("We have 1 homes.")
                .contains(
                        "checked for publication on 1 December 2014. It is made without 1 record of that day that can no"
                                + " longer be read as it was kept then.")
                .doesNotContain(GivesStars.UNTOLD, "GivesStars");
    }

    private void assertRefused(Browser.Seen look, String key, String password, String field, String why) {
        Browser.Seen refused = admin.sendAgain(look, "/modules/cse/purge", Map.of("strand", key, "password", password));
        assertThat(refused.mustBe(422).words()).contains(why);
        assertThat(refused.page().select(".govuk-error-summary a").attr("href")).isEqualTo("#field-" + field);
    }

    private List<Path> backups() throws Exception {
        Path backups = folder.resolve("data/braid/backups");
        if (!Files.isDirectory(backups)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(backups)) {
            return files.toList();
        }
    }
}
