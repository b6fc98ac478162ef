package org.braidplan.web.components;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.braidplan.indicator.Units;

/** How Braid writes dates, numbers and lengths of time; days and times are those of Europe/London. */
public final class Words {

    /** Where the council is. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

    private Words() {}

    /** {@code 7 November 2014}. */
    public static String date(LocalDate date) {
        return DAY.format(date);
    }

    /** {@code 7 Nov}, for axes and narrow columns beside the full date. */
    public static String shortDate(LocalDate date) {
        return SHORT_DAY.format(date);
    }

    /** {@code 7 November 2014 at 1:30pm}. */
    public static String moment(Instant moment) {
        return date(day(moment)) + " at " + time(moment);
    }

    /** {@code 1:30pm}, {@code midday}, {@code midnight}. */
    public static String time(Instant moment) {
        ZonedDateTime at = moment.atZone(ZONE);
        if (at.getMinute() == 0 && at.getHour() % 12 == 0) {
            return at.getHour() == 0 ? "midnight" : "midday";
        }
        int hour = at.getHour() % 12 == 0 ? 12 : at.getHour() % 12;
        String minutes = at.getMinute() == 0 ? "" : String.format(Locale.ROOT, ":%02d", at.getMinute());
        return hour + minutes + (at.getHour() < 12 ? "am" : "pm");
    }

    /** The day of a moment. */
    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** {@code 1,234.5}: thousands separated, no more decimals than the number has, at most four. */
    public static String number(BigDecimal number) {
        return Units.number(number);
    }

    /** {@code 10,000}. */
    public static String number(long number) {
        return number(BigDecimal.valueOf(number));
    }

    /** {@code £1,234.50}, {@code −£20.00}. */
    public static String pounds(BigDecimal amount) {
        DecimalFormat format = new DecimalFormat("£#,##0.00", DecimalFormatSymbols.getInstance(Locale.UK));
        return format.format(amount).replace('-', '−');
    }

    /** A value with its unit: {@code 24.3%}, {@code £1,200}, {@code 12 children}. */
    public static String measured(BigDecimal value, String unit) {
        return Units.words(value, unit);
    }

    /** {@code 1 action}, {@code 12 actions}. */
    public static String count(long number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }

    /** {@code 1 action}, {@code 12 actions}, for nouns that take an s. */
    public static String count(long number, String one) {
        return count(number, one, one + "s");
    }

    /** A number of days in the largest unit that stays honest: {@code 9 days}, {@code 3 weeks}, {@code 4 months}. */
    public static String days(long days) {
        if (days < 14) {
            return count(days, "day");
        }
        if (days < 61) {
            return count(days / 7, "week");
        }
        return days < 730 ? count(days * 12 / 365, "month") : count(days / 365, "year");
    }

    /** How far one day is from another: {@code today}, {@code in 3 weeks}, {@code 2 days ago}. */
    public static String fromNow(LocalDate date, LocalDate today) {
        long days = date.toEpochDay() - today.toEpochDay();
        if (days == 0) {
            return "today";
        }
        if (days == 1) {
            return "tomorrow";
        }
        if (days == -1) {
            return "yesterday";
        }
        return days > 0 ? "in " + days(days) : days(-days) + " ago";
    }

    /** {@code one, two and three}. */
    public static String list(List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        return String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.get(words.size() - 1);
    }

    /** The first letter as a capital. */
    public static String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /** A name as programs write it, in words: {@code originalDue} becomes {@code Original due}. */
    public static String fromName(String name) {
        return sentence(
                name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").replace('-', ' ').toLowerCase(Locale.UK));
    }

    /** At most so many characters, the last an ellipsis where something was left out. */
    public static String atMost(String text, int length) {
        return text.codePointCount(0, text.length()) <= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, length - 1)).stripTrailing() + "…";
    }

    /** Whole months from one day to another, never negative. */
    public static int months(LocalDate from, LocalDate to) {
        return (int) Math.max(0, Period.between(from, to).toTotalMonths());
    }
}
