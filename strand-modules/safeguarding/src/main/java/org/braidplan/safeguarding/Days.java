package org.braidplan.safeguarding;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as a sentence says them. */
final class Days {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Days() {}

    /** {@code 7 November 2014}. */
    static String words(LocalDate day) {
        return DAY.format(day);
    }
}
