package org.braidplan.signal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.braidplan.indicator.BetterIs;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Period;
import org.braidplan.indicator.Reading;

/**
 * Readings in the order of time, with all that decides what they say: the input of {@link Signal#of}.
 *
 * @param points of one frequency, each period once, in order
 * @param definitions by version; every point names one of them
 * @param rebases in any order
 * @param target what it should be in the end
 */
public record Series(
        List<Point> points,
        List<Definition> definitions,
        List<Rebase> rebases,
        Optional<BigDecimal> target,
        Convention convention) {

    /**
     * @throws IllegalArgumentException when a period comes twice, out of order or in another frequency, when a point names a
     *     definition that is not there, or when limits are to be fixed after fewer than 2 readings
     */
    public Series {
        points = List.copyOf(points);
        definitions = List.copyOf(definitions);
        rebases = List.copyOf(rebases);
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            if (point.definition() < 1 || point.definition() > definitions.size()) {
                throw new IllegalArgumentException("There is no definition " + point.definition() + ".");
            }
            if (i > 0) {
                inOrder(points.get(i - 1).period(), point.period());
            }
        }
        if (convention.fixAfter().filter(n -> n < 2).isPresent()) {
            throw new IllegalArgumentException("Limits rest on at least 2 readings.");
        }
    }

    /** A series of one definition, without target, by the usual convention. */
    public static Series of(List<Point> points, BetterIs betterIs) {
        return new Series(
                points, List.of(new Definition("", betterIs, "")), List.of(), Optional.empty(), Convention.USUAL);
    }

    /**
     * The readings of an indicator with its own definitions, targets and limits.
     *
     * @param readings by period, as {@link org.braidplan.view.PlanView#readings} gives them
     */
    public static Series of(Indicator indicator, List<Reading> readings) {
        List<Indicator.Target> targets = indicator.targets();
        return new Series(
                readings.stream()
                        .map(r -> new Point(r.period(), r.value(), r.definition()))
                        .toList(),
                indicator.definitions().stream()
                        .map(d -> new Definition(d.unit(), d.betterIs(), d.reason()))
                        .toList(),
                indicator.limits().rebases().stream()
                        .map(r -> new Rebase(r.from(), r.reason()))
                        .toList(),
                targets.isEmpty()
                        ? Optional.empty()
                        : Optional.of(targets.get(targets.size() - 1).value()),
                indicator
                        .limits()
                        .choice()
                        .map(c -> new Convention(c.screenOutliers(), c.fixAfter()))
                        .orElse(Convention.USUAL));
    }

    /** The same with a target. */
    public Series withTarget(BigDecimal value) {
        return new Series(points, definitions, rebases, Optional.of(value), convention);
    }

    /** The same with limits that begin anew at these periods. */
    public Series withRebases(List<Rebase> from) {
        return new Series(points, definitions, from, target, convention);
    }

    /** The same by another convention. */
    public Series by(Convention other) {
        return new Series(points, definitions, rebases, target, other);
    }

    private static void inOrder(Period before, Period after) {
        if (before.frequency() != after.frequency()) {
            throw new IllegalArgumentException(after + " and " + before + " are not of one frequency.");
        }
        if (before.compareTo(after) >= 0) {
            throw new IllegalArgumentException(after + " does not come after " + before + ".");
        }
    }

    /**
     * A reading.
     *
     * @param value absent when it is suppressed or not available
     * @param definition the version that it follows, from 1
     */
    public record Point(Period period, Optional<BigDecimal> value, int definition) {

        /** A value by the only definition. */
        public static Point of(Period period, BigDecimal value) {
            return new Point(period, Optional.of(value), 1);
        }
    }

    /**
     * What is measured from some reading on.
     *
     * @param unit may be empty
     * @param reason why it took the place of the version before
     */
    public record Definition(String unit, BetterIs betterIs, String reason) {}

    /** New limits from a period on, because something is known to have changed. */
    public record Rebase(Period from, String reason) {}
}
