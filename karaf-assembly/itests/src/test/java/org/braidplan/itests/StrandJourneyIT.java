package org.braidplan.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each strand's lead on an ordinary day, in a real browser, on the archive with the sample plan on 1 December 2014. */
@Tag("browser")
class StrandJourneyIT {

    private static final String PASSWORD = "a password for a test alone";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Installation braid;
    private static Chrome chrome;
    private static String base;

    @BeforeAll
    static void start() throws Exception {
        braid = Installation.unpack("journeys");
        braid.with("BRAID_ADMIN_PASSWORD", PASSWORD)
                .with("BRAID_CLOCK", "2014-12-01")
                .with("BRAID_PLAN", braid.home().resolve("plans/rotherham-2014"))
                .start();
        base = "http://127.0.0.1:" + braid.port();
        chrome = new Chrome();
    }

    @AfterAll
    static void stop() throws Exception {
        if (chrome != null) {
            chrome.close();
        }
        braid.close();
        assertThat(braid.log().complaints()).isEmpty();
    }

    static Stream<Journey> journeys() {
        return Journeys.all().stream();
    }

    @ParameterizedTest(name = "the lead of {0} enters, imports, mends, looks and exports")
    @MethodSource("journeys")
    void theLeadsDay(Journey journey) throws Exception {
        Page lead = asLead(journey);
        Visitor eyes = Visitor.signIn(base, journey.strand() + "-lead", PASSWORD);
        Until.within(
                60, "the module of " + journey, () -> eyes.get(page(journey)).statusCode() == 200);

        enterOne(lead, journey);
        importMany(lead, journey, eyes);
        String record = register(journey) + "/" + journey.key();
        change(lead, record, journey.doubtful());
        Until.within(20, "the finding of " + journey.check(), () -> isFound(eyes, journey));

        followTheFinding(lead, journey, record);
        change(lead, record, journey.mended());
        Until.within(20, "the end of the finding", () -> !isFound(eyes, journey));

        lead.navigate(page(journey));
        assertThat(lead.locator("main").innerText()).contains(journey.shows());
        String all = eyes.get("/strands/" + journey.strand() + "/export/" + journey.register())
                .body();
        assertThat(all.lines().count())
                .isGreaterThan(Journey.ROWS - journey.spoiled().size() + 1L);
        assertThat(chrome.complaints()).isEmpty();
    }

    /** The operator makes the account, as on a lead's first day. */
    private static Page asLead(Journey journey) {
        Page operator = chrome.signedIn(base, true, "admin", PASSWORD);
        operator.navigate("/people");
        operator.getByText("Add a person").first().click();
        operator.locator("[name=userName]").fill(journey.strand() + "-lead");
        operator.locator("[name=name]").fill("Lead of " + journey.strand());
        operator.locator("[name=lead][value=" + journey.strand() + "]").check();
        operator.locator("[name=password]").fill(PASSWORD);
        operator.locator("main form button[type=submit]").first().click();
        assertThat(operator.locator("main").innerText()).contains("can sign in now");
        return chrome.signedIn(base, true, journey.strand() + "-lead", PASSWORD);
    }

    private static void enterOne(Page page, Journey journey) {
        page.navigate("/strands/" + journey.strand() + "/add-to/" + journey.register());
        fill(page, journey.one());
        saved(page);
    }

    private static void importMany(Page page, Journey journey, Visitor eyes) throws Exception {
        int bad = journey.spoiled().size();
        long before = total(eyes, journey);
        page.navigate(register(journey));
        page.getByText("Bring records in from a CSV file").first().click();
        page.locator("[name=file]")
                .setInputFiles(
                        new FilePayload("rows.csv", "text/csv", journey.csv().getBytes(StandardCharsets.UTF_8)));
        page.locator("main form button[type=submit]").first().click();
        String look = page.locator("main").innerText();
        assertThat(look).contains("Nothing is saved yet").contains(bad + " rows are refused");
        assertThat(look.lines().filter(line -> line.startsWith("Line ")).count())
                .isEqualTo(bad);
        assertThat(total(eyes, journey)).isEqualTo(before);
        saved(page);
        assertThat(total(eyes, journey)).isEqualTo(before + Journey.ROWS - bad);
    }

    private static void change(Page page, String record, Map<String, String> values) {
        page.navigate(record);
        page.getByText("Change it").first().click();
        fill(page, values);
        saved(page);
    }

    /** From the list of all findings to the record that it is about. */
    private static void followTheFinding(Page page, Journey journey, String record) {
        page.navigate("/checks?strand=" + journey.strand() + "&check=" + journey.check());
        Locator finding = page.locator("main a[href='" + record + "']");
        while (finding.count() == 0) {
            page.locator("main a[rel=next]").click();
        }
        finding.first().click();
        assertThat(page.url()).endsWith(record);
    }

    private static void fill(Page page, Map<String, String> values) {
        values.forEach((name, value) -> {
            Locator day = page.locator("[name=" + name + "-day]");
            Locator field = page.locator("main [name=" + name + "]");
            if (day.count() > 0) {
                String[] parts = value.split("-");
                day.fill(parts[2]);
                page.locator("[name=" + name + "-month]").fill(parts[1]);
                page.locator("[name=" + name + "-year]").fill(parts[0]);
            } else if (field.count() > 1) {
                page.locator("main [name=" + name + "][value='" + value + "']").check();
            } else if (field.evaluate("e => e.tagName").equals("SELECT")) {
                field.selectOption(value);
            } else {
                field.fill(value);
            }
        });
    }

    private static void saved(Page page) {
        page.locator("main form button[type=submit]").first().click();
        Locator banner = page.locator(".govuk-notification-banner");
        assertThat(banner.count())
                .as("a word that it is saved, on:\n" + page.locator("main").innerText())
                .isEqualTo(1);
    }

    private static boolean isFound(Visitor eyes, Journey journey) throws Exception {
        String findings = "/api/v1/strands/" + journey.strand() + "/checks?size=500&check=" + journey.check();
        for (JsonNode finding : JSON.readTree(eyes.api(findings)).path("items")) {
            if (finding.path("subject").asText().equals(journey.key())) {
                return true;
            }
        }
        return false;
    }

    private static long total(Visitor eyes, Journey journey) throws Exception {
        return JSON.readTree(eyes.api("/api/v1/registers/" + journey.strand() + "/" + journey.register() + "?size=1"))
                .path("total")
                .asLong();
    }

    private static String register(Journey journey) {
        return "/strands/" + journey.strand() + "/registers/" + journey.register();
    }

    private static String page(Journey journey) {
        return "/strands/" + journey.strand() + "/" + journey.page();
    }
}
