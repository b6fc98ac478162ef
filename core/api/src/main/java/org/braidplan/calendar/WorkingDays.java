package org.braidplan.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Working days as English statutory guidance counts them: neither Saturday nor Sunday nor a bank holiday in England.
 *
 * <p>Bank holidays are known from {@link #firstYear} to {@link #lastYear}, from the published list; outside these years
 * Saturdays and Sundays alone are left out.
 */
public final class WorkingDays {

    /** The English calendar. */
    public static final WorkingDays ENGLAND = new WorkingDays(read("england-bank-holidays.txt"));

    private final NavigableSet<LocalDate> holidays;

    /** The same, to look one up. */
    private final Set<LocalDate> known;

    private WorkingDays(NavigableSet<LocalDate> holidays) {
        this.holidays = holidays;
        this.known = Set.copyOf(holidays);
    }

    /** The first year whose bank holidays are known. */
    public int firstYear() {
        return holidays.first().getYear();
    }

    /** The last year whose bank holidays are known. */
    public int lastYear() {
        return holidays.last().getYear();
    }

    /** Whether people work on this day. */
    public boolean isWorkingDay(LocalDate day) {
        return isWeekday(day) && !known.contains(day);
    }

    /**
     * The day by which something is due "within so many working days" of a day: that day itself is not counted, whatever day
     * of the week it is.
     *
     * @param workingDays 0 or more; 0 is the day itself
     */
    public LocalDate after(LocalDate start, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("Give 0 working days or more.");
        }
        LocalDate day = start;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /**
     * How many working days it took from one day to another, the first not counted, the last counted when it is one; negative
     * when the other comes before.
     */
    public long between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        return weekdaysTo(to)
                - weekdaysTo(from)
                - holidays.subSet(from, false, to, true).size();
    }

    /** Weekdays from the epoch's Monday before day 0 up to and including a day. */
    private static long weekdaysTo(LocalDate day) {
        long sinceMonday = Math.addExact(day.toEpochDay(), 3);
        return Math.floorDiv(sinceMonday, 7) * 5 + Math.min(Math.floorMod(sinceMonday, 7) + 1, 5);
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private static NavigableSet<LocalDate> read(String resource) {
        try (InputStream in = WorkingDays.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> LocalDate.parse(line.substring(0, line.indexOf(' '))))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
