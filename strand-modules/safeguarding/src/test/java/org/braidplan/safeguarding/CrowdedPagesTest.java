package org.braidplan.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.safeguarding.Rows.audits;
import static org.braidplan.safeguarding.Rows.finding;
import static org.braidplan.safeguarding.Rows.front;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.IntStream;
import org.braidplan.testkit.DrawnPage;
import org.braidplan.testkit.PlanFixture;
import org.junit.jupiter.api.Test;

/** Pages with 20,000 records: never all of them, and what is shown is right. */
class CrowdedPagesTest {

    private static final SafeguardingStrand STRAND = new SafeguardingStrand();
    private static final int MANY = 20_000;

    @Test
    void readinessShowsTheFiftyMostPressingAndCountsTheRest() {
        PlanFixture plan = PlanFixture.on("2014-12-01")
                .records(IntStream.range(0, MANY)
                        .mapToObj(i -> finding(
                                "F-" + i,
                                i == MANY - 1,
                                "Director",
                                i < MANY - 1 ? "2015-01-30" : "2014-11-14",
                                "",
                                "",
                                ""))
                        .toArray(InspectionFinding[]::new));
        DrawnPage page = DrawnPage.of(STRAND, "readiness", plan.view());
        assertThat(page.text()).contains("Of 20000 findings", "19950 more are not shown here.");
        assertThat(page.document().select("table:contains(most pressing) tbody tr"))
                .hasSize(50);
        assertThat(page.document()
                        .select("table:contains(most pressing) tbody tr")
                        .first()
                        .text())
                .startsWith("F-19999");
    }

    @Test
    void thePublicPageDescribesFiftyFindingsAndCountsTheRest() {
        PlanFixture plan = PlanFixture.on("2014-12-01")
                .records(IntStream.range(0, MANY)
                        .mapToObj(i -> finding(
                                "F-" + i, false, "Director", "2015-01-30", "", "", "", Optional.of("Do better.")))
                        .toArray(InspectionFinding[]::new));
        DrawnPage page = DrawnPage.of(STRAND, "public", plan.openView());
        assertThat(page.document().select("h3")).hasSize(50);
        assertThat(page.text()).contains("19950 more are counted and not described here.");
    }

    @Test
    void thePathwayShowsThirteenMonthsHoweverManyThereAre() {
        // Months of a thousand years and more: no council has them, and no page may depend on that.
        YearMonth last = YearMonth.of(2014, 11);
        PlanFixture plan = PlanFixture.on("2014-12-01")
                .records(IntStream.range(0, 12_000)
                        .mapToObj(i -> front(last.minusMonths(i).toString(), 1000 + i, 0, 0, 0, 0))
                        .toArray(ContactsAndReferrals[]::new));
        DrawnPage page = DrawnPage.of(STRAND, "pathway", plan.view());
        assertThat(page.document().select("table:contains(13 months) tbody tr")).hasSize(13);
        assertThat(page.text()).contains("In November 2014 there were 1,000 contacts");
    }

    @Test
    void checksLookThroughThousandsOfRoundsAndFindEachThatIsWrong() {
        LocalDate last = LocalDate.of(2014, 11, 30);
        PlanFixture plan = PlanFixture.on("2014-12-01")
                .records(IntStream.range(0, MANY)
                        .mapToObj(i -> audits(last.minusDays(i % 3000).toString(), 1, 1, 1, 2, i % 1000 == 0 ? 1 : 2))
                        .toArray(AuditRound[]::new));
        assertThat(Rows.run(new InadequateFilesPutRight(), plan).found()).hasSize(MANY / 1000);
        assertThat(Rows.run(new AuditedEachQuarter(), plan).found()).isEmpty();
    }
}
