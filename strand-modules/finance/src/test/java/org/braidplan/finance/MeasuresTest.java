package org.braidplan.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.finance.Rows.general;
import static org.braidplan.finance.Rows.month;
import static org.braidplan.finance.Rows.programme;
import static org.braidplan.finance.Rows.year;

import java.util.List;
import org.braidplan.indicator.NewReading;
import org.braidplan.module.Measure;
import org.braidplan.testkit.PlanFixture;
import org.junit.jupiter.api.Test;

class MeasuresTest {

    private static final PlanFixture SAVINGS = savings("2016-04-01");

    @Test
    void savingsDeliveredAreWhatIsBankedOnceInYearsThatAreOver() {
        assertThat(read(YearMeasure.DELIVERED, SAVINGS)).containsExactly("2015/16: 700.5");
        assertThat(read(YearMeasure.DELIVERED_SHARE, SAVINGS)).containsExactly("2015/16: 700.5 of 1000");
        assertThat(read(YearMeasure.DELIVERED, savings("2016-03-31"))).isEmpty();
    }

    @Test
    void theGapHoldsWhatEarlierYearsLeftOpen() {
        assertThat(read(YearMeasure.GAP, SAVINGS)).containsExactly("2015/16: 299.5");
        assertThat(read(YearMeasure.GAP, savings("2017-04-01"))).containsExactly("2015/16: 299.5", "2016/17: 1299.5");
    }

    @Test
    void theVarianceIsTheForecastLessTheBudgetOfItsFinancialYear() {
        PlanFixture plan = PlanFixture.on("2014-12-01")
                .records(
                        year("2013/14", "", "", "210000"),
                        year("2014/15", "", "", "200000"),
                        month("2014-03", "209000"),
                        month("2014-04", "204000.25"),
                        month("2014-12", "1"));
        assertThat(read(new VarianceMeasure(), plan)).containsExactly("2014-03: -1000", "2014-04: 4000.25");
    }

    @Test
    void theReserveRatioIsOfTheYearsLastDayAndItsBudget() {
        PlanFixture plan = PlanFixture.on("2014-12-01")
                .records(
                        year("2013/14", "", "", "200000"),
                        year("2014/15", "", "", "190000"),
                        general("2013-03-31", "9000", "10000"),
                        general("2014-03-31", "9500", "10000"),
                        general("2014-09-30", "9400", "10000"),
                        general("2015-03-31", "8000", "10000"));
        assertThat(read(new ReserveMeasure(), plan)).containsExactly("2013/14: 9500 of 200000");
    }

    private static PlanFixture savings(String today) {
        return PlanFixture.on(today)
                .records(
                        programme("P", "2015/16", "2016/17", "2000"),
                        year("2015/16", "1000"),
                        year("2016/17", "1000"),
                        year("2014/15", "", "", "200000"),
                        Draft.of("A", "2015/16", "1000")
                                .banked("700.50")
                                .group("x")
                                .saving(),
                        Draft.of("B", "2015/16", "1000")
                                .banked("700.50")
                                .group("x")
                                .saving());
    }

    private static List<String> read(Measure measure, PlanFixture plan) {
        return measure.readings(plan.view()).stream().map(MeasuresTest::words).toList();
    }

    private static String words(NewReading reading) {
        return reading.period() + ": "
                + reading.value()
                        .map(Object::toString)
                        .orElseGet(() -> reading.numerator().orElseThrow() + " of "
                                + reading.denominator().orElseThrow());
    }
}
