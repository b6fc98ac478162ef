package org.braidplan.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.braidplan.indicator.BetterIs;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Period;
import org.braidplan.indicator.Reading;
import org.braidplan.plan.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrajectoryTest {

    private static final LocalDate TODAY = LocalDate.of(2014, 12, 1);
    private static final LocalDate SPRING = LocalDate.of(2015, 3, 31);
    private static final Indicator.Baseline HALF =
            new Indicator.Baseline(Period.parse("2013-12"), new BigDecimal("50"), "Case system");

    /** Norris, of the Statistical Reference Datasets of NIST (public domain): y and x by turns. */
    private static final double[] NORRIS = {
        0.1, 0.2, 338.8, 337.4, 118.1, 118.2, 888.0, 884.6, 9.2, 10.1, 228.1, 226.5, 668.5, 666.3, 998.5, 996.3, 449.1,
        448.6, 778.9, 777.0, 559.2, 558.2, 0.3, 0.4, 0.1, 0.6, 778.1, 775.5, 668.8, 666.9, 339.3, 338.0, 448.9, 447.5,
        10.8, 11.6, 557.7, 556.0, 228.3, 228.1, 998.0, 995.8, 888.8, 887.6, 119.6, 120.2, 0.3, 0.3, 0.6, 0.3, 557.6,
        556.8, 339.3, 339.1, 888.0, 887.2, 998.5, 999.0, 778.9, 779.0, 10.2, 11.1, 117.6, 118.3, 228.9, 229.2, 668.4,
        669.1, 449.2, 448.9, 0.2, 0.5
    };

    @Test
    void theLineAgreesWithTheCertifiedValuesOfNist() {
        double[] x = new double[NORRIS.length / 2];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = NORRIS[2 * i];
            x[i] = NORRIS[2 * i + 1];
        }
        TrendLine line = TrendLine.through(x, y);

        assertThat(line.slope()).isCloseTo(1.00211681802045, within(1e-12));
        assertThat(line.intercept()).isCloseTo(-0.262323073774029, within(1e-10));
        assertThat(line.deviation()).isCloseTo(0.884796396144373, within(1e-11));
    }

    @ParameterizedTest
    @CsvSource({"8,2.306", "11,2.201", "20,2.086", "30,2.042", "120,1.980"})
    void studentsDistributionAgreesWithThePublishedTable(int degrees, double published) {
        assertThat(TrendLine.student(degrees)).isCloseTo(published, within(0.0005));
    }

    @Test
    void theDistanceIsMeasuredFromTheBaselineToTheNewestReading() {
        Trajectory trajectory = of(Optional.of(HALF), List.of(target(SPRING, "90")), readings(2, i -> 58 + i));
        Trajectory.Travelled travelled = trajectory.travelled().orElseThrow();

        assertThat(travelled.change()).isEqualByComparingTo("9");
        assertThat(travelled.share().orElseThrow()).isEqualByComparingTo("22.5");
        assertThat(trajectory.sentences().get(0))
                .isEqualTo(
                        "It went from 50% in the baseline, December 2013, to 59% for November 2014: 22.5% of the way to"
                                + " the last target.");
    }

    @Test
    void whatIsExpectedLiesOnStraightLinesBetweenBaselineAndTargets() {
        List<Indicator.Target> path =
                List.of(target(LocalDate.of(2014, 12, 31), "86.5"), target(LocalDate.of(2015, 12, 31), "90"));
        Trajectory.Expected expected =
                of(Optional.of(HALF), path, readings(1, i -> 83.4)).expected().orElseThrow();

        // 334 of the 365 days from 31 December 2013, at a tenth a day.
        assertThat(expected.on()).isEqualTo(LocalDate.of(2014, 11, 30));
        assertThat(expected.value()).isEqualByComparingTo("83.4");
        assertThat(expected.met()).contains(true);
        assertThat(of(Optional.of(HALF), path, readings(1, i -> 83.39))
                        .expected()
                        .orElseThrow()
                        .met())
                .contains(false);
    }

    @Test
    void aValueWithinTheToleranceIsMet() {
        List<Indicator.Target> path = List.of(new Indicator.Target(
                LocalDate.of(2014, 12, 31), new BigDecimal("86.5"), Optional.of(new BigDecimal("0.4"))));

        assertThat(of(Optional.of(HALF), path, readings(1, i -> 83))
                        .expected()
                        .orElseThrow()
                        .met())
                .contains(true);
        assertThat(of(Optional.of(HALF), path, readings(1, i -> 82.99))
                        .expected()
                        .orElseThrow()
                        .met())
                .contains(false);
    }

    @Test
    void afterTheLastTargetItsValueIsExpectedAndBeforeTheFirstNothingIs() {
        assertThat(of(Optional.empty(), List.of(target(LocalDate.of(2014, 1, 31), "60")), readings(1, i -> 1))
                        .expected()
                        .orElseThrow()
                        .value())
                .isEqualByComparingTo("60");
        assertThat(of(Optional.empty(), List.of(target(SPRING, "60")), readings(1, i -> 1))
                        .expected())
                .isEmpty();
        assertThat(of(Optional.of(HALF), List.of(), readings(1, i -> 1)).expected())
                .isEmpty();
    }

    @Test
    void aForecastComesWithItsUncertainty() {
        Trajectory trajectory = of(
                Optional.of(HALF),
                List.of(target(SPRING, "90")),
                readings(13, i -> 60 + i + (i % 2 == 0 ? 0.5 : -0.5)));
        Trajectory.Forecast forecast = trajectory.forecast().orElseThrow();

        assertThat(forecast.readings()).isEqualTo(13);
        assertThat(forecast.value().doubleValue()).isCloseTo(76, within(0.3));
        assertThat(forecast.lower()).isLessThan(forecast.value());
        assertThat(forecast.upper().subtract(forecast.value()).doubleValue())
                .isCloseTo(forecast.value().subtract(forecast.lower()).doubleValue(), within(0.0002));
        assertThat(forecast.upper().subtract(forecast.lower()).doubleValue()).isBetween(2.5, 4.5);
        assertThat(trajectory.sentences().get(2)).startsWith("At the current rate it will be from 7");
    }

    @Test
    void withTwelveReadingsOrFarAheadOrUnsteadyThereIsNone() {
        IntToDoubleFunction rising = i -> 60 + i + (i % 2 == 0 ? 0.5 : -0.5);
        assertThat(refusal(SPRING, readings(12, rising)))
                .isEqualTo("it would rest on 12 readings since the last break, and 13 are needed.");
        assertThat(refusal(SPRING, readings(1, rising)))
                .isEqualTo("it would rest on 1 reading since the last break, and 13 are needed.");
        assertThat(refusal(LocalDate.of(2016, 12, 31), readings(13, rising)))
                .isEqualTo("the last target is further ahead than the readings reach back.");
        assertThat(refusal(TODAY, readings(13, rising))).isEqualTo("the date of the last target has passed.");
        assertThat(refusal(SPRING, readings(20, i -> i == 10 ? 200 : rising.applyAsDouble(i))))
                .isEqualTo("the readings do not go up or down steadily enough for one.");
    }

    private static String refusal(LocalDate by, List<Reading> readings) {
        Trajectory trajectory = of(Optional.of(HALF), List.of(target(by, "90")), readings);
        assertThat(trajectory.forecast()).isEmpty();
        return trajectory.refusal();
    }

    private static Trajectory of(
            Optional<Indicator.Baseline> baseline, List<Indicator.Target> targets, List<Reading> readings) {
        Indicator indicator = new Indicator(
                "interviews",
                "cse",
                "Return interviews done",
                "",
                Frequency.MONTH,
                List.of(new Indicator.Definition(
                        1, "%", BetterIs.HIGHER, "", "", "", LocalDate.of(2013, 1, 1), "", "", Instant.EPOCH)),
                baseline,
                targets,
                Source.entered());
        return Trajectory.of(indicator, readings, TODAY);
    }

    private static Indicator.Target target(LocalDate by, String value) {
        return new Indicator.Target(by, new BigDecimal(value));
    }

    /** The last months up to November 2014. */
    private static List<Reading> readings(int months, IntToDoubleFunction value) {
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < months; i++) {
            YearMonth month = YearMonth.of(2014, 11).minusMonths(months - 1L - i);
            readings.add(new Reading(
                    "interviews",
                    Period.parse(month.toString()),
                    Optional.of(BigDecimal.valueOf(value.applyAsDouble(i))),
                    Optional.empty(),
                    Optional.empty(),
                    Reading.Status.FINAL,
                    1,
                    "",
                    "",
                    Instant.EPOCH,
                    List.of()));
        }
        return readings;
    }
}
