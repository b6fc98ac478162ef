package org.braidplan.signal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.braidplan.indicator.BetterIs;

/** What a reading, or a whole series by its newest reading, says of change: its meaning, and whether it went up or down. */
public enum Variation {
    /** The usual ups and downs. */
    COMMON_CAUSE(Meaning.NONE),
    IMPROVEMENT_HIGH(Meaning.IMPROVEMENT),
    IMPROVEMENT_LOW(Meaning.IMPROVEMENT),
    CONCERN_HIGH(Meaning.CONCERN),
    CONCERN_LOW(Meaning.CONCERN),
    NEUTRAL_HIGH(Meaning.NEUTRAL),
    NEUTRAL_LOW(Meaning.NEUTRAL),
    /** Nothing can be said: no value, or no limits. */
    NONE(Meaning.NONE);

    private final Meaning meaning;

    Variation(Meaning meaning) {
        this.meaning = meaning;
    }

    /** Whether it is for the better. */
    public Meaning meaning() {
        return meaning;
    }

    /** As programs read it: {@code improvement_high}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A special cause upwards or downwards, by what is better. */
    static Variation special(boolean up, BetterIs betterIs) {
        return switch (betterIs) {
            case HIGHER -> up ? IMPROVEMENT_HIGH : CONCERN_LOW;
            case LOWER -> up ? CONCERN_HIGH : IMPROVEMENT_LOW;
            case NEITHER -> up ? NEUTRAL_HIGH : NEUTRAL_LOW;
        };
    }
}
