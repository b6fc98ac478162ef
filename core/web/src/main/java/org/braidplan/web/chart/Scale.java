package org.braidplan.web.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * An axis of values with round steps (1, 2 or 5 times a power of ten).
 *
 * @param ticks from the lowest to the highest, at least two
 */
record Scale(List<BigDecimal> ticks) {

    private static final int STEPS = 4;

    Scale {
        ticks = List.copyOf(ticks);
    }

    /** A scale that holds all these values; it starts at zero unless that would flatten what there is to see. */
    static Scale over(Collection<BigDecimal> values) {
        BigDecimal low = values.stream().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        BigDecimal high = values.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ONE);
        if (low.signum() >= 0 && low.multiply(BigDecimal.valueOf(2)).compareTo(high) <= 0) {
            low = BigDecimal.ZERO;
        }
        if (high.signum() <= 0 && high.multiply(BigDecimal.valueOf(2)).compareTo(low) >= 0) {
            high = BigDecimal.ZERO;
        }
        if (low.compareTo(high) == 0) {
            BigDecimal room =
                    low.signum() == 0 ? BigDecimal.ONE : low.abs().divide(BigDecimal.TEN, MathContext.DECIMAL64);
            low = low.subtract(room);
            high = high.add(room);
        }
        BigDecimal step = step(high.subtract(low));
        BigDecimal first = low.divide(step, 0, RoundingMode.FLOOR).multiply(step);
        List<BigDecimal> ticks = new ArrayList<>();
        BigDecimal tick = first;
        ticks.add(tick);
        while (tick.compareTo(high) < 0) {
            tick = tick.add(step);
            ticks.add(tick);
        }
        return new Scale(ticks);
    }

    /** Where a value lies: 0 at the lowest tick, 1 at the highest. */
    double share(BigDecimal value) {
        BigDecimal low = ticks.get(0);
        BigDecimal length = ticks.get(ticks.size() - 1).subtract(low);
        return value.subtract(low).divide(length, MathContext.DECIMAL64).doubleValue();
    }

    private static BigDecimal step(BigDecimal length) {
        BigDecimal raw = length.divide(BigDecimal.valueOf(STEPS), MathContext.DECIMAL64);
        int magnitude = raw.precision() - raw.scale() - 1;
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(magnitude);
        for (int times : new int[] {1, 2, 5}) {
            BigDecimal step = power.multiply(BigDecimal.valueOf(times));
            if (step.compareTo(raw) >= 0) {
                return step;
            }
        }
        return power.multiply(BigDecimal.TEN);
    }
}
