package org.braidplan.signal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Period;
import org.braidplan.indicator.Reading;

/**
 * How far an indicator has come from its baseline, where its targets say that it should be, and where it is going.
 *
 * @param travelled absent without a baseline or a value, or where both follow different definitions
 * @param expected absent where the day lies before the first target's path, or there is no target
 * @param forecast absent where {@code refusal} says why
 * @param refusal why there is no forecast; empty where there is one
 * @param sentences all this in plain English; may be empty
 */
public record Trajectory(
        Optional<Travelled> travelled,
        Optional<Expected> expected,
        Optional<Forecast> forecast,
        String refusal,
        List<String> sentences) {

    /** Fewer readings than this make no forecast. */
    public static final int FEWEST = Convention.TRIAL_BELOW;

    public Trajectory {
        sentences = List.copyOf(sentences);
    }

    /**
     * The trajectory of an indicator as on a day.
     *
     * @param readings by period
     */
    public static Trajectory of(Indicator indicator, List<Reading> readings, LocalDate today) {
        return new Course(indicator, readings, today).trajectory();
    }

    /**
     * The distance from the baseline to the newest reading.
     *
     * @param change newest minus baseline
     * @param share of the way from the baseline to the last target, in percent to one decimal; below 0 for the wrong way; absent
     *     without a target that differs from the baseline
     */
    public record Travelled(
            Period from,
            BigDecimal baseline,
            Period to,
            BigDecimal newest,
            BigDecimal change,
            Optional<BigDecimal> share) {}

    /**
     * What the path of targets asks for on a day: straight lines from the baseline's last day to each target's date; after the
     * last target its value.
     *
     * @param on the last day of the newest reading, or else today
     * @param value to 4 decimals
     * @param tolerance of the target that the path leads to; 0 where none is set
     * @param met whether the newest reading is as good, within the tolerance; absent without a reading or a direction
     */
    public record Expected(LocalDate on, BigDecimal value, BigDecimal tolerance, Optional<Boolean> met) {}

    /**
     * Where the readings since the last break lead if they go on as they did: the least-squares line, with the interval in which
     * 95 of 100 further readings would lie.
     *
     * @param on the last target's date
     * @param value to 4 decimals, and so its bounds
     * @param readings how many it rests on
     */
    public record Forecast(LocalDate on, BigDecimal value, BigDecimal lower, BigDecimal upper, int readings) {}
}
