package org.braidplan.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.braidplan.action.NewAction;
import org.braidplan.people.Caller;
import org.braidplan.plan.Certainty;
import org.braidplan.plan.Source;
import org.braidplan.store.Document;
import org.braidplan.store.Intent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OpenPagesTest {

    private static PagesServer server;
    private static Browser anybody;

    @BeforeAll
    static void start() {
        server = PagesServer.withPlan();
        server.strand("rumour", 2, "RUM", "Heard somewhere", new Source(Certainty.UNCONFIRMED, ""));
        promise("cse", "Open a house", LocalDate.of(2014, 11, 1), Certainty.ENTERED);
        promise("cse", "Train <script>alert(1)</script> everybody", LocalDate.of(2015, 6, 1), Certainty.SOURCE);
        promise("cse", "Paint it blue", LocalDate.of(2015, 7, 1), Certainty.ILLUSTRATIVE);
        promise("cse", "Nobody confirmed this", LocalDate.of(2015, 8, 1), Certainty.UNCONFIRMED);
        promise("rumour", "Of a strand that nobody confirmed", LocalDate.of(2015, 8, 1), Certainty.ENTERED);
        server.approveAll();
        anybody = server.asNobody();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void promise(String strand, String title, LocalDate due, Certainty certainty) {
        String ref = server.actions
                .add(Caller.system("test"), NewAction.of(strand, title, "The secret owner", due))
                .action()
                .ref();
        server.store.write(new Intent("system:test", "Say how sure it is"), unit -> {
            Document there = unit.find("actions", ref).orElseThrow();
            ObjectNode body = there.body();
            ((ObjectNode) body.get("source")).put("certainty", certainty.name());
            unit.put("actions", ref, there.revision(), body);
            return null;
        });
    }

    @Test
    void anybodyReadsWhatWasPromisedAndHowItStandsWithoutSigningIn() {
        Browser.Seen plan = anybody.get("/public").mustBe(200);
        assertThat(plan.words())
                .contains("3 promises")
                .contains("1 late")
                .contains("2 on course")
                .contains("Exploitation practice");
        Browser.Seen strand = anybody.get("/public/strands/cse").mustBe(200);
        assertThat(strand.words())
                .contains("Open a house We promised it for 1 November 2014. It is not done: it is 4 weeks late")
                .contains("Train <script>alert(1)</script> everybody We promised it for 1 June 2015.");
        assertThat(strand.page().select("main h2").eachText()).containsExactly("Late", "On course");
    }

    @Test
    void whatNobodyConfirmedIsOnNoPublicPageAndInNoCount() {
        for (String page : List.of("/public", "/public/strands/cse", "/public/strands/cse?as-at=2014-11-30")) {
            assertThat(anybody.get(page).mustBe(200).body())
                    .as(page)
                    .doesNotContain("Nobody confirmed", "Heard somewhere", "nobody confirmed");
        }
        anybody.get("/public/strands/rumour").mustBe(404);
    }

    @Test
    void whatWasMadeUpIsMarkedAndExplained() {
        Browser.Seen strand = anybody.get("/public/strands/cse");
        assertThat(strand.page().select("h3:contains(Paint it blue) .govuk-tag").text())
                .isEqualTo("Example");
        assertThat(strand.words()).contains("made up to show");
    }

    @Test
    void ownersReferencesAndPagesOfStaffAreNotThere() {
        for (String page : List.of("/public", "/public/strands/cse")) {
            Browser.Seen seen = anybody.get(page);
            assertThat(seen.body()).doesNotContain("The secret owner", "CSE-1");
            assertThat(seen.page().select("main a[href^=/]").eachAttr("href")).allMatch(to -> to.startsWith("/public"));
        }
        anybody.get("/public/strands/cse/inside").mustBe(404);
        anybody.get("/public/strands/nowhere").mustBe(404);
    }

    @Test
    void aModulesPageForEverybodyIsOfferedAndWhenItFailsNobodySeesHow() {
        assertThat(anybody.get("/public/strands/cse")
                        .page()
                        .select("main a[href=/public/strands/cse/told]")
                        .text())
                .isEqualTo("What we tell you");
        Browser.Seen failed = anybody.get("/public/strands/cse/told").mustBe(500);
        assertThat(failed.words()).contains("What we tell you").contains("cannot be shown at the moment");
        assertThat(failed.body()).doesNotContain("Exception", "told.jte");
    }

    @Test
    void somebodyWhoIsSignedInSeesNoMoreThanTheOthers() {
        assertThat(server.as("admin").get("/public/strands/cse").words())
                .isEqualTo(anybody.get("/public/strands/cse").words());
    }

    @Test
    void nothingCanBeSentToAPublicPage() {
        anybody.post("/public", Map.of("a", "b")).mustBe(405);
    }

    @Test
    void everyPageIsWellMade() {
        WellMade.wellMade(anybody.get("/public"));
        WellMade.wellMade(anybody.get("/public/strands/cse"));
    }
}
