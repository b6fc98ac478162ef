package org.braidplan.indicator;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How often an indicator has a reading. */
public enum Frequency {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    HALF,
    YEAR,
    FINANCIAL_YEAR,
    ACADEMIC_YEAR,
    /** As at a date, at no fixed rhythm. */
    AS_AT;

    /** As programs write it: {@code month}, {@code financial-year}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The frequency that programs write so. */
    @JsonCreator
    public static Frequency of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
