package org.braidplan.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.safeguarding.Rows.finding;
import static org.braidplan.safeguarding.Rows.front;
import static org.braidplan.safeguarding.Rows.lookedAfter;
import static org.braidplan.safeguarding.Rows.plans;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.braidplan.indicator.Period;
import org.braidplan.people.Caller;
import org.braidplan.testkit.DrawnPage;
import org.braidplan.testkit.PlanFixture;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class PublicPageTest {

    private final PlanFixture plan = PlanFixture.on("2014-12-01");

    @Test
    void aQuarterIsToldInPlainSentences() {
        plan.records(quarter(3000, 1000, 400)).records(onPlans(393, 26, 79)).records(visited(800, 500));
        assertThat(draw().text())
                .contains(
                        "From July to September 2014, people told us 3,000 times that they were worried about a child."
                                + " 1,000 of these needed a social worker to decide what to do. 400 were decided within a working"
                                + " day, as national guidance asks.");
        assertThat(rows(1)).containsExactly(List.of("July to September 2014", "393", "26", "79"));
        assertThat(rows(2)).containsExactly(List.of("July to September 2014", "800", "500"));
    }

    @Test
    void smallNumbersAndSmallRemaindersAreToldInWords() {
        plan.records(quarter(40, 38, 3)).records(onPlans(30, 4, 27)).records(visited(3, 2));
        assertThat(rows(0)).containsExactly(List.of("July to September 2014", "40", "all but a few", "fewer than 5"));
        assertThat(rows(1)).containsExactly(List.of("July to September 2014", "30", "fewer than 5", "all but a few"));
        assertThat(rows(2))
                .containsExactly(List.of("July to September 2014", "fewer than 5", "a number too small to show"));
    }

    @Test
    void aFewWithoutALongPlanCannotBeToldFromThoseWithOne() {
        plan.records(onPlans(30, 28, 3));
        assertThat(rows(0)).containsExactly(List.of("July to September 2014", "30", "all but a few", "fewer than 5"));
    }

    /** What is said must not depend on what is not said: a total, percentage or sum anywhere would change with it. */
    @Test
    void nothingElseOnThePageChangesWithANumberThatIsNotSaid() {
        String one = draw(PlanFixture.on("2014-12-01")
                        .records(quarter(40, 38, 3))
                        .records(onPlans(30, 3, 27))
                        .records(visited(40, 38)))
                .html();
        for (int few = 1; few <= 4; few++) {
            String other = draw(PlanFixture.on("2014-12-01")
                            .records(quarter(40, 40 - few, few))
                            .records(onPlans(30, few, 30 - few))
                            .records(visited(40, 40 - few)))
                    .html();
            assertThat(other).as(few + " not said").isEqualTo(one);
        }
        assertThat(draw(PlanFixture.on("2014-12-01")
                                .records(quarter(40, 35, 3))
                                .records(onPlans(30, 3, 27))
                                .records(visited(40, 38)))
                        .html())
                .isNotEqualTo(one);
    }

    @Test
    void thereAreNoPercentagesTotalsChartsOrMonths() {
        plan.records(quarter(3000, 1000, 400)).records(onPlans(393, 26, 79)).records(visited(800, 500));
        assertThat(draw().text()).doesNotContain("%", "otal", "2014-0");
        assertThat(draw().document().select("svg")).isEmpty();
    }

    @Test
    void aQuarterWithAMonthMissingIsLeftOut() {
        plan.records(front("2014-07", 10, 0, 5, 5, 0), front("2014-09", 10, 0, 5, 5, 0));
        plan.records(lookedAfter("2014-08", 9, 9, 0, 0), lookedAfter("2014-09", 9, 9, 0, 0));
        assertThat(draw().text()).doesNotContain("July to September 2014");
    }

    @Test
    void aQuarterIsToldFromTheDayAfterItsLast() {
        assertThat(draw(PlanFixture.on("2014-09-30").records(quarter(3000, 1000, 400)))
                        .text())
                .doesNotContain("July to September");
        assertThat(draw(PlanFixture.on("2014-10-01").records(quarter(3000, 1000, 400)))
                        .text())
                .contains("July to September");
    }

    @Test
    void onlyTheLastFourQuartersAreTold() {
        PlanFixture two = PlanFixture.on("2016-01-31");
        for (int year = 2014; year <= 2015; year++) {
            for (int month = 1; month <= 12; month++) {
                two.records(front(String.format("%d-%02d", year, month), 900, 0, 300, 100, 0));
            }
        }
        assertThat(draw(two)
                        .document()
                        .select("table")
                        .get(0)
                        .select("tbody tr")
                        .eachText())
                .extracting(row -> row.replaceAll("\\d,?\\d+ .*", ""))
                .containsExactly("October to December ", "July to September ", "April to June ", "January to March ");
    }

    @Test
    void countsThatDoNotFitTogetherAreNotTold() {
        plan.records(
                front("2014-07", 777, 0, 300, 100, 0),
                front("2014-08", 777, 0, 300, 100, 0),
                front("2014-09", 7, 0, 8, 8, 0));
        assertThat(draw().text())
                .contains("We are checking our figures for July to September 2014.")
                .doesNotContain("1,561", "608", "777");
    }

    @Test
    void aQuarterInWhichNobodyOrAlmostNobodyCameIsSaidInItsOwnSentence() {
        assertThat(draw(PlanFixture.on("2014-12-01").records(quarter(0, 0, 0))).text())
                .contains("nobody told us that they were worried about a child");
        assertThat(draw(PlanFixture.on("2014-12-01").records(quarter(3, 2, 1))).text())
                .contains("fewer than 5 times that they were worried about a child. We say no more");
    }

    @Test
    void whatIsLateIsSaidAsPlainlyAsWhatIsDone() {
        plan.records(
                finding("A-1", false, "Director", "2014-11-14", "", "", "", Optional.of("Decide within a day.")),
                finding("A-2", false, "Director", "2015-01-30", "", "", "", Optional.of("Visit on time.")),
                finding("A-3", false, "Director", "", "2014-10-01", "", "", Optional.of("Read more files.")),
                finding("A-4", false, "Director", "", "2014-10-01", "2014-10-02", "", Optional.of("Train people.")),
                finding("A-5", false, "Director", "", "2014-10-01", "2014-10-02", "2014-11-01", Optional.of("Write.")));
        assertThat(draw().text())
                .contains(
                        "have found 5 things that we have to put right. 1 is put right, and somebody else has checked it."
                                + " 1 is late.")
                .contains("Decide within a day. This is late. We said that we would do it by 14 November 2014.")
                .contains("Visit on time. This is not done yet. We said that we would do it by 30 January 2015.")
                .contains("Read more files. We have done this. We cannot show yet that it works.")
                .contains("Train people. We have done this and have evidence that it works. Nobody else has checked it")
                .contains("Write. We have done this, and somebody else has checked that it works.");
    }

    @Test
    void aFindingWithoutWordsForThePublicIsCountedAndNotWorded() {
        plan.records(finding("A-1", false, "Director", "2014-11-14", "", "", ""));
        assertThat(draw().text())
                .contains("1 more is counted and not described here.")
                .doesNotContain("What has to change", "Director", "A-1");
    }

    @Test
    void aFindingOfLaterThanTodayIsNotThereYet() {
        assertThat(draw(PlanFixture.on("2014-08-31")
                                .records(finding("A-1", false, "Director", "2014-11-14", "", "", "")))
                        .text())
                .contains("Nothing is recorded here yet.");
    }

    @Test
    void whereFiguresComeFromIsSaidOnceAndNotesNever() {
        for (int month = 7; month <= 9; month++) {
            plan.records(new ContactsAndReferrals(
                    Period.parse("2014-0" + month),
                    900,
                    0,
                    300,
                    100,
                    0,
                    Optional.of("Illustrative"),
                    Optional.of("Secret")));
        }
        assertThat(DrawnPage.of(new SafeguardingStrand(), "public", plan.view()).text())
                .containsOnlyOnce("Where figures come from: Illustrative")
                .doesNotContain("Secret");
    }

    /** A quarter whose counts are all in its first month. */
    private static ContactsAndReferrals[] quarter(int contacts, int referrals, int decided) {
        return new ContactsAndReferrals[] {
            front("2014-07", contacts, 0, referrals, decided, 0),
            front("2014-08", 0, 0, 0, 0, 0),
            front("2014-09", 0, 0, 0, 0, 0)
        };
    }

    /** A quarter's plans; only its last month counts. */
    private static ChildProtectionPlans[] onPlans(int current, int twoYears, int without) {
        return new ChildProtectionPlans[] {
            plans("2014-07", 0, 0, 0, 0, 0),
            plans("2014-08", 0, 0, 0, 0, 0),
            plans("2014-09", 0, 0, current, twoYears, without)
        };
    }

    private static LookedAfterChildren[] visited(int due, int inTime) {
        return new LookedAfterChildren[] {
            lookedAfter("2014-07", due, inTime, 0, 0),
            lookedAfter("2014-08", 0, 0, 0, 0),
            lookedAfter("2014-09", 0, 0, 0, 0)
        };
    }

    private DrawnPage draw() {
        return draw(plan);
    }

    private static DrawnPage draw(PlanFixture plan) {
        return DrawnPage.of(new SafeguardingStrand(), "public", plan.openView(), Caller.nobody(), Map.of());
    }

    private List<List<String>> rows(int table) {
        return draw().document().select("table").get(table).select("tbody tr").stream()
                .map(row -> row.select("th, td").stream().map(Element::text).toList())
                .toList();
    }
}
