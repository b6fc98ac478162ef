package org.braidplan.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.braidplan.module.StrandModule;
import org.braidplan.people.Caller;
import org.braidplan.register.Registers;

/** An operator at the pages of modules. */
record ModuleOperator(PagesServer server, Browser browser) {

    ModuleOperator(PagesServer server) {
        this(server, server.as("admin"));
    }

    /** Sends a file and is shown what it would do. */
    Browser.Seen look(String name, byte[] kar) {
        return browser.send("/modules/install", Map.of("password", PagesServer.PASSWORD), name, kar)
                .mustBe(200);
    }

    /** Says yes to what was shown. */
    Browser.Seen confirm(Browser.Seen look, String password) {
        return browser.sendAgain(look, look.address().getPath(), Map.of("password", password));
    }

    /** Sends a version of the strand of homes and says yes. */
    void install(String version, Class<? extends StrandModule> strand) {
        confirm(look("homes-" + version + ".kar", ModuleFramework.kar(version, strand)), PagesServer.PASSWORD)
                .mustBe(200);
    }

    /** Enters homes, as their keeper would. */
    void enter(String csv) {
        Registers.CsvReport report = server.registers.importCsv(
                Caller.system("test"),
                "cse",
                "homes",
                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
                true);
        assertThat(report.refused()).isEmpty();
    }

    /** Deletes a home. */
    void delete(String home) {
        Caller keeper = Caller.system("test");
        long revision = server.registers
                .find(keeper, "cse", "homes", home)
                .orElseThrow()
                .path("_revision")
                .asLong();
        server.registers.remove(keeper, "cse", "homes", home, revision, "It is not there any more.");
    }
}
