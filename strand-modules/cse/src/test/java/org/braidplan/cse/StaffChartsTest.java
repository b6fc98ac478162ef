package org.braidplan.cse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.cse.Rows.assessments;
import static org.braidplan.cse.Rows.month;

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
import org.braidplan.testkit.DrawnPage;
import org.braidplan.testkit.PlanFixture;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class StaffChartsTest {

    private static final CseStrand STRAND = new CseStrand();

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
