package org.braidplan.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.braidplan.people.Caller;
import org.braidplan.people.Grant;
import org.braidplan.people.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan with 10,000 actions on 1 December 2014: 9,000 in one strand, 1,000 in another, every tenth of them late and nobody's. */
class LargePlanTest {

    private static final int MANY = 9_000;
    private static final int FEW = 1_000;
    private static final LocalDate PAST = LocalDate.of(2014, 11, 1);
    private static final LocalDate TO_COME = LocalDate.of(2015, 6, 1);

    private static PagesServer server;
    private static Browser office;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        server = PagesServer.withPlan();
        server.person("office", Grant.of(Role.PROGRAMME_OFFICE));
        Files.writeString(folder.resolve("plan.json"), "{\"title\":\"Improvement plan\",\"council\":\"Rotherham\"}");
        Files.writeString(folder.resolve("strands.json"), """
                [{"key":"cse","number":1,"prefix":"CSE","title":"Exploitation practice","purpose":"It is better."},
                 {"key":"finance","number":3,"prefix":"FIN","title":"Finance","purpose":"It is better."}]
                """);
        Files.writeString(
                folder.resolve("actions.json"),
                "[" + actions("cse", "CSE", MANY) + "," + actions("finance", "FIN", FEW) + "]");
        server.plans.importFolder(Caller.system("test"), folder);
        office = server.as("office");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String actions(String strand, String prefix, int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(n -> """
                        {"ref":"%s-%d","strand":"%s","title":"Do the thing %d","responsibility":{"owner":"%s"},
                         "schedule":{"originalDue":"%s"}}""".formatted(
                                prefix,
                                n,
                                strand,
                                n,
                                n % 10 == 0 ? "" : "Head " + n % 7,
                                n % 10 == 0 ? PAST : TO_COME.plusDays(n % 5)))
                .collect(Collectors.joining(","));
    }

    private static List<String> references(Browser.Seen seen) {
        return seen.page().select("main tbody a[href^=/actions/]").eachAttr("href").stream()
                .map(address -> address.substring("/actions/".length()))
                .toList();
    }

    private static List<String> named(String prefix, int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(n -> prefix + "-" + n).toList();
    }

    @Test
    void thePlanCountsThemAllAndShowsNone() {
        Browser.Seen plan = office.get("/").mustBe(200);
        assertThat(plan.words()).contains("10,000 actions").contains("1,000 late");
        assertThat(references(plan)).isEmpty();
        assertThat(plan.page().selectFirst("main tr:has(a[href=/strands/cse])").text())
                .contains("8,100 on course", "of 9,000 actions", "900 late");
        assertThat(plan.body().length()).isLessThan(40_000);
    }

    @Test
    void theListIsPagedInTheOrderOfReferences() {
        Browser.Seen first = office.get("/actions").mustBe(200);
        assertThat(first.words())
                .contains("10,000 actions: 0 proven, 1,000 late")
                .contains("Showing 1 to 25 of 10,000");
        assertThat(references(first)).isEqualTo(named("CSE", 1, 25));
        Browser.Seen middle = office.get("/actions?page=200").mustBe(200);
        assertThat(references(middle)).isEqualTo(named("CSE", 4_976, 5_000));
        Browser.Seen last = office.get("/actions?page=400").mustBe(200);
        assertThat(references(last)).isEqualTo(named("FIN", 976, 1_000));
        assertThat(references(office.get("/actions?page=999999").mustBe(200))).isEqualTo(references(last));
    }

    @Test
    void whatIsSentFollowsThePageAndNotThePlan() {
        int few = office.get("/actions?strand=finance&q=999").mustBe(200).body().length();
        for (String path : List.of("/actions", "/actions?page=200", "/actions?show=late&sort=-due", "/strands/cse")) {
            int size = office.get(path).mustBe(200).body().length();
            assertThat(size).as(path).isBetween(few, few + 60_000);
        }
    }

    @Test
    void theListIsNarrowedAndSortedBeforeItIsPaged() {
        Browser.Seen late =
                office.get("/actions?strand=finance&show=late&page=2").mustBe(200);
        assertThat(late.words()).contains("100 of 10,000 actions in Finance").contains("Showing 26 to 50 of 100");
        assertThat(references(late))
                .isEqualTo(IntStream.rangeClosed(26, 50)
                        .mapToObj(n -> "FIN-" + n * 10)
                        .toList());
        Browser.Seen latest = office.get("/actions?sort=-originalDue").mustBe(200);
        assertThat(references(latest)).startsWith("CSE-4", "CSE-9", "CSE-14");
        Browser.Seen found = office.get("/actions?q=thing+8999").mustBe(200);
        assertThat(references(found)).containsExactly("CSE-8999");
        assertThat(found.page().select("a[href*=page=2]")).isEmpty();
    }

    @Test
    void aStrandShowsItsFirstAndSaysHowManyMore() {
        Browser.Seen strand = office.get("/strands/finance").mustBe(200);
        assertThat(strand.words()).contains("1,000 actions").contains("100 late");
        List<String> shown = references(strand).stream().distinct().toList();
        assertThat(shown).hasSizeBetween(10, 60).allMatch(ref -> ref.startsWith("FIN-"));
        assertThat(strand.page().select("main a[href='/actions?strand=finance']"))
                .isNotEmpty();
    }

    @Test
    void whatChangedShowsTheFirstOfEachKindAndLeadsToAllOfThem() {
        Browser.Seen changes = office.get("/changes?since=2014-11-07").mustBe(200);
        assertThat(changes.page().select("main li a[href^=/actions/]")).hasSize(20);
        String all = changes.page().select("main a[href*=only=new]").attr("href");
        assertThat(changes.words()).contains("All 10,000 of these");

        Browser.Seen added = office.get(all).mustBe(200);
        assertThat(added.page().select("main h2").eachText()).containsExactly("New actions");
        assertThat(added.page().select("main li a[href^=/actions/]")).hasSize(100);
        assertThat(added.words()).contains("Showing 1 to 100 of 10,000");
        Browser.Seen next =
                office.get(added.page().select("a[rel=next]").attr("href")).mustBe(200);
        assertThat(next.words()).contains("Showing 101 to 200 of 10,000");
        assertThat(office.get(next.page()
                                .select("main a:contains(All that changed)")
                                .attr("href"))
                        .words())
                .isEqualTo(changes.words());
    }

    @Test
    void theChecksShowTheFirstOfEachKindAndLeadToAllOfThem() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> office.get("/checks").mustBe(200).words(), words -> words.contains("of these"));
        Browser.Seen overview = office.get("/checks").mustBe(200);
        assertThat(overview.page().select("table.braid-findings"))
                .isNotEmpty()
                .allSatisfy(group -> assertThat(group.select("tbody tr")).hasSizeLessThanOrEqualTo(10));
        assertThat(overview.body().length()).isLessThan(200_000);
        String all = overview.page().selectFirst("main a:contains(of these)").attr("href");

        Browser.Seen list = office.get(all + "&page=2").mustBe(200);

        assertThat(list.words()).contains("Showing 26 to 50 of 900").doesNotContain("3 Finance: ");
        assertThat(list.page().select("table.braid-findings tbody tr")).hasSize(25);
        assertThat(list.page().selectFirst("table.braid-findings tbody th").text())
                .matches("CSE-(\\d+0) Do the thing \\1");
    }
}
