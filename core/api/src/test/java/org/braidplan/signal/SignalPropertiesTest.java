package org.braidplan.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.braidplan.signal.PublishedCasesTest.daily;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.braidplan.indicator.BetterIs;

class SignalPropertiesTest {

    private static final BigDecimal TOLERANCE = new BigDecimal("1e-18");

    @Property
    void shiftingASeriesShiftsItsLimits(
            @ForAll("values") List<BigDecimal> values,
            @ForAll @BigRange(min = "-1000", max = "1000") @Scale(2) BigDecimal by) {
        Signal before = signal(values, BetterIs.HIGHER);
        Signal after = signal(values.stream().map(v -> v.add(by)).toList(), BetterIs.HIGHER);

        sameCauses(before, after);
        limits(before).ifPresent(was -> {
            same(limits(after).orElseThrow().lower(), was.lower().add(by));
            same(limits(after).orElseThrow().nearUpper(), was.nearUpper().add(by));
            same(limits(after).orElseThrow().upper(), was.upper().add(by));
        });
    }

    @Property
    void scalingASeriesScalesItsLimits(
            @ForAll("values") List<BigDecimal> values,
            @ForAll @BigRange(min = "0.01", max = "1000") @Scale(2) BigDecimal by) {
        Signal before = signal(values, BetterIs.LOWER);
        Signal after = signal(values.stream().map(v -> v.multiply(by)).toList(), BetterIs.LOWER);

        sameCauses(before, after);
        limits(before).ifPresent(was -> {
            same(limits(after).orElseThrow().lower(), was.lower().multiply(by));
            same(limits(after).orElseThrow().nearLower(), was.nearLower().multiply(by));
            same(limits(after).orElseThrow().upper(), was.upper().multiply(by));
        });
    }

    @Property
    void reversingTheDirectionSwapsImprovementAndConcern(@ForAll("values") List<BigDecimal> values) {
        Signal higher = signal(values, BetterIs.HIGHER);
        Signal lower = signal(values, BetterIs.LOWER);
        Signal neither = signal(values, BetterIs.NEITHER);

        for (int i = 0; i < values.size(); i++) {
            Meaning meaning = higher.points().get(i).meaning();
            assertThat(lower.points().get(i).meaning())
                    .isEqualTo(
                            switch (meaning) {
                                case IMPROVEMENT -> Meaning.CONCERN;
                                case CONCERN -> Meaning.IMPROVEMENT;
                                default -> meaning;
                            });
            assertThat(neither.points().get(i).meaning())
                    .isEqualTo(meaning == Meaning.NONE ? Meaning.NONE : Meaning.NEUTRAL);
        }
    }

    @Property
    void turningASeriesUpsideDownTurnsItsSignal(@ForAll("values") List<BigDecimal> values) {
        Signal before = signal(values, BetterIs.HIGHER);
        Signal after = signal(values.stream().map(BigDecimal::negate).toList(), BetterIs.LOWER);

        assertThat(after.points())
                .extracting(Signal.Point::meaning)
                .isEqualTo(before.points().stream().map(Signal.Point::meaning).toList());
    }

    @Property
    void pointsInAnotherOrderOrTwiceForAPeriodAreRefused(
            @ForAll("values") List<BigDecimal> values, @ForAll Random random, @ForAll @IntRange(max = 59) int twice) {
        List<Series.Point> points = daily(values);
        Assume.that(points.size() > 1);
        List<Series.Point> shuffled = new ArrayList<>(points);
        Collections.shuffle(shuffled, random);
        Assume.that(!shuffled.equals(points));
        List<Series.Point> doubled = new ArrayList<>(points);
        doubled.add(twice % points.size(), points.get(twice % points.size()));

        assertThatThrownBy(() -> Series.of(shuffled, BetterIs.HIGHER)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Series.of(doubled, BetterIs.HIGHER)).isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<List<BigDecimal>> values() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-500"), new BigDecimal("500"))
                .ofScale(1)
                .list()
                .ofMinSize(1)
                .ofMaxSize(60);
    }

    private static Signal signal(List<BigDecimal> values, BetterIs betterIs) {
        return Signal.of(Series.of(daily(values), betterIs));
    }

    private static Optional<Signal.Limits> limits(Signal signal) {
        return signal.groups().get(0).limits();
    }

    private static void sameCauses(Signal before, Signal after) {
        assertThat(after.points())
                .extracting(Signal.Point::variation)
                .isEqualTo(before.points().stream().map(Signal.Point::variation).toList());
        assertThat(after.points())
                .extracting(Signal.Point::specialCause)
                .isEqualTo(
                        before.points().stream().map(Signal.Point::specialCause).toList());
        assertThat(limits(after).isPresent()).isEqualTo(limits(before).isPresent());
    }

    private static void same(BigDecimal one, BigDecimal other) {
        assertThat(one.subtract(other).abs()).isLessThan(TOLERANCE);
    }
}
