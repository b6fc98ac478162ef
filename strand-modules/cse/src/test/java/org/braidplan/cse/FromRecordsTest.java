package org.braidplan.cse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.cse.Rows.assessments;
import static org.braidplan.cse.Rows.month;
import static org.braidplan.cse.Rows.support;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.NewReading;
import org.braidplan.module.Measure;
import org.braidplan.testkit.PlanFixture;
import org.junit.jupiter.api.Test;

class FromRecordsTest {

    private final PlanFixture plan = PlanFixture.on("2014-12-01")
            .records(
                    month("2014-07", 50, 45, 30, 20, 5),
                    month("2014-08", 40, 38, 25, 15, 4),
                    month("2014-09", 52, 50, 33, 16, 6),
                    month("2014-10", 30, 30, 20, 15, 2));

    @Test
    void theInterviewsOfAWholeQuarterAreASharesNumeratorAndDenominator() {
        assertThat(readings(CseIndicators.INTERVIEWS_DONE)).singleElement().satisfies(reading -> {
            assertThat(reading.period()).isEqualTo("2014-Q3");
            assertThat(reading.numerator()).contains(BigDecimal.valueOf(88));
            assertThat(reading.denominator()).contains(BigDecimal.valueOf(142));
        });
        assertThat(readings(CseIndicators.INTERVIEWS_IN_TIME)).singleElement().satisfies(reading -> {
            assertThat(reading.numerator()).contains(BigDecimal.valueOf(51));
            assertThat(reading.denominator()).contains(BigDecimal.valueOf(88));
        });
    }

    @Test
    void countsThatDoNotFitTogetherGiveNoShare() {
        PlanFixture odd = PlanFixture.on("2014-12-01")
                .records(
                        month("2014-07", 10, 45, 30, 20, 5),
                        month("2014-08", 40, 38, 25, 15, 4),
                        month("2014-09", 52, 50, 33, 16, 6));
        assertThat(measure(CseIndicators.INTERVIEWS_DONE).readings(odd.view())).isEmpty();
    }

    @Test
    void assessmentsAndSupportAreTheirQuarters() {
        plan.records(assessments("2014-Q3", 80, 60, Optional.of(2)), support("2014-Q3", 60, 20, 9, 6, 1, 2));
        assertThat(readings(CseIndicators.CURRENT_ASSESSMENTS)).singleElement().satisfies(reading -> {
            assertThat(reading.numerator()).contains(BigDecimal.valueOf(60));
            assertThat(reading.denominator()).contains(BigDecimal.valueOf(80));
        });
        assertThat(readings(CseIndicators.LONG_SUPPORT))
                .singleElement()
                .satisfies(reading -> assertThat(reading.value()).contains(BigDecimal.valueOf(20)));
    }

    @Test
    void aQuarterWithNobodyAtRiskHasNoShareAndSaysSo() {
        plan.records(assessments("2014-Q3", 0, 0, Optional.empty()));
        assertThat(readings(CseIndicators.CURRENT_ASSESSMENTS)).singleElement().satisfies(reading -> {
            assertThat(reading.numerator()).isEmpty();
            assertThat(reading.note()).contains("nothing to count");
        });
    }

    @Test
    void whatOnlyFewPeopleMaySeeIsNeverMeasuredForAll() {
        assertThat(Arrays.stream(FromRecords.all()).map(Measure::indicator))
                .doesNotContain(CseIndicators.REPEAT_CHILDREN.key(), CseIndicators.NRM_REFERRALS.key());
    }

    private List<NewReading> readings(Indicator indicator) {
        return measure(indicator).readings(plan.view());
    }

    private static Measure measure(Indicator indicator) {
        return Arrays.stream(FromRecords.all())
                .filter(m -> m.indicator().equals(indicator.key()))
                .findFirst()
                .orElseThrow();
    }
}
