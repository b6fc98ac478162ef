package org.braidplan.indicator;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The stretch of time that a reading is about, in local calendar days.
 *
 * <p>Written as {@code 2014-11-07} (day), {@code 2014-W45} (ISO week), {@code 2014-11}, {@code 2014-Q4} (calendar quarter),
 * {@code 2014-H2}, {@code 2014}, {@code 2014/15} (financial year, 1 April to 31 March), {@code 2014/15 academic}
 * (1 September to 31 August), {@code as at 2014-11-07}. Within one frequency the order of the texts is the order of time.
 *
 * @param text the one way to write it
 * @param from the first day
 * @param to the last day
 */
public record Period(String text, Frequency frequency, LocalDate from, LocalDate to) implements Comparable<Period> {

    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern HALF = Pattern.compile("(\\d{4})-H([12])");
    private static final Pattern SPLIT_YEAR = Pattern.compile("(\\d{4})/(\\d{2})( academic)?");
    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter LONG_MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    /**
     * The period that this text writes.
     *
     * @throws DateTimeException with a sentence, when it writes none
     */
    @JsonCreator
    public static Period parse(String text) {
        String t = text.strip();
        try {
            Matcher m;
            if (t.startsWith("as at ")) {
                LocalDate day = LocalDate.parse(t.substring("as at ".length()));
                return new Period("as at " + day, Frequency.AS_AT, day, day);
            }
            if ((m = WEEK.matcher(t)).matches()) {
                return week(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), t);
            }
            if ((m = QUARTER.matcher(t)).matches()) {
                return months(
                        t, Frequency.QUARTER, Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)) * 3 - 2, 3);
            }
            if ((m = HALF.matcher(t)).matches()) {
                return months(t, Frequency.HALF, Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)) * 6 - 5, 6);
            }
            if ((m = SPLIT_YEAR.matcher(t)).matches()) {
                int year = Integer.parseInt(m.group(1));
                if ((year + 1) % 100 == Integer.parseInt(m.group(2))) {
                    return m.group(3) == null
                            ? months(t, Frequency.FINANCIAL_YEAR, Integer.parseInt(m.group(1)), 4, 12)
                            : months(t, Frequency.ACADEMIC_YEAR, Integer.parseInt(m.group(1)), 9, 12);
                }
            } else if (t.matches("\\d{4}")) {
                return months(t, Frequency.YEAR, Integer.parseInt(t), 1, 12);
            } else if (t.matches("\\d{4}-\\d{2}")) {
                YearMonth month = YearMonth.parse(t);
                return new Period(t, Frequency.MONTH, month.atDay(1), month.atEndOfMonth());
            } else {
                LocalDate day = LocalDate.parse(t);
                return new Period(t, Frequency.DAY, day, day);
            }
        } catch (DateTimeException e) {
            throw unreadable(t);
        }
        throw unreadable(t);
    }

    /** The period of this frequency in which a day lies. */
    public static Period of(Frequency frequency, LocalDate day) {
        int year = day.getYear();
        int month = day.getMonthValue();
        return switch (frequency) {
            case DAY -> new Period(day.toString(), frequency, day, day);
            case WEEK -> week(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> months(day.toString().substring(0, 7), frequency, year, month, 1);
            case QUARTER -> {
                int quarter = (month + 2) / 3;
                yield months(fourDigits(year) + "-Q" + quarter, frequency, year, quarter * 3 - 2, 3);
            }
            case HALF -> {
                int half = (month + 5) / 6;
                yield months(fourDigits(year) + "-H" + half, frequency, year, half * 6 - 5, 6);
            }
            case YEAR -> months(fourDigits(year), frequency, year, 1, 12);
            case FINANCIAL_YEAR -> {
                int first = month >= 4 ? year : year - 1;
                yield months(split(first), frequency, first, 4, 12);
            }
            case ACADEMIC_YEAR -> {
                int first = month >= 9 ? year : year - 1;
                yield months(split(first) + " academic", frequency, first, 9, 12);
            }
            case AS_AT -> new Period("as at " + day, frequency, day, day);
        };
    }

    /** The period that follows; a period as at a date has none that is certain, so the next day's. */
    public Period next() {
        return of(frequency, to.plusDays(1));
    }

    /** As people read it: {@code 7 November 2014}, {@code November 2014}, {@code October to December 2014}. */
    public String words() {
        return switch (frequency) {
            case DAY -> LONG_DAY.format(from);
            case WEEK -> "week of " + LONG_DAY.format(from);
            case MONTH -> LONG_MONTH.format(from);
            case QUARTER, HALF ->
                from.getMonth().getDisplayName(java.time.format.TextStyle.FULL, Locale.UK) + " to "
                        + LONG_MONTH.format(to);
            case YEAR -> text;
            case FINANCIAL_YEAR -> text.replace('/', '–');
            case ACADEMIC_YEAR -> "academic year " + text.substring(0, 7).replace('/', '–');
            case AS_AT -> "as at " + LONG_DAY.format(from);
        };
    }

    @Override
    public int compareTo(Period other) {
        int byStart = from.compareTo(other.from);
        return byStart != 0 ? byStart : to.compareTo(other.to);
    }

    @JsonValue
    @Override
    public String toString() {
        return text;
    }

    private static Period week(int year, int week, String text) {
        LocalDate monday = LocalDate.of(year, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (monday.get(IsoFields.WEEK_BASED_YEAR) != year) {
            throw unreadable(text);
        }
        return new Period(text, Frequency.WEEK, monday, monday.plusDays(6));
    }

    private static Period months(String text, Frequency frequency, int year, int month, int length) {
        LocalDate first = LocalDate.of(year, month, 1);
        return new Period(text, frequency, first, first.plusMonths(length).minusDays(1));
    }

    private static Period week(int year, int week) {
        return week(year, week, fourDigits(year) + "-W" + twoDigits(week));
    }

    /** Not by a format, which takes longer than all the rest: checks make periods of tens of thousands of records. */
    private static String fourDigits(int year) {
        String digits = Integer.toString(year);
        return digits.length() < 4 ? "0000".substring(digits.length()) + digits : digits;
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static String split(int year) {
        return fourDigits(year) + "/" + twoDigits((year + 1) % 100);
    }

    private static DateTimeException unreadable(String text) {
        return new DateTimeException(
                "\"" + text + "\" is not a period. Write a day (2014-11-07), week (2014-W45), month (2014-11),"
                        + " quarter (2014-Q4), half (2014-H2), year (2014), financial year (2014/15), academic year (2014/15 academic)"
                        + " or \"as at 2014-11-07\".");
    }
}
