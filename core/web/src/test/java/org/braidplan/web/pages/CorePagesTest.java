package org.braidplan.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.braidplan.action.NewAction;
import org.braidplan.people.Caller;
import org.braidplan.people.Grant;
import org.braidplan.people.Role;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The core's own pages: with nothing in them, with what nobody should type, and for whom they are not. */
class CorePagesTest {

    private static final List<String> HOSTILE = List.of(
            "\"><script>alert(1)</script>",
            "' onmouseover='alert(1)",
            "</title><img src=x onerror=alert(1)>",
            "javascript:alert(1)",
            "${7*7} {{7*7}} <%= 7*7 %>",
            "Ω≈ç√∫˜µ≤≥÷ 田中さんにあげて下さい \u202Etest\u202E",
            "x".repeat(200));

    private static PagesServer empty;
    private static PagesServer full;
    private static Browser reader;
    private static Browser office;

    @BeforeAll
    static void start() {
        empty = new PagesServer();
        empty.person("office", Grant.of(Role.PROGRAMME_OFFICE));
        reader = empty.as("office");
        full = PagesServer.withPlan();
        full.person("office", Grant.of(Role.PROGRAMME_OFFICE));
        for (String text : HOSTILE) {
            full.actions.add(Caller.system("test"), NewAction.of("cse", text, text, LocalDate.of(2014, 10, 1)));
        }
        full.approveAll();
        office = full.as("office");
    }

    @AfterAll
    static void stop() {
        empty.close();
        full.close();
    }

    @ParameterizedTest(name = "{0} is a whole page with nothing in the store")
    @ValueSource(
            strings = {
                "/",
                "/strands",
                "/actions",
                "/indicators",
                "/reviews",
                "/recommendations",
                "/checks",
                "/changes",
                "/journal",
                "/modules",
                "/account",
                "/public"
            })
    void everyPageHasAnEmptyState(String path) {
        looksRight(reader.get(path).mustBe(200).page());
    }

    @ParameterizedTest(name = "{0} is not shown to somebody who has not signed in")
    @ValueSource(
            strings = {
                "/", "/strands", "/strands/cse", "/actions", "/actions/CSE-1", "/actions/CSE-1/update", "/indicators",
                "/reviews", "/recommendations", "/checks", "/journal", "/modules", "/people", "/account"
            })
    void everyPageNeedsSigningIn(String path) {
        Browser.Seen seen = full.asNobody().get(path);
        assertThat(seen.address().getPath()).isEqualTo("/sign-in");
        assertThat(seen.body()).doesNotContain("Exploitation practice");
    }

    @Test
    void whatNobodyShouldTypeIsShownAsItWasTyped() {
        for (int number = 1; number <= HOSTILE.size(); number++) {
            Browser.Seen seen = office.get("/actions/CSE-" + number).mustBe(200);
            looksRight(seen.page());
            assertThat(seen.page().selectFirst("h1").wholeText()).contains(HOSTILE.get(number - 1));
        }
        for (String path : List.of("/", "/actions", "/strands/cse", "/checks", "/publication", "/public/strands/cse")) {
            looksRight(office.get(path).mustBe(200).page());
        }
    }

    @Test
    void whatIsAskedForInAnAddressIsShownAsItWasTyped() {
        for (String path : List.of(
                "/actions?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
                "/actions?strand=%3Cscript%3E&rating=%3Cscript%3E",
                "/actions?page=0&size=-1",
                "/?as-at=%3Cscript%3E",
                "/no-such-page/%3Cscript%3E")) {
            Browser.Seen seen = office.get(path);
            assertThat(seen.status()).as(path).isIn(200, 400, 404, 422);
            looksRight(seen.page());
        }
    }

    @Test
    void aFormWithoutItsTokenDoesNothing() {
        Browser.Seen refused = office.post(
                "/actions/CSE-1/update",
                Map.of("happened", "Sent from elsewhere", "next", "Nothing", "_revision", "1"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(office.get("/actions/CSE-1").words()).doesNotContain("Sent from elsewhere");
    }

    private static void looksRight(Document page) {
        assertThat(page.select("h1")).as(page.title()).hasSize(1);
        assertThat(page.title()).isNotBlank();
        assertThat(page.select("script:not([src])")).isEmpty();
        assertThat(page.select("style, [style]")).isEmpty();
        for (Element element : page.getAllElements()) {
            assertThat(element.attributes().asList())
                    .as(element.cssSelector())
                    .noneMatch(attribute -> attribute.getKey().startsWith("on")
                            || attribute.getValue().startsWith("javascript:")
                                    && attribute.getKey().equals("href"));
        }
        for (Element input : page.select("input:not([type=hidden]), select, textarea")) {
            assertThat(page.select("label[for=" + input.id() + "]"))
                    .as(input.outerHtml())
                    .isNotEmpty();
        }
        assertThat(page.select("table:not(:has(th))")).isEmpty();
        assertThat(page.text()).doesNotContain("Exception", "at org.braidplan");
    }
}
