package org.braidplan.partnerships;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** How this strand counts and writes days. */
final class Days {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Days() {}

    /** {@code 31 March 2015}. */
    static String words(LocalDate day) {
        return DAY.format(day);
    }

    /** Whether it has happened by a day. */
    static boolean isBy(Optional<LocalDate> when, LocalDate day) {
        return when.isPresent() && !when.get().isAfter(day);
    }

    /** Whether it comes on or after another day; so does what has no day. */
    static boolean isNotBefore(Optional<LocalDate> when, LocalDate other) {
        return when.isEmpty() || !when.get().isBefore(other);
    }

    /** {@code 1 day}, {@code 28 days} from one day to another. */
    static String between(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to);
        return days + (days == 1 ? " day" : " days");
    }
}
