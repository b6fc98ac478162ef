package org.braidplan.signal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a point is more than the usual ups and downs; a point for which two are true has the first of them. */
public enum SpecialCause {
    NONE,
    /** Above the upper limit or below the lower one. */
    OUTSIDE_LIMITS,
    /** One of 7 consecutive readings that rise, or fall, each time. */
    TREND,
    /** One of 2 in 3 consecutive readings that are between the same near limit and limit, all 3 on that side of the mean. */
    TWO_OF_THREE,
    /** One of 7 consecutive readings on the same side of the mean; a reading on the mean belongs to no side. */
    SHIFT;

    /** As programs read it: {@code outside_limits}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
