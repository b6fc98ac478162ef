package org.braidplan.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Calendar days as sentences say and count them. */
public final class Days {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Days() {}

    /** {@code 31 March 2015}. */
    public static String words(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code 1 day}, {@code 28 days}, {@code 4,163 days}. */
    public static String count(long days) {
        return String.format(Locale.UK, "%,d", days) + (days == 1 ? " day" : " days");
    }

    /** The days from one day to another, as {@link #count} says them. */
    public static String between(LocalDate from, LocalDate to) {
        return count(ChronoUnit.DAYS.between(from, to));
    }

    /** How long something that is due may still take: {@code 12 days left}, {@code due today}, {@code 3 days late}. */
    public static String left(LocalDate due, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, due);
        if (days == 0) {
            return "due today";
        }
        return count(Math.abs(days)) + (days > 0 ? " left" : " late");
    }

    /** Whether something has happened by a day, that day included; what has no day has not. */
    public static boolean isBy(Optional<LocalDate> when, LocalDate day) {
        return when.isPresent() && !when.get().isAfter(day);
    }

    /** Whether something comes on or after another day, as far as anybody can say: so does what has no day. */
    public static boolean isNotBefore(Optional<LocalDate> when, LocalDate other) {
        return when.isEmpty() || !when.get().isBefore(other);
    }
}
