package org.braidplan.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.braidplan.signal.PublishedCasesTest.daily;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.braidplan.indicator.BetterIs;
import org.braidplan.indicator.Period;
import org.junit.jupiter.api.Test;

class SignalTest {

    private static final double[] STEADY = {5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6};

    @Test
    void theUsualUpsAndDownsAreNoChange() {
        Signal signal = signal(BetterIs.HIGHER, STEADY);

        assertThat(signal.variation()).isEqualTo(Variation.COMMON_CAUSE);
        assertThat(signal.points()).allMatch(p -> p.specialCause() == SpecialCause.NONE);
        assertThat(signal.groups().get(0).limits().orElseThrow().upper()).isEqualByComparingTo("8.16");
        assertThat(signal.sentences().get(0))
                .isEqualTo("No change: the newest reading, 6 for 14 January 2014, is within the usual ups and downs.");
    }

    @Test
    void aReadingOnALimitIsInside() {
        // Mean 5.5 and 2.66 times a mean range of 1: the readings after the first 14 stand on the limits themselves.
        Signal signal = Signal.of(Series.of(daily(values(with(STEADY, 8.16, 2.84, 8.17, 2.83))), BetterIs.HIGHER)
                .by(new Convention(true, Optional.of(14))));

        assertThat(signal.points().subList(14, 18))
                .extracting(Signal.Point::specialCause)
                .containsExactly(
                        SpecialCause.NONE, SpecialCause.NONE, SpecialCause.OUTSIDE_LIMITS, SpecialCause.OUTSIDE_LIMITS);
        assertThat(signal.points().get(14).nearLimit()).isTrue();
        assertThat(signal.points().get(16).nearLimit()).isFalse();
    }

    @Test
    void frozenLimitsRestOnTheFirstReadingsAlone() {
        Signal signal = Signal.of(Series.of(daily(values(with(STEADY, 5, 6, 60, 70))), BetterIs.LOWER)
                .by(new Convention(true, Optional.of(14))));
        Signal.Group group = signal.groups().get(0);

        assertThat(group.mean().orElseThrow()).isEqualByComparingTo("5.5");
        assertThat(group.frozen()).isTrue();
        assertThat(group.trial()).isFalse();
        assertThat(group.points()).isEqualTo(18);
        assertThat(signal.variation()).isEqualTo(Variation.CONCERN_HIGH);
        assertThat(signal.sentences()).contains("The limits rest on the first 14 readings and were then kept.");
    }

    @Test
    void limitsThatAreFixedAfterTwelveReadingsStayTrialLimits() {
        assertThat(fixed(12).trial()).isTrue();
        assertThat(fixed(13).trial()).isFalse();
    }

    private static Signal.Group fixed(int after) {
        return Signal.of(Series.of(daily(values(STEADY)), BetterIs.LOWER).by(new Convention(true, Optional.of(after))))
                .groups()
                .get(0);
    }

    @Test
    void twelveReadingsGiveTrialLimitsAndThirteenDoNot() {
        assertThat(signal(BetterIs.HIGHER, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2)
                        .groups()
                        .get(0)
                        .trial())
                .isTrue();
        assertThat(signal(BetterIs.HIGHER, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1)
                        .groups()
                        .get(0)
                        .trial())
                .isFalse();
    }

    @Test
    void equalReadingsHaveNoLimitsAndItSaysSo() {
        Signal signal = Signal.of(Series.of(daily(values(4, 4, 4, 4, 4, 4, 4, 4)), BetterIs.HIGHER)
                .withTarget(BigDecimal.valueOf(3)));

        assertThat(signal.groups().get(0).allEqual()).isTrue();
        assertThat(signal.groups().get(0).limits()).isEmpty();
        assertThat(signal.variation()).isEqualTo(Variation.NONE);
        assertThat(signal.assurance()).isEqualTo(Assurance.NONE);
        assertThat(signal.sentences()).containsExactly("All 8 readings are 4, so there are no limits.");
    }

    @Test
    void oneStrayReadingAmongEqualOnesDoesNotMakeAllOfThemSpecial() {
        Signal signal = signal(BetterIs.HIGHER, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 9, 4, 4, 4);

        assertThat(signal.points().get(10).specialCause()).isEqualTo(SpecialCause.OUTSIDE_LIMITS);
        assertThat(signal.points().get(0).specialCause()).isNotEqualTo(SpecialCause.OUTSIDE_LIMITS);
    }

    @Test
    void oneReadingAndNoneSayNothingOfChange() {
        assertThat(signal(BetterIs.HIGHER).sentences())
                .containsExactly("There is no value yet, so nothing can be said.");
        Signal one = signal(BetterIs.HIGHER, 3);
        assertThat(one.variation()).isEqualTo(Variation.NONE);
        assertThat(one.groups().get(0).limits()).isEmpty();
        assertThat(one.sentences())
                .containsExactly("There is one reading, 3 for 1 January 2014, so nothing can be said of change.");
    }

    @Test
    void aReadingAsAtADayIsSaidAsSuch() {
        Series.Point one = Series.Point.of(Period.parse("as at 2014-10-08"), new BigDecimal("6.6"));
        assertThat(Signal.of(Series.of(List.of(one), BetterIs.LOWER)).sentences())
                .containsExactly("There is one reading, 6.6 as at 8 October 2014, so nothing can be said of change.");
    }

    @Test
    void aTrendUpwardsBelowTheMeanIsAnImprovementWhereHigherIsBetter() {
        Signal signal = signal(BetterIs.HIGHER, 30, 10, 30, 10, 30, 10, 30, 10, 1, 2, 3, 4, 5, 6, 7);
        Signal.Point newest = signal.newest().orElseThrow();

        assertThat(newest.specialCause()).isEqualTo(SpecialCause.TREND);
        assertThat(newest.variation()).isEqualTo(Variation.IMPROVEMENT_HIGH);
        assertThat(signal.sentences().get(0))
                .isEqualTo(
                        "Improvement: the newest reading, 7 for 15 January 2014, is more than the usual ups and downs,"
                                + " as it is one of 7 or more readings in a row that rise.");
    }

    @Test
    void outsideTheLimitsComesBeforeATrendAndATrendBeforeAShift() {
        Signal signal =
                Signal.of(Series.of(daily(values(with(STEADY, 5.6, 5.7, 5.8, 5.9, 6.1, 6.2, 9))), BetterIs.HIGHER)
                        .by(new Convention(true, Optional.of(14))));

        assertThat(signal.points().get(20).specialCause()).isEqualTo(SpecialCause.OUTSIDE_LIMITS);
        assertThat(signal.points().subList(14, 20)).allMatch(p -> p.specialCause() == SpecialCause.TREND);
    }

    @Test
    void aReadingOnTheMeanBreaksARun() {
        double[] meanOfPointTwo = {0.3, 0.1};
        double[] six = {0.3, 0.4, 0.3, 0.4, 0.3, 0.4};
        Signal broken = fixedAfterTwo(with(with(meanOfPointTwo, six), 0.2, 0.3, 0.4));
        Signal unbroken = fixedAfterTwo(with(with(meanOfPointTwo, six), 0.21, 0.3, 0.4));

        assertThat(broken.points()).noneMatch(p -> p.specialCause() == SpecialCause.SHIFT);
        assertThat(unbroken.points()).anyMatch(p -> p.specialCause() == SpecialCause.SHIFT);
    }

    private static Signal fixedAfterTwo(double... values) {
        return Signal.of(Series.of(daily(values(values)), BetterIs.HIGHER).by(new Convention(true, Optional.of(2))));
    }

    @Test
    void aRebaseBeginsNewLimitsWithItsReason() {
        List<Series.Point> points = daily(values(with(STEADY, 50, 51, 50, 51)));
        Signal signal = Signal.of(Series.of(points, BetterIs.HIGHER)
                .withRebases(List.of(new Series.Rebase(points.get(14).period(), "A second team began"))));

        assertThat(signal.groups()).hasSize(2);
        assertThat(signal.groups().get(1).mean().orElseThrow()).isEqualByComparingTo("50.5");
        assertThat(signal.groups().get(1).from()).isEqualTo(points.get(14).period());
        assertThat(signal.groups().get(1).start()).isEqualTo(Signal.Start.REBASE);
        assertThat(signal.points()).allMatch(p -> p.specialCause() == SpecialCause.NONE);
        assertThat(signal.sentences()).contains("Limits begin anew with 15 January 2014: A second team began.");
    }

    @Test
    void aNewDefinitionIsNeverJoinedToTheOldOne() {
        List<Series.Point> points = new ArrayList<>(daily(values(1, 2, 3, 4, 5, 6, 7, 8)));
        for (int i = 4; i < 8; i++) {
            points.set(i, new Series.Point(points.get(i).period(), points.get(i).value(), 2));
        }
        Signal signal = Signal.of(new Series(
                points,
                List.of(
                        new Series.Definition("%", BetterIs.HIGHER, ""),
                        new Series.Definition("children", BetterIs.LOWER, "The return changed.")),
                List.of(),
                Optional.empty(),
                new Convention(true, Optional.empty())));

        assertThat(signal.groups())
                .extracting(Signal.Group::start)
                .containsExactly(Signal.Start.FIRST, Signal.Start.DEFINITION);
        assertThat(signal.points()).noneMatch(p -> p.specialCause() == SpecialCause.TREND);
        assertThat(signal.groups().get(1).betterIs()).isEqualTo(BetterIs.LOWER);
        assertThat(signal.sentences())
                .contains("Limits begin anew with 5 January 2014, as another definition holds from then on: The return"
                        + " changed.");
    }

    @Test
    void whatIsSuppressedIsAGapAndNever0() {
        List<Series.Point> points = new ArrayList<>(daily(values(5, 6, 5, 6, 5)));
        points.set(2, new Series.Point(points.get(2).period(), Optional.empty(), 1));
        Signal signal = Signal.of(Series.of(points, BetterIs.HIGHER));

        assertThat(signal.groups().get(0).points()).isEqualTo(4);
        assertThat(signal.groups().get(0).mean().orElseThrow()).isEqualByComparingTo("5.5");
        assertThat(signal.points().get(2).variation()).isEqualTo(Variation.NONE);
        assertThat(signal.points())
                .extracting(Signal.Point::gapBefore)
                .containsExactly(false, false, false, true, false);
        assertThat(signal.sentences()).contains("There is 1 gap in the readings.");
    }

    @Test
    void missingPeriodsAreAGapButDatesAtNoRhythmAreNot() {
        assertThat(gaps("2014-01", "2014-02", "2014-04")).containsExactly(false, false, true);
        assertThat(gaps("2013/14", "2014/15")).containsExactly(false, false);
        assertThat(gaps("as at 2014-01-01", "as at 2014-09-01")).containsExactly(false, false);
    }

    private static List<Boolean> gaps(String... periods) {
        return Signal.of(Series.of(
                        Stream.of(periods)
                                .map(p -> Series.Point.of(Period.parse(p), BigDecimal.ONE))
                                .toList(),
                        BetterIs.HIGHER))
                .points()
                .stream()
                .map(Signal.Point::gapBefore)
                .toList();
    }

    @Test
    void aTargetOnALimitIsHitAndMissed() {
        Series series = Series.of(daily(values(STEADY)), BetterIs.HIGHER);

        assertThat(Signal.of(series.withTarget(new BigDecimal("2.83"))).assurance())
                .isEqualTo(Assurance.PASS);
        assertThat(Signal.of(series.withTarget(new BigDecimal("2.84"))).assurance())
                .isEqualTo(Assurance.HIT_OR_MISS);
        assertThat(Signal.of(series.withTarget(new BigDecimal("8.16"))).assurance())
                .isEqualTo(Assurance.HIT_OR_MISS);
        assertThat(Signal.of(series.withTarget(new BigDecimal("8.17"))).assurance())
                .isEqualTo(Assurance.FAIL);
    }

    @Test
    void aPeriodTwiceOrOutOfOrderIsRefused() {
        Series.Point march = Series.Point.of(Period.parse("2014-03"), BigDecimal.ONE);
        Series.Point april = Series.Point.of(Period.parse("2014-04"), BigDecimal.ONE);
        Series.Point quarter = Series.Point.of(Period.parse("2014-Q3"), BigDecimal.ONE);

        assertThatThrownBy(() -> Series.of(List.of(march, march), BetterIs.HIGHER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2014-03 does not come after 2014-03.");
        assertThatThrownBy(() -> Series.of(List.of(april, march), BetterIs.HIGHER))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Series.of(List.of(march, quarter), BetterIs.HIGHER))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static Signal signal(BetterIs betterIs, double... values) {
        return Signal.of(Series.of(daily(values(values)), betterIs));
    }

    private static List<BigDecimal> values(double... values) {
        return DoubleStream.of(values).mapToObj(BigDecimal::valueOf).toList();
    }

    private static double[] with(double[] first, double... then) {
        return DoubleStream.concat(DoubleStream.of(first), DoubleStream.of(then))
                .toArray();
    }
}
