package org.braidplan.signal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * The mean of some readings and how far they usually are from it.
 *
 * <p>Every figure is one exact sum or product, divided once and rounded to 34 digits, so that a reading that is on the mean or on
 * a limit is found to be so.
 *
 * @param sum of the values
 * @param count of the values, at least 1
 * @param ranges sum of the moving ranges that were kept
 * @param kept how many were kept; 0 for a single value
 */
record Spread(BigDecimal sum, int count, BigDecimal ranges, int kept) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal THREE = BigDecimal.valueOf(3);

    static Spread of(List<BigDecimal> values, boolean screenOutliers) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal ranges = BigDecimal.ZERO;
        BigDecimal[] moving = new BigDecimal[values.size() - 1];
        for (int i = 0; i < values.size(); i++) {
            sum = sum.add(values.get(i));
            if (i > 0) {
                moving[i - 1] = values.get(i).subtract(values.get(i - 1)).abs();
                ranges = ranges.add(moving[i - 1]);
            }
        }
        Spread all = new Spread(sum, values.size(), ranges, moving.length);
        return screenOutliers ? all.screened(moving) : all;
    }

    private Spread screened(BigDecimal[] moving) {
        BigDecimal outlier = ranges.multiply(Convention.SCREENING);
        BigDecimal left = BigDecimal.ZERO;
        int number = 0;
        for (BigDecimal range : moving) {
            if (range.multiply(BigDecimal.valueOf(kept)).compareTo(outlier) < 0) {
                left = left.add(range);
                number++;
            }
        }
        return left.signum() == 0 ? this : new Spread(sum, count, left, number);
    }

    BigDecimal mean() {
        return sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL128);
    }

    /** 1 for a value above the mean, -1 below, 0 on it. */
    int side(BigDecimal value) {
        return value.multiply(BigDecimal.valueOf(count)).compareTo(sum);
    }

    Optional<BigDecimal> meanMovingRange() {
        return kept == 0
                ? Optional.empty()
                : Optional.of(ranges.divide(BigDecimal.valueOf(kept), MathContext.DECIMAL128));
    }

    Optional<Signal.Limits> limits() {
        if (ranges.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal far = Convention.LIMITS;
        BigDecimal near = far.multiply(TWO);
        return Optional.of(new Signal.Limits(
                from(far.negate(), BigDecimal.ONE),
                from(near.negate(), THREE),
                from(near, THREE),
                from(far, BigDecimal.ONE)));
    }

    /** Mean + factor / divisor × mean moving range. */
    private BigDecimal from(BigDecimal factor, BigDecimal divisor) {
        BigDecimal n = BigDecimal.valueOf(count);
        BigDecimal k = BigDecimal.valueOf(kept).multiply(divisor);
        return sum.multiply(k).add(factor.multiply(ranges).multiply(n)).divide(n.multiply(k), MathContext.DECIMAL128);
    }
}
