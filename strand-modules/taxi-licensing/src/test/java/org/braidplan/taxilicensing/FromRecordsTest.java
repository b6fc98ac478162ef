package org.braidplan.taxilicensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.taxilicensing.Rows.complaints;
import static org.braidplan.taxilicensing.Rows.decision;
import static org.braidplan.taxilicensing.Rows.licences;
import static org.braidplan.taxilicensing.Rows.spotCheck;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.NewReading;
import org.braidplan.module.Measure;
import org.braidplan.taxilicensing.LicenceDecision.Kind;
import org.braidplan.taxilicensing.LicenceDecision.Licence;
import org.braidplan.testkit.PlanFixture;
import org.junit.jupiter.api.Test;

class FromRecordsTest {

    @Test
    void everyIndicatorIsMeasured() {
        assertThat(Arrays.stream(FromRecords.all()).map(Measure::indicator))
                .containsExactlyElementsOf(
                        Arrays.stream(TaxiIndicators.all()).map(Indicator::key).toList());
    }

    @Test
    void driversAndVehiclesAreSharesOfTheirMonth() {
        PlanFixture plan = PlanFixture.on("2014-12-01")
                .records(licences("2014-10", 1200, 150, 90, 0, 870, 3), licences("2014-12", 1, 1, 1, 0, 1, 1));
        assertShare(only(plan, TaxiIndicators.DBS_CHECKED), "2014-10", 150, 1200);
        assertShare(only(plan, TaxiIndicators.TRAINED), "2014-10", 90, 1200);
        assertShare(only(plan, TaxiIndicators.CAMERAS), "2014-10", 3, 870);
    }

    @Test
    void spotChecksOfAQuarterAreAddedUpAndALongerTotalIsNone() {
        PlanFixture plan = PlanFixture.on("2022-02-01")
                .records(
                        spotCheck("2021-10-01", "2021-10-01", 20, 15, 19, 17),
                        spotCheck("2021-12-31", "2021-12-31", 10, 9, 10, 10),
                        spotCheck("2021-04-01", "2021-12-31", 63, 48, 63, 54),
                        spotCheck("2022-01-14", "2022-01-14", 9, 9, 9, 9));
        assertShare(only(plan, TaxiIndicators.VEHICLES_COMPLIANT), "2021-Q4", 24, 30);
        assertShare(only(plan, TaxiIndicators.DRIVERS_COMPLIANT), "2021-Q4", 27, 29);
    }

    @Test
    void revocationsOfDriversAreCountedOnceAllThreeMonthsAreIn() {
        PlanFixture plan = PlanFixture.on("2014-12-01")
                .records(decision("2014-07", Kind.REVOKED, 3), decision("2014-08", Kind.SUSPENDED, 9));
        assertThat(readings(plan, TaxiIndicators.REVOCATIONS)).isEmpty();
        plan.records(
                decision("2014-09", Kind.REVOKED, 2), decision("2014-09", Kind.REVOKED, Licence.VEHICLE, 40, 0, 40));
        assertThat(only(plan, TaxiIndicators.REVOCATIONS).value()).contains(BigDecimal.valueOf(5));
    }

    @Test
    void theMedianIsTheMonthsOwnAndAMonthWithoutOneHasNoReading() {
        PlanFixture plan = PlanFixture.on("2014-12-01")
                .records(complaints("2014-09", 9, 0, 0, "62.5"), complaints("2014-10", 9, 0, 0, ""));
        NewReading reading = only(plan, TaxiIndicators.DAYS_TO_DECISION);
        assertThat(reading.period()).isEqualTo("2014-09");
        assertThat(reading.value()).contains(new BigDecimal("62.5"));
    }

    @Test
    void referralsAreCountedOnceAllThreeMonthsAreIn() {
        PlanFixture plan = PlanFixture.on("2014-12-01")
                .records(complaints("2014-07", 9, 2, 3, ""), complaints("2014-08", 9, 0, 0, ""));
        assertThat(readings(plan, TaxiIndicators.POLICE_REFERRALS)).isEmpty();
        plan.records(complaints("2014-09", 9, 1, 4, ""));
        NewReading reading = only(plan, TaxiIndicators.POLICE_REFERRALS);
        assertThat(reading.period()).isEqualTo("2014-Q3");
        assertThat(reading.value()).contains(BigDecimal.valueOf(7));
    }

    private static void assertShare(NewReading reading, String period, long part, long whole) {
        assertThat(reading.period()).isEqualTo(period);
        assertThat(reading.numerator()).contains(BigDecimal.valueOf(part));
        assertThat(reading.denominator()).contains(BigDecimal.valueOf(whole));
    }

    private static NewReading only(PlanFixture plan, Indicator indicator) {
        List<NewReading> readings = readings(plan, indicator);
        assertThat(readings).hasSize(1);
        return readings.get(0);
    }

    private static List<NewReading> readings(PlanFixture plan, Indicator indicator) {
        return Arrays.stream(FromRecords.all())
                .filter(m -> m.indicator().equals(indicator.key()))
                .findFirst()
                .orElseThrow()
                .readings(plan.view());
    }
}
