package org.braidplan.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The ways between a strand's pages: in sight those of the module, folded the registers. */
class StrandTabsTest {

    private static PagesServer server;
    private static Browser admin;

    @BeforeAll
    static void start() {
        server = PagesServer.withPlan();
        admin = server.as("admin");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Element ways(String address) {
        return admin.get(address)
                .mustBe(200)
                .page()
                .selectFirst("main nav[aria-label='Pages of Exploitation practice']");
    }

    @Test
    void pagesAreInSightAndRegistersAreBehindHowManyThereAre() {
        Element ways = ways("/strands/cse");
        assertThat(ways.select("> ul a").eachText()).startsWith("Overview").contains("Inside");
        assertThat(ways.select("> ul a[aria-current=page]").text()).isEqualTo("Overview");
        assertThat(ways.select("> details:not([open]) > summary").text()).isEqualTo("Records (1)");
        assertThat(ways.select("> details a").eachAttr("href")).containsExactly("/strands/cse/registers/visits");
    }

    @Test
    void theSummarySaysWhichRegisterIsShown() {
        Element ways = ways("/strands/cse/registers/visits");
        assertThat(ways.select("> details > summary").text()).isEqualTo("Records (1), shown: Visits");
        assertThat(ways.select("a[aria-current=page]").text()).isEqualTo("Visits");
    }
}
