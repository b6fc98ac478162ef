package org.braidplan.partnerships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.partnerships.Rows.absent;
import static org.braidplan.partnerships.Rows.agreement;
import static org.braidplan.partnerships.Rows.came;
import static org.braidplan.partnerships.Rows.challenge;
import static org.braidplan.partnerships.Rows.commitment;
import static org.braidplan.partnerships.Rows.meeting;
import static org.braidplan.partnerships.Rows.seat;

import java.util.List;
import org.braidplan.indicator.NewReading;
import org.braidplan.module.Measure;
import org.braidplan.partnerships.Attendance.Came;
import org.braidplan.testkit.PlanFixture;
import org.junit.jupiter.api.Test;

class MeasuresTest {

    private static final Record[] MEETINGS = {
        seat("LSCB", "SYP", Seniority.DIRECTOR, ""),
        seat("LSCB", "COL", Seniority.DIRECTOR, ""),
        meeting("LSCB", "2014-09-11"),
        meeting("LSCB", "2014-09-30"),
        meeting("LSCB", "2014-10-01"),
        came("LSCB", "2014-09-11", "SYP", Seniority.DIRECTOR),
        came("LSCB", "2014-09-30", "SYP", Seniority.HEAD),
        absent("LSCB", "2014-09-11", "COL", Came.APOLOGIES),
        came("LSCB", "2014-09-30", "VISITOR", Seniority.MANAGER),
        came("LSCB", "2014-10-01", "COL", Seniority.CHIEF)
    };

    @Test
    void attendanceIsCountedOverWholeQuartersAndApologiesAreAbsence() {
        assertThat(read(QuarterMeasure.ATTENDANCE, "2014-12-01", MEETINGS)).containsExactly("2014-Q3: 3 of 4");
        assertThat(read(QuarterMeasure.ATTENDANCE, "2014-09-30", MEETINGS)).isEmpty();
        assertThat(read(QuarterMeasure.ATTENDANCE, "2015-01-01", MEETINGS))
                .containsExactly("2014-Q3: 3 of 4", "2014-Q4: 1 of 1");
    }

    @Test
    void seniorityIsOfThoseWhoCameAndHaveAnAgreedSeniority() {
        assertThat(read(QuarterMeasure.SENIORITY, "2014-12-01", MEETINGS)).containsExactly("2014-Q3: 1 of 2");
    }

    @Test
    void aCommitmentKeptALateDayOrAcceptedAfterwardsIsNotKeptInTime() {
        assertThat(read(
                        QuarterMeasure.KEPT,
                        "2014-12-01",
                        commitment("C-1", "SYP", "", "2014-02-03", "2014-08-31", "2014-08-31"),
                        commitment("C-2", "SYP", "", "2014-02-03", "2014-08-31", "2014-09-01"),
                        commitment("C-3", "SYP", "", "2014-02-03", "2014-08-31", ""),
                        commitment("C-4", "SYP", "", "", "2014-08-31", "2014-08-31"),
                        commitment("C-5", "SYP", "", "2014-02-03", "2014-08-31", "", "2014-08-31"),
                        commitment("C-6", "SYP", "", "2014-02-03", "2014-08-31", "", "2014-09-01"),
                        commitment("C-7", "SYP", "", "2014-02-03", "2014-10-31", "2014-10-31")))
                .containsExactly("2014-Q3: 1 of 4");
    }

    @Test
    void agreementsAreInDateOnTheLastDayOfTheQuarter() {
        assertThat(read(
                        new InDateMeasure(),
                        "2014-12-01",
                        agreement("A-1", "2014-06-30", "2014-09-30", ""),
                        agreement("A-2", "2014-07-01", "2014-09-29", ""),
                        agreement("A-3", "2014-07-01", "2015-09-29", "2014-09-30"),
                        agreement("A-4", "", "2015-09-29", "")))
                .containsExactly("2014-Q2: 1 of 1", "2014-Q3: 1 of 2");
    }

    @Test
    void aQuarterWithoutAnEscalationIsNoughtFromTheFirstChallengeOn() {
        assertThat(read(
                        QuarterMeasure.ESCALATIONS,
                        "2014-12-01",
                        challenge("CH-1", "2014-03-31", "2014-04-01", "", ""),
                        challenge("CH-2", "2014-06-30", "2014-10-01", "", "")))
                .containsExactly("2014-Q1: 0", "2014-Q2: 1", "2014-Q3: 0");
    }

    @Test
    void theDaysToResolveAreTheMiddleOfTheQuarters() {
        assertThat(read(
                        QuarterMeasure.DAYS,
                        "2014-12-01",
                        challenge("CH-1", "2014-07-01", "", "", "2014-07-31"),
                        challenge("CH-2", "2014-07-01", "", "", "2014-07-04"),
                        challenge("CH-3", "2014-07-01", "", "", "2014-07-12"),
                        challenge("CH-4", "2014-04-01", "", "", "2014-04-02"),
                        challenge("CH-5", "2014-04-01", "", "", "2014-04-05")))
                .containsExactly("2014-Q2: 2.5", "2014-Q3: 11");
    }

    private static List<String> read(Measure measure, String today, Record... records) {
        return measure.readings(PlanFixture.on(today).records(records).view()).stream()
                .map(MeasuresTest::words)
                .toList();
    }

    private static String words(NewReading reading) {
        return reading.period() + ": "
                + reading.numerator()
                        .map(n -> n.toPlainString() + " of "
                                + reading.denominator().orElseThrow().toPlainString())
                        .orElseGet(() -> reading.value().orElseThrow().toPlainString());
    }
}
