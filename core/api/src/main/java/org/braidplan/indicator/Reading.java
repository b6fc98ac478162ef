package org.braidplan.indicator;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The value of an indicator for a period.
 *
 * @param indicator the indicator's key
 * @param value absent when it is suppressed or not available, and then {@code note} says why; never 0 instead
 * @param definition the version of the definition that it follows
 * @param note may be empty where there is a value
 * @param earlier what stood here before, oldest first
 */
public record Reading(
        String indicator,
        Period period,
        Optional<BigDecimal> value,
        Optional<BigDecimal> numerator,
        Optional<BigDecimal> denominator,
        Status status,
        int definition,
        String note,
        String by,
        Instant at,
        List<Earlier> earlier) {

    public Reading {
        earlier = List.copyOf(earlier);
    }

    /** How far a reading can be relied on to stay. */
    public enum Status {
        PROVISIONAL,
        FINAL,
        REVISED;

        /** As programs write it. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The status that programs write so. */
        @JsonCreator
        public static Status of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** A value that was revised. */
    public record Earlier(
            Optional<BigDecimal> value,
            Optional<BigDecimal> numerator,
            Optional<BigDecimal> denominator,
            Status status,
            String note,
            String by,
            Instant at) {}
}
