package org.braidplan.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.safeguarding.Rows.assessed;
import static org.braidplan.safeguarding.Rows.audits;
import static org.braidplan.safeguarding.Rows.caseloads;
import static org.braidplan.safeguarding.Rows.front;
import static org.braidplan.safeguarding.Rows.lookedAfter;
import static org.braidplan.safeguarding.Rows.plans;
import static org.braidplan.safeguarding.Rows.posts;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.NewReading;
import org.braidplan.indicator.Period;
import org.braidplan.testkit.PlanFixture;
import org.junit.jupiter.api.Test;

class FromRecordsTest {

    private final PlanFixture plan = PlanFixture.on("2014-12-01");

    @Test
    void aMonthGivesEachShareWithItsNumeratorAndDenominator() {
        plan.records(
                front("2014-10", 1000, 500, 340, 126, 110),
                assessed("2014-10", 290, 190, 80, 31, 18),
                plans("2014-10", 28, 24, 393, 26, 79, 90, 68),
                lookedAfter("2014-10", 290, 171, 25, 6));
        share(SafeguardingIndicators.DECISIONS, 126, 340);
        share(SafeguardingIndicators.RE_REFERRALS, 110, 340);
        share(SafeguardingIndicators.ASSESSMENTS, 190, 290);
        share(SafeguardingIndicators.CONFERENCES, 18, 31);
        share(SafeguardingIndicators.REVIEWS, 68, 90);
        share(SafeguardingIndicators.VISITS, 171, 290);
        share(SafeguardingIndicators.HEALTH, 6, 25);
        assertThat(readings(SafeguardingIndicators.TWO_YEARS)).singleElement().satisfies(reading -> {
            assertThat(reading.period()).isEqualTo("2014-10");
            assertThat(reading.value()).contains(BigDecimal.valueOf(26));
        });
    }

    @Test
    void aMonthCountsFromTheDayAfterItsLast() {
        ContactsAndReferrals november = front("2014-11", 10, 5, 4, 3, 2);
        assertThat(readings(
                        SafeguardingIndicators.DECISIONS,
                        PlanFixture.on("2014-11-30").records(november)))
                .isEmpty();
        assertThat(readings(
                        SafeguardingIndicators.DECISIONS,
                        PlanFixture.on("2014-12-01").records(november)))
                .hasSize(1);
    }

    @Test
    void aMonthWithNothingToCountHasNoShareAndSaysSo() {
        plan.records(front("2014-10", 0, 0, 0, 0, 0));
        assertThat(readings(SafeguardingIndicators.DECISIONS)).singleElement().satisfies(reading -> {
            assertThat(reading.numerator()).isEmpty();
            assertThat(reading.note()).contains("nothing to count");
        });
    }

    @Test
    void theServicesOfAQuarterAreOneMeanAndOneShare() {
        plan.records(
                caseloads("2014-Q3", 0, 2, 2, 1, 1),
                new CaseloadBands(
                        Period.parse("2014-Q3"),
                        CaseloadBands.Service.LOOKED_AFTER,
                        60,
                        new BigDecimal("3.5"),
                        0,
                        2,
                        2,
                        0,
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(readings(SafeguardingIndicators.CASELOAD)).singleElement().satisfies(reading -> {
            assertThat(reading.numerator()).contains(BigDecimal.valueOf(101 + 60));
            assertThat(reading.denominator().orElseThrow()).isEqualByComparingTo("9.5");
        });
        share(SafeguardingIndicators.OVER_20, 2, 10, "2014-Q3");
    }

    @Test
    void agencyStaffAreAShareOfThoseInWorkAndOnlySocialWorkersCount() {
        plan.records(
                posts("2014-Q3", Posts.Kind.SOCIAL_WORKER, "150", "108.5", "40.5"),
                posts("2014-Q3", Posts.Kind.TEAM_MANAGER, "24", "16", "8"));
        assertThat(readings(SafeguardingIndicators.AGENCY)).singleElement().satisfies(reading -> {
            assertThat(reading.numerator().orElseThrow()).isEqualByComparingTo("40.5");
            assertThat(reading.denominator().orElseThrow()).isEqualByComparingTo("149");
        });
    }

    @Test
    void nobodyInWorkIsNoShareOfAgencyStaff() {
        plan.records(posts("2014-Q3", Posts.Kind.SOCIAL_WORKER, "10", "0", "0"));
        assertThat(readings(SafeguardingIndicators.AGENCY))
                .singleElement()
                .satisfies(reading -> assertThat(reading.note()).contains("nothing to count"));
    }

    @Test
    void theRoundsOfAQuarterAreAddedUp() {
        plan.records(
                audits("2014-07-01", 1, 5, 10, 4, 4),
                audits("2014-09-30", 0, 4, 4, 2, 2),
                audits("2014-10-01", 9, 0, 0, 0, 0));
        share(SafeguardingIndicators.AUDITS, 10, 30, "2014-Q3");
    }

    private void share(Indicator indicator, long part, long whole) {
        share(indicator, part, whole, "2014-10");
    }

    private void share(Indicator indicator, long part, long whole, String period) {
        assertThat(readings(indicator)).as(indicator.key()).singleElement().satisfies(reading -> {
            assertThat(reading.period()).isEqualTo(period);
            assertThat(reading.numerator()).contains(BigDecimal.valueOf(part));
            assertThat(reading.denominator()).contains(BigDecimal.valueOf(whole));
        });
    }

    private List<NewReading> readings(Indicator indicator) {
        return readings(indicator, plan);
    }

    private static List<NewReading> readings(Indicator indicator, PlanFixture plan) {
        return Arrays.stream(FromRecords.all())
                .filter(m -> m.indicator().equals(indicator.key()))
                .findFirst()
                .orElseThrow()
                .readings(plan.view());
    }
}
