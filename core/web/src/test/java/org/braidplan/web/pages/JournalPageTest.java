package org.braidplan.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.braidplan.engine.document.Documents;
import org.braidplan.store.Intent;
import org.braidplan.store.Unit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who changed what, without the checks that ran; and every entry for whoever wants it. */
class JournalPageTest {

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

    @Test
    void theJournalSaysWhoChangedWhatAndHowManyEntriesItLeavesOutAndLeadsToAllOfThem() {
        entered("jo");
        entered("system:checks");
        entered("system:module braid-strand-cse");
        long last = entered("ann");

        Browser.Seen journal = admin.get("/journal").mustBe(200);
        assertThat(headings(journal)).startsWith("Entered by ann", "Entered by jo");
        assertThat(headings(journal)).noneMatch(h -> h.contains("system:checks") || h.contains("system:module"));
        assertThat(journal.words())
                .containsPattern("Entries \\d+ to \\d+, newest first\\. \\d+ of them are left out: checks that ran");
        assertThat(journal.page().select("[aria-current=true]").text()).isEqualTo("Who changed what");

        Browser.Seen older = admin.get("/journal?before=" + last).mustBe(200);
        assertThat(headings(older)).startsWith("Entered by jo");
        assertThat(older.words()).contains("Entries " + (last - 1) + " to ");
        Browser.Seen none = admin.get("/journal?before=1").mustBe(200);
        assertThat(none.words()).contains("does not go back that far");

        Browser.Seen all = admin.get(
                        journal.page().select("main a[href*=show=all]").attr("href"))
                .mustBe(200);
        assertThat(headings(all))
                .containsSubsequence(
                        "Entered by ann", "Entered by system:module braid-strand-cse", "Entered by system:checks");
        assertThat(all.words()).containsPattern("Every change ever made is here: \\d+ entries");
        assertThat(all.page().select(".govuk-pagination a").eachAttr("href")).allMatch(to -> to.contains("show=all"));
        assertThat(headings(admin.get("/journal?page=1").mustBe(200)))
                .as("an address from before there was a choice")
                .contains("Entered by system:checks");
    }

    /** The number of an entry by somebody. */
    private static long entered(String who) {
        return server.store
                .write(new Intent(who, "Entered by " + who), unit -> {
                    unit.put(
                            "checks",
                            "made-up-" + unit.number(),
                            Unit.NEW,
                            Documents.json().createObjectNode());
                    return unit.number();
                })
                .result();
    }

    @Test
    void fromStretchToStretchTheJournalShowsWhatEverybodyDidOnce() {
        List<String> numbers = new ArrayList<>();
        String next = "/journal";
        while (!next.isEmpty()) {
            Browser.Seen seen = admin.get(next).mustBe(200);
            seen.page().select(".braid-timeline__entry").forEach(e -> numbers.add(e.id()));
            next = seen.page().select("a[rel=next]").attr("href");
        }
        long made = server.store.journal().newestFirst(Long.MAX_VALUE, Integer.MAX_VALUE).stream()
                .filter(c -> !c.who().equals("system:checks") && !c.who().startsWith("system:module "))
                .count();
        assertThat(numbers).hasSize((int) made).doesNotHaveDuplicates();
    }

    private static List<String> headings(Browser.Seen seen) {
        return seen.page().select("main h2").eachText();
    }

    @Test
    void itIsWellMade() {
        for (String page : List.of("/journal", "/journal?before=3", "/journal?before=1", "/journal?show=all")) {
            WellMade.wellMade(admin.get(page).mustBe(200));
        }
    }
}
