package org.braidplan.cse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.cse.Rows.assessments;
import static org.braidplan.cse.Rows.month;
import static org.braidplan.cse.Rows.support;
import static org.braidplan.testkit.PlanFixture.action;
import static org.braidplan.testkit.PlanFixture.recommendation;
import static org.braidplan.testkit.PlanFixture.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
