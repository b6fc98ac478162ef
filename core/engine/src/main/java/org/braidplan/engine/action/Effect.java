package org.braidplan.engine.action;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.indicator.BetterIs;
import org.braidplan.signal.Meaning;
import org.braidplan.signal.Signal;

/**
 * What one indicator says of an action's effect.
 *
 * @param began the day on which the action began; a reading tests it whose period ends later
 */
record Effect(Signal signal, LocalDate began) {

    /** Whether a reading since the action began is an improvement, and the newest is not a concern. */
    boolean isShown() {
        List<Signal.Point> since = after(began);
        return since.stream().anyMatch(p -> p.meaning() == Meaning.IMPROVEMENT)
                && since.get(since.size() - 1).meaning() != Meaning.CONCERN;
    }

    /** How many readings have come since the effect was shown. */
    int further(LocalDate shown) {
        return after(shown).size();
    }

    /** Whether none of the readings since the effect was shown is a concern, or back at the mean before the action began. */
    boolean holds(LocalDate shown) {
        return after(shown).stream().noneMatch(p -> p.meaning() == Meaning.CONCERN || isBack(p));
    }

    private boolean isBack(Signal.Point point) {
        Signal.Group group = signal.groups().get(point.group());
        Optional<BigDecimal> before = meanBefore(group.definition());
        int side =
                before.map(mean -> point.value().orElseThrow().compareTo(mean)).orElse(0);
        return before.isPresent()
                && switch (group.betterIs()) {
                    case HIGHER -> side <= 0;
                    case LOWER -> side >= 0;
                    case NEITHER -> false;
                };
    }

    private Optional<BigDecimal> meanBefore(int definition) {
        List<BigDecimal> values = signal.points().stream()
                .filter(p -> !p.period().to().isAfter(began))
                .filter(p -> signal.groups().get(p.group()).definition() == definition)
                .flatMap(p -> p.value().stream())
                .toList();
        return values.stream()
                .reduce(BigDecimal::add)
                .map(sum -> sum.divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL128));
    }

    private List<Signal.Point> after(LocalDate day) {
        return signal.points().stream()
                .filter(p -> p.value().isPresent() && p.period().to().isAfter(day))
                .toList();
    }

    /** Whether an indicator has a direction, without which nothing is an improvement. */
    boolean hasDirection() {
        return signal.groups().stream().anyMatch(g -> g.betterIs() != BetterIs.NEITHER);
    }
}
