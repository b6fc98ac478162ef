package org.braidplan.cse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.cse.Rows.assessments;
import static org.braidplan.cse.Rows.month;
import static org.braidplan.cse.Rows.support;
import static org.braidplan.testkit.PlanFixture.action;
import static org.braidplan.testkit.PlanFixture.recommendation;
import static org.braidplan.testkit.PlanFixture.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Period;
import org.braidplan.indicator.Reading;
import org.braidplan.indicator.Share;
import org.braidplan.people.Caller;
import org.braidplan.plan.Certainty;
import org.braidplan.plan.Recommendation.Response;
import org.braidplan.testkit.DrawnPage;
import org.braidplan.testkit.PlanFixture;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class StaffPagesTest {

    private static final CseStrand STRAND = new CseStrand();

    @Test
    void theFunnelShowsTheQuarterThatIsAskedForAndAllQuartersNewestFirst() {
        PlanFixture plan = PlanFixture.on("2014-12-01")
                .records(
                        month("2014-05", 20, 10, 5, 1),
                        month("2014-07", 50, 30, 20, 5),
                        month("2014-10", 40, 20, 10, 5));
        DrawnPage latest = DrawnPage.of(STRAND, "funnel", plan.view());
        assertThat(latest.text()).contains("In October to December 2014 children went missing 40 times.");
        assertThat(rows(latest, "Missing episodes and return interviews by quarter"))
                .extracting(row -> row.get(0))
                .containsExactly("October to December 2014", "July to September 2014", "April to June 2014");
        DrawnPage asked = DrawnPage.of(STRAND, "funnel", plan.view(), Caller.nobody(), Map.of("quarter", "2014-Q2"));
        assertThat(asked.text()).contains("In April to June 2014 children went missing 20 times.");
        assertThat(asked.text())
                .contains(
                        "An interview was offered after 100% of episodes and done after 50% of episodes; 50% of interviews"
                                + " came within 72 hours.");
        assertThat(asked.document().select("svg")).isNotEmpty();
    }

    @Test
    void aQuarterWithoutEpisodesIsDrawnWithoutShares() {
        PlanFixture plan =
                PlanFixture.on("2014-12-01").records(month("2014-10", 0, 0, 0, 0), month("2014-07", 9, 0, 0, 0));
        assertThat(DrawnPage.of(STRAND, "funnel", plan.view(), Caller.nobody(), Map.of("quarter", "2014-Q4"))
                        .text())
                .contains("There were no episodes, so there was nothing to follow.");
        assertThat(DrawnPage.of(STRAND, "funnel", plan.view(), Caller.nobody(), Map.of("quarter", "2014-Q3"))
                        .text())
                .contains("done after 0% of episodes.");
    }

    @Test
    void theMatrixHasARowForEachActionAndSaysWhatIsNotAnswered() {
        PlanFixture plan = PlanFixture.on("2014-12-01")
                .reviews(review("jay", "Jay inquiry", "2014-08-26"))
                .recommendations(
                        recommendation("jay", 1, Response.ACCEPTED, Certainty.UNCONFIRMED, "cse"),
                        recommendation("jay", 2, Response.ACCEPTED, Certainty.CONFIRMED, "cse"),
                        recommendation("jay", 15, Response.ADDRESSED_TO_OTHERS, Certainty.SOURCE, "cse"))
                .actions(
                        action("CSE-1", "cse", "Director", "2015-03-31", "jay-1"),
                        action("CSE-2", "cse", "", "2014-10-31", "jay-1"));
        DrawnPage page = DrawnPage.of(STRAND, "recommendations", plan.view());
        assertThat(page.text())
                .contains(
                        "1 of 3 answered; 1 with no action that somebody owns; 1 addressed to the Department for Education.");
        List<List<String>> rows = rows(page, "Recommendations and their actions: Jay inquiry");
        assertThat(rows).extracting(row -> row.get(0)).containsExactly("2", "1", "1", "15");
        assertThat(rows.get(0)).contains("No action", "nobody yet");
        assertThat(rows.get(1))
                .contains("What recommendation 1 asks for (wording not confirmed)", "Director", "31 March 2015");
        assertThat(rows.get(2)).contains("No owner", "31 October 2014");
        assertThat(rows.get(3)).contains("Addressed to others", "Department for Education");
    }

    @Test
    void measuresAreWorkedOutWithWhatWasCountedAndOfHowMany() {
        PlanFixture plan = PlanFixture.on("2014-12-01")
                .records(
                        month("2014-09", 40, 30, 15, 5),
                        assessments("2014-Q3", 80, 60, Optional.of(2)),
                        support("2014-Q3", 30, 8, 0, 0, 0, 0));
        assertThat(rows(DrawnPage.of(STRAND, "measures", plan.view()), "Measures by quarter"))
                .extracting(row -> row.get(0) + ": " + row.get(2))
                .containsExactly(
                        "Missing episodes followed by a return interview: 75.0% (30 of 40)",
                        "Return interviews within 72 hours: 50.0% (15 of 30)",
                        "Children missing three or more times in 90 days: not recorded",
                        "Children at risk with a current risk assessment: 75.0% (60 of 80)",
                        "Referrals of children to the National Referral Mechanism: 2",
                        "People in support for 12 months or more: 8",
                        "Community engagement events: not recorded");
    }

    @Test
    void confidentialMeasuresAreNotShownToWhoeverMayNotSeeThem() {
        PlanFixture plan = PlanFixture.on("2014-12-01").records(assessments("2014-Q3", 80, 60, Optional.of(2)));
        DrawnPage page = DrawnPage.of(STRAND, "measures", plan.openView(), Caller.nobody(), Map.of());
        assertThat(rows(page, "Measures by quarter"))
                .filteredOn(row -> row.get(2).equals("not shown to you"))
                .extracting(row -> row.get(0))
                .containsExactly(
                        "Children missing three or more times in 90 days",
                        "Referrals of children to the National Referral Mechanism");
    }

    @Test
    void aQuarterThatIsNotOverHasNoMeasuresYet() {
        PlanFixture plan = PlanFixture.on("2014-09-30").records(assessments("2014-Q3", 80, 60, Optional.of(2)));
        assertThat(DrawnPage.of(STRAND, "measures", plan.view()).document().select("table"))
                .isEmpty();
    }

    @Test
    void theMatrixListsOnlyThoseThatSomebodyAsksFor() {
        PlanFixture plan = PlanFixture.on("2014-12-01")
                .reviews(review("jay", "Jay inquiry", "2014-08-26"))
                .recommendations(
                        recommendation("jay", 1, Response.ACCEPTED, Certainty.CONFIRMED, "cse"),
                        recommendation("jay", 2, Response.ACCEPTED, Certainty.CONFIRMED, "cse"),
                        recommendation("jay", 3, Response.ACCEPTED, Certainty.CONFIRMED, "cse"),
                        recommendation("jay", 15, Response.ADDRESSED_TO_OTHERS, Certainty.SOURCE, "cse"))
                .actions(
                        action("CSE-1", "cse", "Director", "2015-03-31", "jay-1", "jay-3"),
                        action("CSE-2", "cse", "Director", "2014-10-31", "jay-3"));
        String caption = "Recommendations and their actions: Jay inquiry";
        assertThat(figures(DrawnPage.of(STRAND, "recommendations", plan.view())))
                .containsExactly("1", "1", "1", "0", "0");
        assertThat(rows(asked(plan, "late"), caption))
                .extracting(row -> row.get(0))
                .containsExactly("3", "3");
        assertThat(rows(asked(plan, "not-owned"), caption))
                .extracting(row -> row.get(0))
                .containsExactly("2");
        assertThat(asked(plan, "proven").text()).contains("There is none.");
        assertThat(rows(asked(plan, "<b>"), caption)).hasSize(5);
    }

    private static DrawnPage asked(PlanFixture plan, String standing) {
        return DrawnPage.of(STRAND, "recommendations", plan.view(), Caller.nobody(), Map.of("standing", standing));
    }

    private static List<String> figures(DrawnPage page) {
        return page.document()
                .select(".braid-figures__number, .braid-figure__number")
                .eachText();
    }

    @Test
    void anAnswerIsInPlaceOrLateOrHasSomeTimeLeft() {
        PlanFixture plan = PlanFixture.on("2014-12-01")
                .reviews(review("jay", "Jay inquiry", "2014-08-26"))
                .recommendations(
                        recommendation("jay", 1, Response.ACCEPTED, Certainty.CONFIRMED, "cse"),
                        recommendation("jay", 2, Response.ACCEPTED, Certainty.CONFIRMED, "cse"),
                        recommendation("jay", 3, Response.ACCEPTED, Certainty.CONFIRMED, "cse"),
                        recommendation("jay", 4, Response.ACCEPTED, Certainty.CONFIRMED, "cse"))
                .records(
                        Rows.answer("jay-1", "2014-09-03", "2014-11-28", "2014-12-01"),
                        Rows.answer("jay-2", "2014-09-03", "2014-11-28", "2014-12-02"),
                        Rows.answer("jay-3", "2014-09-03", "2014-12-01", ""),
                        Rows.answer("jay-4", "", "", ""));
        assertThat(rows(DrawnPage.of(STRAND, "recommendations", plan.view()), "Our answers: Jay inquiry"))
                .extracting(row -> row.get(4))
                .containsExactly("Since 1 December 2014", "3 days late", "due today", "not yet");
    }

    @Test
    void theFunnelShowsWhereChildrenWereLostAndEachMonthWithItsLimits() {
        PlanFixture plan = PlanFixture.on("2014-12-01")
                .records(
                        month("2014-07", 50, 45, 30, 20, 5),
                        month("2014-08", 40, 38, 25, 15, 4),
                        month("2014-09", 52, 50, 33, 16, 6));
        DrawnPage page = DrawnPage.of(STRAND, "funnel", plan.view());
        assertThat(rows(page, "What became of each episode").get(0)).contains("51", "37", "15", "30", "9", "142");
        assertThat(page.text())
                .contains("Of the 142 episodes in July to September 2014, 9 had no interview offered, 15 were declined,"
                        + " and 30 were offered one that is not done.");
        assertThat(rows(page, "Episodes followed by a return interview, by month"))
                .extracting(row -> row.get(0))
                .containsExactly("July 2014", "August 2014", "September 2014", "Mean", "Lower limit", "Upper limit");
        assertThat(page.text()).contains("trial limits", "mean ± 2.66");
    }

    @Test
    void aMonthThatDoesNotFitIsAGapAndAQuarterWithItIsNotDrawn() {
        PlanFixture plan = PlanFixture.on("2014-12-01")
                .records(month("2014-07", 10, 45, 30, 20, 5), month("2014-08", 40, 38, 25, 15, 4));
        DrawnPage page = DrawnPage.of(STRAND, "funnel", plan.view());
        assertThat(rows(page, "What became of each episode").get(0))
                .contains("Counts disagree", "–")
                .doesNotContain("-35", "−35");
        assertThat(rows(page, "Episodes followed by a return interview, by month")
                        .get(0))
                .contains("Episodes and interviews do not fit together.");
    }

    @Test
    void figuresThatAreOldSaySoFromTheDayAfterTheNextMonthWasDue() {
        MissingEpisodes september = month("2014-09", 52, 50, 33, 16, 6);
        String old = "No month of missing episodes after September 2014 is recorded";
        for (String path : List.of("funnel", "measures")) {
            assertThat(DrawnPage.of(
                                    STRAND,
                                    path,
                                    PlanFixture.on("2014-11-14")
                                            .records(september)
                                            .view())
                            .text())
                    .doesNotContain(old);
            assertThat(DrawnPage.of(
                                    STRAND,
                                    path,
                                    PlanFixture.on("2014-11-15")
                                            .records(september)
                                            .view())
                            .text())
                    .contains(old);
        }
    }

    @Test
    void oneMonthAloneHasNoTrend() {
        PlanFixture plan = PlanFixture.on("2014-12-01").records(month("2014-07", 50, 45, 30, 20, 5));
        assertThat(DrawnPage.of(STRAND, "funnel", plan.view()).text()).doesNotContain("Month by month");
    }

    @Test
    void theFunnelListsFiveYearsAndSaysHowManyQuartersCameBefore() {
        PlanFixture plan = PlanFixture.on("2014-12-01");
        for (int year = 2009; year < 2015; year++) {
            for (int month = 1; month <= 10; month += 3) {
                plan.records(month(year + (month < 10 ? "-0" : "-") + month, 20, 10, 5, 1));
            }
        }
        DrawnPage page = DrawnPage.of(STRAND, "funnel", plan.view());
        assertThat(rows(page, "Missing episodes and return interviews by quarter"))
                .hasSize(20);
        assertThat(page.text()).contains("The months of 4 earlier quarters are in the register.");
    }

    @Test
    void measuresAreDrawnFromTheReadingsOfTheirIndicators() {
        PlanFixture plan = PlanFixture.on("2014-12-01")
                .indicators(CseIndicators.all())
                .readings(
                        reading(CseIndicators.CURRENT_ASSESSMENTS, "2014-Q1", 25, 61),
                        reading(CseIndicators.CURRENT_ASSESSMENTS, "2014-Q2", 30, 66),
                        reading(CseIndicators.CURRENT_ASSESSMENTS, "2014-Q3", 41, 74));
        DrawnPage page = DrawnPage.of(STRAND, "measures", plan.view());
        assertThat(page.text()).contains("July to September 2014: 55.4% (41 of 74)", "trial limits");
        assertThat(page.document().select("svg")).isNotEmpty();
        assertThat(rows(page, "Children at risk with a current risk assessment"))
                .extracting(row -> row.get(1))
                .startsWith("41%", "45.5%", "55.4%");
        assertThat(page.text()).contains("Community engagement events No reading has a value yet.");
    }

    @Test
    void figuresOfVeryFewChildrenAreDrawnOnlyForThoseWhoMaySeeThem() {
        PlanFixture plan = PlanFixture.on("2014-12-01")
                .indicators(CseIndicators.all())
                .readings(reading(CseIndicators.CURRENT_ASSESSMENTS, "2014-Q3", 41, 74))
                .records(
                        assessments("2014-Q2", 66, 30, Optional.of(3)), assessments("2014-Q3", 74, 41, Optional.of(2)));
        Caller lead = Caller.system("test");
        DrawnPage all = DrawnPage.of(STRAND, "measures", plan.view(), lead, Map.of());
        assertThat(rows(all, "Referrals of children to the National Referral Mechanism"))
                .extracting(row -> row.get(1))
                .startsWith("3", "2");
        DrawnPage open = DrawnPage.of(STRAND, "measures", plan.openView(), Caller.nobody(), Map.of());
        assertThat(open.document().select("caption").eachText())
                .doesNotContain("Referrals of children to the National Referral Mechanism");
        assertThat(open.document().select("h3").eachText())
                .contains("Children at risk with a current risk assessment")
                .doesNotContain(
                        "Referrals of children to the National Referral Mechanism",
                        "Children missing three or more times in 90 days");
        assertThat(open.text()).contains("not shown to you");
    }

    @Test
    void aLimitBelowNothingIsDrawnAtNothing() {
        PlanFixture plan = PlanFixture.on("2014-12-01")
                .records(
                        assessments("2014-Q1", 66, 30, Optional.of(0)),
                        assessments("2014-Q2", 66, 30, Optional.of(1)),
                        assessments("2014-Q3", 74, 41, Optional.of(0)));
        DrawnPage page = DrawnPage.of(STRAND, "measures", plan.view(), Caller.system("test"), Map.of());
        assertThat(page.document().select("svg").outerHtml()).isNotEmpty().doesNotContain("−0.5", "-0.5");
        assertThat(page.text()).contains("Usual ups and downs: 0 referrals to");
    }

    @Test
    void whatAReaderOfTheMeasuresMustKnowOfAQuarterIsSaid() {
        PlanFixture plan = PlanFixture.on("2014-12-01")
                .records(
                        month("2014-04", 10, 45, 30, 20, 5),
                        month("2014-05", 40, 38, 25, 15, 4),
                        month("2014-06", 40, 38, 25, 15, 4),
                        month("2014-09", 40, 30, 15, 5));
        assertThat(DrawnPage.of(STRAND, "measures", plan.view()).text())
                .contains(
                        "In April to June 2014, episodes and interviews do not fit together",
                        "Of July to September 2014, only 1 of 3 months of missing episodes is in");
    }

    private static Reading reading(Indicator indicator, String quarter, int part, int whole) {
        return new Reading(
                indicator.key(),
                Period.parse(quarter),
                new Share(part, whole).percent(),
                Optional.of(BigDecimal.valueOf(part)),
                Optional.of(BigDecimal.valueOf(whole)),
                Reading.Status.FINAL,
                1,
                "",
                "module cse",
                Instant.EPOCH,
                List.of());
    }

    private static List<List<String>> rows(DrawnPage page, String caption) {
        Element table = page.document().select("table").stream()
                .filter(t -> t.select("caption").text().equals(caption))
                .findFirst()
                .orElseThrow();
        return table.select("tbody tr").stream()
                .map(row -> row.select("th, td").stream().map(Element::text).toList())
                .toList();
    }
}
