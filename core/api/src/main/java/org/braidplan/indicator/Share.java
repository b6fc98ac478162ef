package org.braidplan.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** A part of a whole, both kept; the percentage is worked out when asked for. */
public record Share(long part, long whole) {

    /** The percentage to one decimal, half up; absent when the whole is nothing. */
    public Optional<BigDecimal> percent() {
        return whole == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
    }

    /** For a cell: {@code 62.0% (88 of 142)}. */
    public String words() {
        return percent().map(p -> p + "% (" + part + " of " + whole + ")").orElse("none to count");
    }

    /** For a sentence: {@code 62% of episodes}. */
    public String of(String things) {
        return percent()
                .map(p -> p.setScale(0, RoundingMode.HALF_UP) + "% of " + things)
                .orElse("there were no " + things);
    }
}
