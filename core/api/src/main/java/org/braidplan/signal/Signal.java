package org.braidplan.signal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.braidplan.indicator.BetterIs;
import org.braidplan.indicator.Period;

/**
 * What an XmR chart says of a series.
 *
 * @param groups in order; limits hold within one, and no run or moving range goes from one to the next
 * @param points one for each point of the series, in the same order
 * @param variation that of the newest reading, if it has a value
 * @param assurance by the limits of the last group and the series' target
 * @param sentences what all this says, in plain English, most important first; never empty
 */
public record Signal(
        Convention convention,
        List<Group> groups,
        List<Point> points,
        Optional<BigDecimal> target,
        Variation variation,
        Assurance assurance,
        List<String> sentences) {

    public Signal {
        groups = List.copyOf(groups);
        points = List.copyOf(points);
        sentences = List.copyOf(sentences);
    }

    /** What this series says. */
    public static Signal of(Series series) {
        return XmrChart.of(series);
    }

    /** The newest point that has a value. */
    public Optional<Point> newest() {
        for (int i = points.size() - 1; i >= 0; i--) {
            if (points.get(i).value().isPresent()) {
                return Optional.of(points.get(i));
            }
        }
        return Optional.empty();
    }

    /** The most important that it says, in a sentence or two. */
    public String inShort() {
        return String.join(" ", sentences.subList(0, Math.min(2, sentences.size())));
    }

    /** Why a group begins. */
    public enum Start {
        /** It is the first. */
        FIRST,
        /** Somebody said from when on limits begin anew. */
        REBASE,
        /** Another version of the definition: what is before and what is after cannot be compared. */
        DEFINITION
    }

    /**
     * Consecutive readings with limits of their own.
     *
     * @param from the period of its first reading, with a value or not
     * @param to the period of its last
     * @param points how many readings have a value
     * @param mean of the readings that the limits rest on; absent without any value
     * @param meanMovingRange what the limits are made of, after screening; absent with fewer than 2 values
     * @param limits absent with fewer than 2 values, and where all that they would rest on are equal
     * @param trial whether the limits rest on fewer than {@link Convention#TRIAL_BELOW} readings
     * @param frozen whether there are readings after those that the limits rest on
     * @param allEqual whether there are at least 2 values, all equal
     * @param start why it begins
     * @param reason why it begins, as whoever set it said; empty for the first
     * @param definition the version of the definition, from 1
     */
    public record Group(
            Period from,
            Period to,
            int points,
            Optional<BigDecimal> mean,
            Optional<BigDecimal> meanMovingRange,
            Optional<Limits> limits,
            boolean trial,
            boolean frozen,
            boolean allEqual,
            Start start,
            String reason,
            int definition,
            BetterIs betterIs) {}

    /** What the usual ups and downs stay between. A limit may be a value that cannot be, such as below 0. */
    public record Limits(BigDecimal lower, BigDecimal nearLower, BigDecimal nearUpper, BigDecimal upper) {}

    /**
     * A reading on the chart.
     *
     * @param value absent when it is suppressed or not available
     * @param variation {@link Variation#NONE} without a value or limits
     * @param nearLimit whether it is beyond a near limit and not outside the limits
     * @param group which of the groups it belongs to, from 0
     * @param gapBefore whether periods are missing, or without a value, between the value before and this one
     */
    public record Point(
            Period period,
            Optional<BigDecimal> value,
            SpecialCause specialCause,
            Variation variation,
            boolean nearLimit,
            int group,
            boolean gapBefore) {

        /** Whether its special cause is for the better. */
        public Meaning meaning() {
            return variation.meaning();
        }
    }
}
