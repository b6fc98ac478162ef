package org.braidplan.signal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether the target will be met if nothing changes. */
public enum Assurance {
    /** Both limits are on the better side of the target. */
    PASS,
    /** Both limits are on the worse side of the target. */
    FAIL,
    /** The target is between the limits or on one of them. */
    HIT_OR_MISS,
    /** No target, no limits, or no direction that is better. */
    NONE;

    /** As programs read it: {@code hit_or_miss}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
