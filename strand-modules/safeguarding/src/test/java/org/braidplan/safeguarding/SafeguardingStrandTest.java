package org.braidplan.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Period;
import org.braidplan.module.Measure;
import org.braidplan.module.StrandModule;
import org.braidplan.register.Link;
import org.braidplan.testkit.StrandContract;
import org.junit.jupiter.api.Test;

class SafeguardingStrandTest extends StrandContract {

    private static final Link PAPER = new Link(URI.create("https://example.org/paper"));

    @Override
    protected StrandModule strand() {
        return new SafeguardingStrand();
    }

    @Override
    protected List<Record> samples() {
        Optional<String> source = Optional.of("Performance team's return");
        Optional<String> note = Optional.of("A note");
        Period month = Period.parse("2014-09");
        Period quarter = Period.parse("2014-Q3");
        return List.of(
                Rows.front("2014-07", 900, 400, 300, 200, 80),
                Rows.front("2014-08", 900, 400, 300, 200, 80),
                new ContactsAndReferrals(month, 1128, 564, 340, 126, 110, source, note),
                new AssessmentsAndEnquiries(
                        month, 290, 190, Optional.of(new BigDecimal("44.5")), 80, 31, 18, source, note),
                new ChildProtectionPlans(month, 28, 24, 393, 26, 79, 90, 68, source, note),
                Rows.lookedAfter("2014-07", 280, 170, 20, 5),
                Rows.lookedAfter("2014-08", 280, 170, 20, 5),
                new LookedAfterChildren(month, 405, 290, 171, 25, 6, source, note),
                new AuditRound(
                        LocalDate.of(2014, 8, 22),
                        "Files of looked-after children",
                        1,
                        5,
                        12,
                        9,
                        8,
                        6,
                        2,
                        Optional.of(PAPER),
                        source,
                        note),
                new CaseloadBands(
                        quarter,
                        CaseloadBands.Service.ASSESSMENT,
                        120,
                        new BigDecimal("6.5"),
                        1,
                        1,
                        2,
                        2,
                        1,
                        Optional.of(31),
                        source,
                        note),
                new Posts(
                        quarter,
                        Posts.Kind.SOCIAL_WORKER,
                        new BigDecimal("150"),
                        new BigDecimal("108.5"),
                        new BigDecimal("40"),
                        Optional.of(new BigDecimal("4")),
                        source,
                        note),
                new InspectionFinding(
                        "OFSTED-2014-01",
                        "Ofsted single inspection, 2014",
                        Heading.LEADERSHIP,
                        "Managers do not know what is late.",
                        true,
                        Optional.of("Director"),
                        LocalDate.of(2014, 10, 8),
                        Optional.of(LocalDate.of(2014, 11, 14)),
                        Optional.of(LocalDate.of(2014, 11, 12)),
                        Optional.of(LocalDate.of(2014, 11, 20)),
                        Optional.of(PAPER),
                        Optional.of("Weekly figures"),
                        Optional.of(LocalDate.of(2014, 11, 28)),
                        Optional.of(InspectionFinding.Tester.INTERNAL_AUDIT),
                        Optional.of("jay-1"),
                        Optional.of("ANY-1"),
                        Optional.of("Know what is late."),
                        source,
                        note),
                new PositionStatement(
                        quarter,
                        Heading.FUNDING,
                        PositionStatement.Position.BEGUN,
                        "The forecast is being built.",
                        Optional.of("Agree the budget."),
                        "Finance Manager",
                        LocalDate.of(2014, 10, 20),
                        Optional.of(PAPER),
                        source,
                        note),
                new PublishedFigure(
                        Figure.DECISIONS,
                        Period.parse("as at 2014-10-08"),
                        "Council report",
                        new BigDecimal("37"),
                        Optional.of(LocalDate.of(2014, 11, 19)),
                        Optional.of(PAPER),
                        "Confirmed on the page",
                        note),
                new DueDateTest(
                        DueDateTest.Timescale.ASSESSMENT,
                        LocalDate.of(2014, 10, 27),
                        LocalDate.of(2015, 1, 2),
                        source,
                        note));
    }

    @Test
    void itMeasuresWhatTheStrandIsAskedForAndAllOfItFromItsOwnRecords() {
        assertThat(strand().contents().indicators())
                .extracting(Indicator::key)
                .containsExactly(
                        "safeguarding-decisions-24-hours",
                        "safeguarding-re-referrals",
                        "safeguarding-assessments-45-days",
                        "safeguarding-conferences-15-days",
                        "safeguarding-reviews-in-time",
                        "safeguarding-plans-two-years",
                        "safeguarding-visits-in-time",
                        "safeguarding-health-assessments",
                        "safeguarding-mean-caseload",
                        "safeguarding-caseloads-over-20",
                        "safeguarding-agency-social-workers",
                        "safeguarding-audits-good");
        assertThat(strand().contents().measures())
                .extracting(Measure::indicator)
                .containsExactlyElementsOf(strand().contents().indicators().stream()
                        .map(Indicator::key)
                        .toList());
    }
}
