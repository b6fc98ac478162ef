package org.braidplan.scrutiny;

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

    /**
     * The last day of the two months that begin with a day: that day is counted, so that they end on the day before the same
     * day of the month, and on the last day of a month that has no such day.
     */
    static LocalDate twoMonthsBeginningWith(LocalDate day) {
        LocalDate same = day.plusMonths(2);
        return same.getDayOfMonth() == day.getDayOfMonth() ? same.minusDays(1) : same;
    }

    /** {@code 12 days left}, {@code due today}, {@code 3 days late}. */
    static String left(LocalDate due, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, due);
        if (days == 0) {
            return "due today";
        }
        return count(Math.abs(days)) + (days > 0 ? " left" : " late");
    }

    /** {@code 1 day}, {@code 28 days}. */
    static String count(long days) {
        return days + (days == 1 ? " day" : " days");
    }
}
