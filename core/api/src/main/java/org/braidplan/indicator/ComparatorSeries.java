package org.braidplan.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The same measure elsewhere: statistical neighbours, the region, England.
 *
 * @param indicator the key of the indicator that it stands beside
 * @param name of the place, as the source writes it
 * @param values by period
 */
public record ComparatorSeries(String indicator, String name, List<Value> values) {

    public ComparatorSeries {
        values = List.copyOf(values);
    }

    /**
     * The value of a period.
     *
     * @param value absent when it is suppressed or not available, and then {@code note} says why; never 0 instead
     */
    public record Value(Period period, Optional<BigDecimal> value, String note, String by, Instant at) {}
}
