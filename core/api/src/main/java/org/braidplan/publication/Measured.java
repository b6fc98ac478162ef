package org.braidplan.publication;

import java.util.List;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Reading;
import org.braidplan.signal.Series;
import org.braidplan.signal.Signal;

/**
 * An indicator as the public sees it.
 *
 * @param readings by period; where a number is kept back, {@code value}, {@code numerator} and {@code denominator} are absent
 *     and {@code note} is {@link #KEPT_BACK}
 */
public record Measured(Indicator indicator, List<Reading> readings) {

    /** In place of a number that could tell who somebody is. */
    public static final String KEPT_BACK = "Not shown, so that nobody can be recognised";

    /** In place of a number that nobody has. */
    public static final String NOT_AVAILABLE = "Not available";

    public Measured {
        readings = List.copyOf(readings);
    }

    /** What the readings that are shown say; what is kept back has no part in it. */
    public Signal signal() {
        return Signal.of(Series.of(indicator, readings));
    }
}
