package org.braidplan.taxilicensing;

import java.time.LocalDate;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Period;

/** Days as sentences say them. */
final class Days {

    private Days() {}

    /** {@code 7 November 2014}. */
    static String words(LocalDate day) {
        return Period.of(Frequency.DAY, day).words();
    }

    /** {@code 1 day}, {@code 12 days}. */
    static String count(long days) {
        return days == 1 ? "1 day" : days + " days";
    }
}
