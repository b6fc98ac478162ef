package org.braidplan.signal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.braidplan.indicator.BetterIs;

/** The values of one group with their limits, and which of them have a special cause. */
final class XmrGroup {

    private final List<BigDecimal> values;
    private final BetterIs betterIs;
    private final int basis;
    private final Optional<Spread> spread;
    private final Optional<Signal.Limits> limits;
    private final SpecialCause[] causes;
    private final int[] directions;
    private final boolean[] near;

    XmrGroup(List<BigDecimal> values, BetterIs betterIs, Convention convention) {
        this.values = values;
        this.betterIs = betterIs;
        this.basis = Math.min(values.size(), convention.fixAfter().orElse(Integer.MAX_VALUE));
        this.spread = basis == 0
                ? Optional.empty()
                : Optional.of(Spread.of(values.subList(0, basis), convention.screenOutliers()));
        this.limits = spread.flatMap(Spread::limits);
        this.causes = new SpecialCause[values.size()];
        this.directions = new int[values.size()];
        this.near = new boolean[values.size()];
        spread.ifPresent(this::find);
    }

    private void find(Spread known) {
        int[] sides = new int[causes.length];
        int[] outside = new int[causes.length];
        for (int i = 0; i < causes.length; i++) {
            BigDecimal value = values.get(i);
            sides[i] = known.side(value);
            outside[i] = limits.map(l -> beyond(value, l.lower(), l.upper())).orElse(0);
            near[i] = outside[i] == 0
                    && limits.map(l -> beyond(value, l.nearLower(), l.nearUpper()))
                                    .orElse(0)
                            != 0;
        }
        int[] trend = Runs.wholeRuns(Runs.trendsCompleted(values));
        int[] twoOfThree = Runs.twoOfThree(near, sides);
        int[] shift = Runs.wholeRuns(Runs.shiftsCompleted(sides));
        for (int i = 0; i < causes.length; i++) {
            causes[i] = SpecialCause.NONE;
            first(i, SpecialCause.OUTSIDE_LIMITS, outside[i]);
            first(i, SpecialCause.TREND, trend[i]);
            first(i, SpecialCause.TWO_OF_THREE, twoOfThree[i]);
            first(i, SpecialCause.SHIFT, shift[i]);
        }
    }

    private void first(int at, SpecialCause cause, int direction) {
        if (directions[at] == 0 && direction != 0) {
            causes[at] = cause;
            directions[at] = direction;
        }
    }

    private static int beyond(BigDecimal value, BigDecimal lower, BigDecimal upper) {
        return value.compareTo(upper) > 0 ? 1 : value.compareTo(lower) < 0 ? -1 : 0;
    }

    SpecialCause cause(int at) {
        return causes[at];
    }

    Variation variation(int at) {
        if (directions[at] != 0) {
            return Variation.special(directions[at] > 0, betterIs);
        }
        return limits.isPresent() ? Variation.COMMON_CAUSE : Variation.NONE;
    }

    boolean near(int at) {
        return near[at];
    }

    Signal.Group described(Stretch stretch) {
        return new Signal.Group(
                stretch.first().period(),
                stretch.last().period(),
                values.size(),
                spread.map(Spread::mean),
                spread.flatMap(Spread::meanMovingRange),
                limits,
                basis < Convention.TRIAL_BELOW,
                basis < values.size(),
                values.size() > 1 && values.stream().allMatch(v -> v.compareTo(values.get(0)) == 0),
                stretch.start(),
                stretch.reason(),
                stretch.definition(),
                betterIs);
    }

    Assurance assurance(Optional<BigDecimal> target) {
        if (target.isEmpty() || limits.isEmpty() || betterIs == BetterIs.NEITHER) {
            return Assurance.NONE;
        }
        boolean above = limits.get().lower().compareTo(target.get()) > 0;
        boolean below = limits.get().upper().compareTo(target.get()) < 0;
        boolean higher = betterIs == BetterIs.HIGHER;
        if (higher ? above : below) {
            return Assurance.PASS;
        }
        return (higher ? below : above) ? Assurance.FAIL : Assurance.HIT_OR_MISS;
    }
}
