package org.braidplan.engine.check.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braidplan.engine.plan.LivePlan.OFFICE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Subject;
import org.braidplan.engine.plan.LivePlan;
import org.braidplan.indicator.BetterIs;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.IndicatorChange;
import org.braidplan.indicator.NewReading;
import org.braidplan.indicator.Period;
import org.braidplan.indicator.Reading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each check of data quality over a real plan on 1 December 2014: passing, failing, and just between the two. */
class IndicatorChecksTest {

    private static final Subject INTERVIEWS = Subject.indicator("cse", "interviews");

    private final LivePlan plan = new LivePlan().filled();

    @AfterEach
    void close() {
        plan.close();
    }

    @Test
    void aReadingIsLateWhenThePeriodAfterItsOwnHasEndedToo() {
        plan.clock.set(LocalDate.of(2014, 2, 28));
        assertThat(run(new ReadingLate())).isEqualTo(new Outcome(1, List.of()));
        plan.clock.set(LocalDate.of(2014, 3, 1));
        assertThat(run(new ReadingLate()).found())
                .containsExactly(Found.about(
                        INTERVIEWS, "There is no reading for January 2014, which ended on 31 January 2014."));

        value("2014-01", "5");
        assertThat(run(new ReadingLate()).found()).isEmpty();
        plan.clock.set(LocalDate.of(2014, 3, 31));
        assertThat(run(new ReadingLate()).found()).isEmpty();
        plan.clock.set(LocalDate.of(2014, 4, 1));
        assertThat(run(new ReadingLate()).found()).hasSize(1);
    }

    @Test
    void nothingAsAtADateIsLateOrHasGaps() {
        plan.indicators.add(OFFICE, LivePlan.indicator("plans", "cse", Frequency.AS_AT));
        record("plans", "as at 2014-01-31", "5");
        record("plans", "as at 2014-11-30", "5");

        assertThat(run(new ReadingLate()).examined()).isEqualTo(1);
        assertThat(run(new ReadingGap()).examined()).isZero();
    }

    @Test
    void aGapIsAPeriodOfWhichNothingIsSaid() {
        value("2014-06", "5");
        assertThat(run(new ReadingGap()).examined()).isZero();
        value("2014-07", "6");
        assertThat(run(new ReadingGap())).isEqualTo(new Outcome(1, List.of()));
        value("2014-10", "6");
        assertThat(run(new ReadingGap()).found())
                .containsExactly(Found.about(INTERVIEWS, "There is a gap in the readings from August 2014."));

        nothing("2014-08");
        nothing("2014-09");
        assertThat(run(new ReadingGap()).found()).isEmpty();
    }

    @Test
    void theSameValueFourTimesIsAsked() {
        value("2014-06", "5");
        value("2014-07", "6");
        value("2014-08", "6.0");
        value("2014-09", "6");
        assertThat(run(new SameValueAgain())).isEqualTo(new Outcome(1, List.of()));

        value("2014-10", "6");
        assertThat(run(new SameValueAgain()).found())
                .containsExactly(Found.about(INTERVIEWS, "The newest 4 readings are all 6."));
    }

    @Test
    void aShareIsFrom0To100AndACountIsNotBelow0() {
        value("2014-08", "0");
        value("2014-09", "100");
        assertThat(run(new ImpossibleValue())).isEqualTo(new Outcome(1, List.of()));
        value("2014-10", "100.1");
        assertThat(run(new ImpossibleValue()).found())
                .containsExactly(Found.about(INTERVIEWS, "It cannot be 100.1% for October 2014."));

        redefine("children", "Case system");
        value("2014-11", "-1");
        assertThat(run(new ImpossibleValue()).found().get(0).reason())
                .isEqualTo("It cannot be -1 children for November 2014. There are 2 such readings.");
    }

    @Test
    void moneyMayBeBelow0() {
        redefine("£", "Ledger");
        value("2014-11", "-1");

        assertThat(run(new ImpossibleValue())).isEqualTo(new Outcome(1, List.of()));
    }

    @Test
    void noMoreAreCountedOfAShareThanThereWere() {
        counted("2014-09", 8, 8);
        assertThat(run(new NumeratorBeyondDenominator())).isEqualTo(new Outcome(1, List.of()));
        counted("2014-10", 9, 8);
        assertThat(run(new NumeratorBeyondDenominator()).found())
                .containsExactly(Found.about(INTERVIEWS, "9 of 8 were counted for October 2014."));
    }

    @Test
    void casesMayBeMoreThanThoseWhoHoldThem() {
        redefine("cases a worker", "Case system");
        counted("2014-11", 90, 8);

        assertThat(run(new NumeratorBeyondDenominator()).examined()).isZero();
    }

    @Test
    void aFigureOutsideItsOwnLimitsIsAskedAndOneOnThemIsNot() {
        for (int month = 1; month <= 9; month++) {
            value("2014-0" + month, month % 2 == 0 ? "6" : "5");
        }
        plan.indicators.change(
                OFFICE,
                "interviews",
                plan.<Long>see(view -> view.revision("indicators", "interviews")),
                new IndicatorChange.SetLimits(true, Optional.of(8), List.of(), "Before the change"));
        value("2014-10", "8.16");
        assertThat(run(new OutlierAgainstOwnLimits())).isEqualTo(new Outcome(1, List.of()));

        value("2014-11", "8.17");
        assertThat(run(new OutlierAgainstOwnLimits()).found())
                .containsExactly(Found.about(
                        INTERVIEWS,
                        "Is 8.17 for November 2014 right? It is outside the limits of the readings so far."));
    }

    @Test
    void aDefinitionNeedsASource() {
        assertThat(run(new DefinitionWithoutSource())).isEqualTo(new Outcome(1, List.of()));
        redefine("%", " ");
        assertThat(run(new DefinitionWithoutSource()).found())
                .containsExactly(Found.about(INTERVIEWS, "Its definition does not say where the figures come from."));
    }

    @Test
    void anIndicatorNeedsABaseline() {
        assertThat(run(new IndicatorWithoutBaseline()).found())
                .containsExactly(Found.about(INTERVIEWS, "It has no baseline."));
        plan.indicators.change(
                OFFICE,
                "interviews",
                plan.<Long>see(view -> view.revision("indicators", "interviews")),
                new IndicatorChange.SetBaseline(
                        new Indicator.Baseline(Period.parse("2014-01"), BigDecimal.ZERO, "Case system"), ""));
        assertThat(run(new IndicatorWithoutBaseline())).isEqualTo(new Outcome(1, List.of()));
    }

    private void redefine(String unit, String source) {
        plan.indicators.change(
                OFFICE,
                "interviews",
                plan.<Long>see(view -> view.revision("indicators", "interviews")),
                new IndicatorChange.Redefine(
                        unit, BetterIs.LOWER, "", "", source, LocalDate.of(2014, 11, 1), "Guidance"));
    }

    private void value(String period, String value) {
        record("interviews", period, value);
    }

    private void nothing(String period) {
        put(
                "interviews",
                new NewReading(
                        period,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Reading.Status.FINAL,
                        "Not collected"));
    }

    private void counted(String period, int numerator, int denominator) {
        put(
                "interviews",
                new NewReading(
                        period,
                        Optional.empty(),
                        Optional.of(BigDecimal.valueOf(numerator)),
                        Optional.of(BigDecimal.valueOf(denominator)),
                        Reading.Status.FINAL,
                        ""));
    }

    private void record(String indicator, String period, String value) {
        put(
                indicator,
                new NewReading(
                        period,
                        Optional.of(new BigDecimal(value)),
                        Optional.empty(),
                        Optional.empty(),
                        Reading.Status.FINAL,
                        ""));
    }

    private void put(String indicator, NewReading reading) {
        plan.indicators.record(OFFICE, indicator, List.of(reading));
    }

    private Outcome run(Check check) {
        return plan.views.now(OFFICE, check::run);
    }
}
