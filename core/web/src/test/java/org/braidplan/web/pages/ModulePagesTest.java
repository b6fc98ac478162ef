package org.braidplan.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.braidplan.homes.FailingHomes;
import org.braidplan.homes.FirstHomes;
import org.braidplan.homes.GivesStars;
import org.braidplan.homes.HostileHomes;
import org.braidplan.homes.SecondHomes;
import org.braidplan.module.ModuleInfo.State;
import org.braidplan.people.Grant;
import org.braidplan.people.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages of modules say before, while and after an operator installs one, goes back, and takes it away. */
class ModulePagesTest {

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
    void anOperatorLooksAtAFileThenInstallsExactlyThat() {
        Browser.Seen look = operator.look("homes-1.0.0.kar", ModuleFramework.kar("1.0.0", FirstHomes.class));
        assertThat(look.page().select("h1").text()).isEqualTo("Install 1.0.0");
        assertThat(look.words())
                .contains("Nothing is changed yet. The file homes-1.0.0.kar is braid-strand-cse 1.0.0.")
                .contains("which has no module now")
                .contains("It would bring the register “Homes”.")
                .contains("It would bring 2 pages (beds, told)")
                .contains("It can be undone at any time by removing the module");
        assertThat(server.module("cse").state()).as("nothing yet").isEqualTo(State.ABSENT);

        assertThat(operator.confirm(look, "wrong").mustBe(422).words()).contains("This is not your password.");
        assertThat(operator.confirm(look, "").mustBe(422).words()).contains("Enter your password.");
        assertThat(server.module("cse").state()).isEqualTo(State.ABSENT);
        Browser.Seen installed = operator.confirm(look, PagesServer.PASSWORD).mustBe(200);

        assertThat(installed.address().getPath()).isEqualTo("/modules/cse");
        assertThat(installed.page().text())
                .contains(
                        "The module braid-strand-cse, version 1.0.0, looks after the strand “Exploitation practice”.");
        assertThat(installed.words())
                .contains(
                        "Active",
                        "by Somebody admin",
                        "homes-1.0.0.kar",
                        "Homes 0 1",
                        "Its 2 pages answered when it took over.");
        assertThat(admin.get("/strands/cse/beds").mustBe(200).words()).contains("0 homes");
        assertThat(admin.get(look.address().getPath()).mustBe(404).words())
                .as("the file is not kept")
                .contains("The file is no longer at hand.");
    }

    @Test
    void anUpgradeSaysWhatComesAndGoesAndWhatBecomesOfTheRecords() {
        operator.install("1.0.0", FirstHomes.class);
        operator.enter("name,places\nNorth,4\nSouth,2\n");

        Browser.Seen look = operator.look("two.kar", ModuleFramework.kar("2.0.0", SecondHomes.class));
        assertThat(look.page().select("h1").text()).isEqualTo("Upgrade to 2.0.0");
        assertThat(look.words())
                .contains("This would put version 2.0.0 in the place of 1.0.0")
                .contains(
                        "In the register “Homes” it would migrate 2 records from version 1 to 2; tried now, 2 come through"
                                + " and 0 do not.")
                .contains("It would bring the register “Inspections”.")
                .contains("It would bring 1 check (cse-homes-are-rated)")
                .contains("It would bring 1 indicator (places-taken)")
                .contains("It would bring 1 page (stars) and take away 1 page (beds)")
                .contains("by rolling back to 1.0.0");
        operator.confirm(look, PagesServer.PASSWORD).mustBe(200);

        assertThat(admin.get("/strands/cse/stars").mustBe(200).words()).contains("6 stars");
        assertThat(admin.get("/strands/cse/beds").mustBe(404).words()).contains("has no page “beds”");
        assertThat(admin.get("/modules").mustBe(200).words()).contains("2.0.0", "Roll back to 1.0.0");
        Browser.Seen modules = admin.get("/modules/cse").mustBe(200);
        assertThat(modules.words())
                .contains("It brings 2 registers, 1 check and 2 pages.")
                .contains("Homes 2 2")
                .contains("Roll back to 1.0.0");
        WellMade.wellMade(modules);
        assertThat(admin.get("/modules/cse/history").mustBe(200).words())
                .contains("took over from 1.0.0, with 2 records migrated")
                .doesNotContain("History 1");
    }

    @Test
    void aModuleThatDoesNotFitIsRefusedInAPlainSentence() {
        Browser.Seen unresolved = operator.look(
                "needs.kar", ModuleFramework.kar("1.0.0", FirstHomes.class, "org.example.absent;version=\"[2,3)\""));
        assertThat(unresolved.page().select("h1").text()).isEqualTo("This file would be refused");
        assertThat(unresolved.words())
                .contains("It needs the package org.example.absent, which this platform does not have in that version.")
                .contains("So it would be refused, and what is there now would go on as it is.");
        assertThat(unresolved.page().select("main input[type=password]")).isEmpty();
        assertThat(admin.sendAgain(unresolved, unresolved.address().getPath(), Map.of())
                        .mustBe(200)
                        .address()
                        .getPath())
                .as("its button leads to the next file")
                .isEqualTo("/modules/install");
        assertThat(server.module("cse").state()).isEqualTo(State.ABSENT);

        Browser.Seen failing = operator.look("failing.kar", ModuleFramework.kar("1.0.0", FailingHomes.class));
        assertThat(failing.words()).contains("So it would be refused");
        assertThat(failing.page().select("main b")).isEmpty();
    }

    @Test
    void anOlderVersionIsRefusedAndSaysWhatToDo() {
        operator.install("1.1.0", FirstHomes.class);
        assertThat(operator.look("old.kar", ModuleFramework.kar("1.0.0", FirstHomes.class))
                        .words())
                .contains("Version 1.1.0 is there, which is newer than 1.0.0. Roll it back or remove it first.");
        assertThat(operator.look("other.kar", ModuleFramework.kar("1.1.0", SecondHomes.class))
                        .words())
                .contains("Version 1.1.0 is there already, from another file.");
    }

    @Test
    void theFileThatServesAlreadyIsSaidToBeThereAndNotInstalledOnceMore() {
        byte[] kar = ModuleFramework.kar("1.0.0", FirstHomes.class);
        operator.confirm(operator.look("homes.kar", kar), PagesServer.PASSWORD).mustBe(200);

        Browser.Seen again = operator.look("homes.kar", kar);

        assertThat(again.page().select("h1").text()).isEqualTo("This file is installed already");
        assertThat(again.words()).contains("To install it again would change nothing.");
        assertThat(again.page().select("main input[type=password]")).isEmpty();
        admin.send("/modules/cse/remove", Map.of("password", PagesServer.PASSWORD))
                .mustBe(200);
        assertThat(operator.look("homes.kar", kar).page().select("h1").text())
                .as("once it has gone")
                .isEqualTo("Install 1.0.0");
    }

    @Test
    void aMigrationThatFailsNamesTheRecordsAndNeverWhatIsInThem() {
        operator.install("1.0.0", FirstHomes.class);
        operator.enter(
                "name,remarks\nNorth,\n" + GivesStars.UNTOLD + ",The secret remark\n" + GivesStars.TOO_GOOD + ",\n");

        Browser.Seen look = operator.look("two.kar", ModuleFramework.kar("2.0.0", SecondHomes.class));

        assertThat(look.page().select("h1").text()).isEqualTo("This file would be refused");
        assertThat(look.words())
                .contains("2 of 3 records of “Homes” do not come through the migration")
                .contains("“Homes”, Untold: IllegalStateException at GivesStars.java")
                .contains("the first is Too good: Stars: ");
        assertThat(look.body()).doesNotContain("secret remark");
        assertThat(server.module("cse").version()).contains("1.0.0");
    }

    @Test
    void aFileThatChangedSinceItWasLookedAtIsNotInstalled() throws Exception {
        Path atHand = Files.createDirectories(folder.resolve("modules"));
        ModuleFramework.putAtHand(atHand, "homes.kar", ModuleFramework.kar("1.0.0", FirstHomes.class));
        Browser.Seen look = admin.get("/modules/cse/upgrade/1.0.0").mustBe(200);
        ModuleFramework.putAtHand(atHand, "homes.kar", ModuleFramework.kar("1.0.0", SecondHomes.class));

        assertThat(operator.confirm(look, PagesServer.PASSWORD).words())
                .contains("It is not the file that was looked at.");
        assertThat(server.module("cse").state()).isNotEqualTo(State.ACTIVE);
    }

    @Test
    void aVersionAtHandIsOfferedAndInstalledWithoutSendingIt() throws Exception {
        Path atHand = Files.createDirectories(folder.resolve("modules"));
        ModuleFramework.putAtHand(atHand, "homes.kar", ModuleFramework.kar("1.0.0", FirstHomes.class));
        Browser.Seen modules = admin.get("/modules").mustBe(200);
        assertThat(modules.words()).contains("Available", "Look at 1.0.0");
        String address =
                modules.page().select("main a[href*=/upgrade/]").first().attr("href");
        operator.confirm(admin.get(address).mustBe(200), PagesServer.PASSWORD).mustBe(200);
        assertThat(server.module("cse").version()).contains("1.0.0");
        assertThat(admin.get("/modules/cse/upgrade/9.9.9").mustBe(404).words()).contains("version 9.9.9");
    }

    @Test
    void aModuleThatWasStoppedBehindTheBackIsShownAsFailedAndOfferedAgain() throws Exception {
        Path atHand = Files.createDirectories(folder.resolve("modules"));
        ModuleFramework.putAtHand(atHand, "homes.kar", ModuleFramework.kar("1.0.0", FirstHomes.class));
        operator.confirm(admin.get("/modules/cse/upgrade/1.0.0").mustBe(200), PagesServer.PASSWORD)
                .mustBe(200);
        assertThat(admin.get("/modules").page().select("main a[href*=/upgrade/]"))
                .isEmpty();

        server.framework().stopBehindTheBack();

        assertThat(admin.get("/modules/cse").mustBe(200).words())
                .contains("Failed", "stopped or changed with other commands than Braid’s", "Install its file again.");
        Browser.Seen modules = admin.get("/modules").mustBe(200);
        assertThat(modules.words()).contains("1 failed.", "Look at 1.0.0");
        Browser.Seen look = admin.get("/modules/cse/upgrade/1.0.0").mustBe(200);
        assertThat(look.page().select("h1").text()).isEqualTo("Install 1.0.0 again");
        assertThat(look.words()).contains("This would install version 1.0.0 again for the strand “cse”.");
        assertThat(operator.confirm(look, PagesServer.PASSWORD).mustBe(200).words())
                .contains("Active");
        assertThat(admin.get("/strands/cse/beds").mustBe(200).words()).contains("0 homes");
    }

    @Test
    void whatAModuleSaysOfItselfIsOnlyEverWords() {
        Browser.Seen look = operator.look("evil<img src=x>.kar", ModuleFramework.kar("1.0.0", HostileHomes.class));
        operator.confirm(look, PagesServer.PASSWORD).mustBe(200);
        for (Browser.Seen seen : List.of(
                look,
                admin.get("/modules"),
                admin.get("/modules/cse"),
                admin.get("/modules/cse/purge"),
                admin.get("/modules/cse/remove"))) {
            seen.mustBe(200);
            assertThat(seen.page().select("main script, main img"))
                    .as(seen.address().getPath())
                    .isEmpty();
        }
        assertThat(admin.get("/modules/cse").words()).contains("<script>alert(1)</script>Homes 0");
        assertThat(admin.get("/modules/%3Cscript%3E/purge").mustBe(404).page().select("main script"))
                .isEmpty();
    }

    @Test
    void onlyOperatorsLookInstallRollBackRemoveOrErase() {
        operator.install("1.0.0", FirstHomes.class);
        operator.enter("name,places\nNorth,4\n");
        operator.install("2.0.0", SecondHomes.class);
        Browser.Seen look = operator.look("three.kar", ModuleFramework.kar("3.0.0", SecondHomes.class));
        server.person("lead", Grant.of(Role.LEAD, "cse"));
        server.person("office", Grant.of(Role.PROGRAMME_OFFICE));
        server.person("auditor", Grant.of(Role.AUDITOR));
        server.person("second", Grant.of(Role.OPERATOR));
        for (String user : List.of("lead", "office", "auditor")) {
            Browser other = server.as(user);
            Browser.Seen list = other.get("/modules").mustBe(200);
            assertThat(list.page().select("main a[href*=/modules/cse/]"))
                    .as(user)
                    .isEmpty();
            assertThat(other.get("/modules/cse")
                            .mustBe(200)
                            .page()
                            .select("main a[href*=/modules/cse/]")
                            .eachAttr("href"))
                    .as(user)
                    .containsExactly("/modules/cse/history");
            Browser.Seen token = other.get("/account");
            for (String page : List.of(
                    look.address().getPath(),
                    "/modules/install",
                    "/modules/cse/upgrade/1.0.0",
                    "/modules/cse/roll-back",
                    "/modules/cse/remove",
                    "/modules/cse/purge")) {
                other.get(page).mustBe(403);
                other.sendAgain(token, page, Map.of("password", PagesServer.PASSWORD, "strand", "cse"))
                        .mustBe(403);
            }
        }
        assertThat(server.as("second").get(look.address().getPath()).status())
                .as("a file that another operator sent")
                .isEqualTo(404);
        for (String page : List.of(look.address().getPath(), "/modules/cse/roll-back", "/modules/cse/purge")) {
            admin.post(page, Map.of("password", PagesServer.PASSWORD, "strand", "cse"))
                    .mustBe(403);
        }
        assertThat(server.module("cse").version()).contains("2.0.0");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedBesideItsField() {
        Browser.Seen refused = admin.send(
                "/modules/install", Map.of("password", PagesServer.PASSWORD), "large.kar", new byte[(64 << 20) + 1]);
        assertThat(refused.mustBe(422).words()).contains("The file is larger than 64 MB. Choose a smaller one.");
        assertThat(refused.page().select(".govuk-error-summary a").attr("href")).isEqualTo("#field-file");
    }
}
