package org.braidplan.finance;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How this strand writes days. */
final class Days {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Days() {}

    /** {@code 31 March 2015}. */
    static String words(LocalDate day) {
        return DAY.format(day);
    }
}
