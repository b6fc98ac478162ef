package org.braidplan.indicator;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A reading to record. With numerator and denominator and no value, the value is their quotient, times 100 for a unit of
 * {@code %}, rounded half up to four decimals.
 *
 * @param period as people write it; see {@link Period#parse}
 * @param note needed where there is no value, and where a reading that is there is changed
 */
public record NewReading(
        String period,
        Optional<BigDecimal> value,
        Optional<BigDecimal> numerator,
        Optional<BigDecimal> denominator,
        Reading.Status status,
        String note) {}
