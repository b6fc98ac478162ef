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
        String note) {

    /** A final share of a period; with nothing to count there is no value, and the note says so. */
    public static NewReading of(Period period, Share share) {
        if (share.whole() == 0) {
            return new NewReading(
                    period.text(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Reading.Status.FINAL,
                    "There was nothing to count in this period.");
        }
        return new NewReading(
                period.text(),
                Optional.empty(),
                Optional.of(BigDecimal.valueOf(share.part())),
                Optional.of(BigDecimal.valueOf(share.whole())),
                Reading.Status.FINAL,
                "");
    }

    /** A final figure of a period. */
    public static NewReading of(Period period, BigDecimal value) {
        return new NewReading(
                period.text(), Optional.of(value), Optional.empty(), Optional.empty(), Reading.Status.FINAL, "");
    }
}
