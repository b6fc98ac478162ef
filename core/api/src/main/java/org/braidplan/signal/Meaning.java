package org.braidplan.signal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a special cause is for the better. */
public enum Meaning {
    NONE,
    IMPROVEMENT,
    CONCERN,
    /** The indicator has no direction that is better. */
    NEUTRAL;

    /** As programs read it: {@code improvement}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
