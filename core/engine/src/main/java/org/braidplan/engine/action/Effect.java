package org.braidplan.engine.action;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.braidplan.action.Action;
import org.braidplan.action.Stage;
import org.braidplan.engine.time.CouncilClock;
import org.braidplan.indicator.BetterIs;
import org.braidplan.signal.Meaning;
import org.braidplan.signal.Signal;

/**
 * What one indicator says of an action's effect.
 *
 * @param began the day on which the action began; a reading tests it whose period ends later
 */
public record Effect(Signal signal, LocalDate began) {

    /** How the reason of a step begins that the programme office took though no indicator shows the effect. */
    private static final String EXCEPTION = "Exception by the programme office: ";

    /** What each indicator that tests an action says of it; nothing of one that is not there. */
    public static List<Effect> of(Action action, Function<String, Optional<Signal>> signals) {
        LocalDate began = began(action);
        return action.ties().indicators().stream()
                .flatMap(key -> signals.apply(key).stream())
                .map(signal -> new Effect(signal, began))
                .toList();
    }

    /** The day on which an action began: its start, or else the first step on the ladder. */
    public static LocalDate began(Action action) {
        return action.schedule()
                .start()
                .or(() -> action.proof().steps().stream().findFirst().map(step -> day(step.at())))
                .orElse(LocalDate.MIN);
    }

    /** The day on which an action's effect was last recorded as shown. */
    public static LocalDate shown(Action action) {
        return lastStep(action, Stage.IMPACT_SHOWN).map(step -> day(step.at())).orElse(LocalDate.MIN);
    }

    /** The reason of a step that is an exception. */
    static String exception(String reason) {
        return EXCEPTION + reason;
    }

    /** Whether the last step to a stage was an exception by the programme office. */
    public static boolean isException(Action action, Stage to) {
        return lastStep(action, to)
                .filter(step -> step.reason().startsWith(EXCEPTION))
                .isPresent();
    }

    /** Whether a reading since the action began is an improvement. */
    public boolean hasImproved() {
        return after(began).stream().anyMatch(p -> p.meaning() == Meaning.IMPROVEMENT);
    }

    /** Whether it has improved, and the newest reading is not a concern. */
    boolean isShown() {
        List<Signal.Point> since = after(began);
        return hasImproved() && since.get(since.size() - 1).meaning() != Meaning.CONCERN;
    }

    /** How many readings have come since the effect was shown. */
    public int further(LocalDate shown) {
        return after(shown).size();
    }

    /** Whether none of the readings since the effect was shown is a concern, or back at the mean before the action began. */
    public boolean holds(LocalDate shown) {
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

    private static Optional<Action.StageStep> lastStep(Action action, Stage to) {
        return action.proof().steps().stream().filter(step -> step.to() == to).reduce((earlier, later) -> later);
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(CouncilClock.ZONE).toLocalDate();
    }

    /** Whether an indicator has a direction, without which nothing is an improvement. */
    boolean hasDirection() {
        return signal.groups().stream().anyMatch(g -> g.betterIs() != BetterIs.NEITHER);
    }
}
