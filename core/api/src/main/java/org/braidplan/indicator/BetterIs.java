package org.braidplan.indicator;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which way an indicator should go. */
public enum BetterIs {
    HIGHER,
    LOWER,
    NEITHER;

    /** As programs write it: {@code higher}, {@code lower}, {@code neither}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The direction that programs write so. */
    @JsonCreator
    public static BetterIs of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
