package org.braidplan.cse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.cse.Rows.month;
import static org.braidplan.cse.Rows.support;
import static org.braidplan.testkit.PlanFixture.action;
import static org.braidplan.testkit.PlanFixture.recommendation;
import static org.braidplan.testkit.PlanFixture.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.braidplan.indicator.Period;
import org.braidplan.people.Caller;
import org.braidplan.plan.Certainty;
import org.braidplan.plan.Recommendation.Response;
import org.braidplan.testkit.DrawnPage;
import org.braidplan.testkit.PlanFixture;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class PublicPageTest {

    @Test
    void aQuarterIsToldInPlainSentences() {
        PlanFixture plan = PlanFixture.on("2014-12-01")
                .records(
                        month("2014-07", 50, 45, 30, 20, 5),
                        month("2014-08", 40, 38, 25, 15, 4),
                        month("2014-09", 52, 50, 33, 16, 6));
        assertThat(draw(plan).text())
                .contains(
                        "From July to September 2014, children in the borough went missing 142 times. Somebody independent"
                                + " talked with the child after 88 of them. After 51 of them that was within 72 hours of the child's"
                                + " return, as national guidance asks.");
    }

    @Test
    void smallNumbersAndSmallRemaindersAreToldInWords() {
        PlanFixture plan =
                PlanFixture.on("2014-12-01").records(quarter(40, 38, 3)).records(support("2014-Q3", 4, 2, 0, 0, 0, 0));
        assertThat(rows(draw(plan).document(), 0))
                .containsExactly(List.of("July to September 2014", "40", "all but a few", "fewer than 5"));
        assertThat(rows(draw(plan).document(), 1))
                .containsExactly(List.of("July to September 2014", "fewer than 5", "a number too small to show"));
    }

    @Test
    void aQuarterWithoutEpisodesOrTooFewIsSaidInItsOwnSentence() {
        assertThat(draw(PlanFixture.on("2014-12-01").records(quarter(0, 0, 0))).text())
                .contains("From July to September 2014, no child in the borough was reported missing.");
        assertThat(draw(PlanFixture.on("2014-12-01").records(quarter(3, 2, 1))).text())
                .contains("went missing fewer than 5 times. We say no more, so that no child can be recognised.");
    }

    @Test
    void figuresThatDoNotFitTogetherAreNotTold() {
        PlanFixture plan = PlanFixture.on("2014-12-01")
                .records(
                        month("2014-07", 77, 70, 60, 50, 5),
                        month("2014-08", 77, 70, 60, 50, 5),
                        month("2014-09", 7, 8, 8, 8, 0));
        assertThat(draw(plan).text())
                .contains("We are checking our figures for July to September 2014.")
                .doesNotContain("161", "128", "77", "60");
    }

    @Test
    void aQuarterWithAMonthMissingIsLeftOutSoThatNoMonthComesOfSubtracting() {
        PlanFixture plan = PlanFixture.on("2014-12-31")
                .records(quarter(40, 20, 10))
                .records(
                        month("2014-10", 30, 30, 20, 15, 2),
                        month("2014-11", 20, 20, 10, 5, 1),
                        month("2014-12", 20, 20, 10, 5, 1));
        assertThat(draw(plan).text()).doesNotContain("October");
    }

    /**
     * What is said must not depend on what is not said. The page is drawn for every pair of quarters whose last counts are
     * changed within what the words stand for; were there a total, percentage or sum anywhere, the page would change with it.
     */
    @Test
    void nothingElseOnThePageChangesWithANumberThatIsNotSaid() {
        String one = draw(PlanFixture.on("2014-12-31")
                        .records(quarter(40, 38, 3))
                        .records(support("2014-Q3", 30, 3, 9, 2, 0, 2)))
                .html();
        for (int done = 36; done <= 39; done++) {
            for (int within = 1; within <= 4; within++) {
                PlanFixture plan = PlanFixture.on("2014-12-31")
                        .records(quarter(40, done, within))
                        .records(support("2014-Q3", 30, within, 9, 2, 0, 2));
                assertThat(draw(plan).html())
                        .as(done + " done, " + within + " in time")
                        .isEqualTo(one);
            }
        }
        assertThat(draw(PlanFixture.on("2014-12-31")
                                .records(quarter(40, 35, 3))
                                .records(support("2014-Q3", 30, 3, 9, 2, 0, 2)))
                        .html())
                .isNotEqualTo(one);
    }

    @Test
    void thereAreNoPercentagesTotalsOrMonths() {
        PlanFixture plan = PlanFixture.on("2014-12-31")
                .records(quarter(40, 20, 10))
                .records(support("2014-Q3", 30, 8, 9, 2, 0, 2));
        assertThat(draw(plan).text()).doesNotContain("%", "otal", " 2014-0");
        assertThat(draw(plan).document().select("svg")).isEmpty();
    }

    @Test
    void onlyTheLastFourQuartersAreTold() {
        PlanFixture plan = PlanFixture.on("2016-01-31");
        for (int year = 2014; year <= 2015; year++) {
            for (int quarter = 1; quarter <= 4; quarter++) {
                plan.records(support(year + "-Q" + quarter, 30, 8, 9, 2, 0, 2));
            }
        }
        assertThat(rows(draw(plan).document(), 0))
                .extracting(row -> row.get(0))
                .containsExactly(
                        "October to December 2015",
                        "July to September 2015",
                        "April to June 2015",
                        "January to March 2015");
    }

    @Test
    void anUnconfirmedRecommendationIsCountedAndNotWorded() {
        PlanFixture plan = PlanFixture.on("2014-12-01")
                .reviews(review("jay", "Jay inquiry", "2014-08-26"))
                .recommendations(
                        recommendation("jay", 1, Response.ACCEPTED, Certainty.UNCONFIRMED, "cse"),
                        recommendation("jay", 3, Response.ACCEPTED, Certainty.CONFIRMED, "cse"))
                .actions(action("CSE-1", "cse", "Director", "2015-03-31", "jay-1", "jay-3"))
                .records(Rows.response("jay-1"));
        String text = draw(plan).text();
        assertThat(text)
                .contains(
                        "Jay inquiry: Of the 2 things that were asked for, 2 have an action with somebody who answers for it.",
                        "What recommendation 3 asks for",
                        "the wording of 1 more")
                .doesNotContain("What recommendation 1 asks for", "Our answer");
    }

    @Test
    void whatIsLateIsSaidAsPlainlyAsWhatIsDone() {
        PlanFixture plan = PlanFixture.on("2014-12-01")
                .recommendations(
                        recommendation("jay", 1, Response.ACCEPTED, Certainty.CONFIRMED, "cse"),
                        recommendation("jay", 2, Response.ACCEPTED, Certainty.CONFIRMED, "cse"),
                        recommendation("jay", 3, Response.ADDRESSED_TO_OTHERS, Certainty.CONFIRMED, "cse"))
                .actions(
                        action("CSE-1", "cse", "Director", "2015-03-31", "jay-1"),
                        action("CSE-2", "cse", "Director", "2014-11-14", "jay-1"),
                        action("CSE-3", "cse", "Director", "2014-08-29", "jay-1"));
        assertThat(draw(plan).text())
                .contains(
                        "We have 3 actions on this: 1 is on course for the date we gave, 1 is late, 1 is very late. (illustrative)",
                        "We have not yet said what we will do about this.",
                        "This was asked of the Department for Education.");
    }

    @Test
    void itSaysSinceWhenAnAnswerIsInPlaceAndThatItIsLateFromTheDayAfterItWasDue() {
        assertThat(answered("2014-11-30", "2014-11-28", "2014-11-30"))
                .contains("All of it has been in place since 30 November 2014.");
        assertThat(answered("2014-11-29", "2014-11-28", "2014-11-30"))
                .contains("It was to be in place by 28 November 2014, and is not yet.")
                .doesNotContain("30 November");
        assertThat(answered("2014-11-28", "2014-11-28", "")).doesNotContain("in place");
    }

    private static String answered(String today, String due, String inPlaceOn) {
        return draw(PlanFixture.on(today)
                        .recommendations(recommendation("jay", 3, Response.ACCEPTED, Certainty.CONFIRMED, "cse"))
                        .records(Rows.answer("jay-3", "2014-09-03", due, inPlaceOn)))
                .text();
    }

    @Test
    void whereFiguresComeFromIsSaidOnce() {
        MissingEpisodes month = new MissingEpisodes(
                Period.parse("2014-07"),
                0,
                0,
                0,
                Optional.empty(),
                0,
                0,
                0,
                0,
                Optional.of("Secret"),
                Optional.of("Illustrative"),
                Optional.of("Secret"));
        MissingEpisodes next = new MissingEpisodes(
                Period.parse("2014-08"),
                0,
                0,
                0,
                Optional.empty(),
                0,
                0,
                0,
                0,
                Optional.of("Secret"),
                Optional.of("Illustrative"),
                Optional.of("Secret"));
        String text = draw(PlanFixture.on("2014-12-01").records(month, next)).text();
        assertThat(text)
                .containsOnlyOnce("Where figures come from: Illustrative")
                .doesNotContain("Secret");
    }

    /** A quarter whose counts are all in its first month. */
    private static MissingEpisodes[] quarter(int episodes, int done, int within72) {
        return new MissingEpisodes[] {
            month("2014-07", episodes, done, within72, 0), month("2014-08", 0, 0, 0, 0), month("2014-09", 0, 0, 0, 0)
        };
    }

    private static DrawnPage draw(PlanFixture plan) {
        return DrawnPage.of(new CseStrand(), "public", plan.openView(), Caller.nobody(), Map.of());
    }

    private static List<List<String>> rows(Document document, int table) {
        return document.select("table").get(table).select("tbody tr").stream()
                .map(row -> row.select("th, td").stream().map(Element::text).toList())
                .toList();
    }
}
