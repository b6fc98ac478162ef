package org.braidplan.engine.indicator;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Period;
import org.braidplan.indicator.Reading;
import org.braidplan.indicator.ReadingMapping;

/**
 * A period as somebody else writes it: {@code 2016-17 (OT)}, {@code 2025 (Rev)}, {@code March 2023}, {@code Q1 2023/24}.
 *
 * @param status what stands in brackets behind it, where that is a status
 * @param mark what else stands in brackets behind it, such as OT for outturn; may be empty
 */
record ForeignPeriod(Period period, Optional<Reading.Status> status, String mark) {

    private static final Pattern MARKED = Pattern.compile("(.*?)\\s*[(\\[]([^()\\[\\]]*)[)\\]]");
    private static final Pattern SPLIT = Pattern.compile("(?:FY|AY)?\\s*(\\d{4})\\s*[-/]?\\s*(\\d{4}|\\d{2})");
    private static final Pattern ONE_YEAR = Pattern.compile("(?:FY|AY)?\\s*(\\d{4})");
    private static final Pattern MONTH_YEAR = Pattern.compile("([A-Za-z]{3,9})[\\s.-]*(\\d{4}|\\d{2})");
    private static final Pattern NUMBERED_MONTH = Pattern.compile("(\\d{1,2})[/.-](\\d{4})");
    private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4})[-/]?(\\d{2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern DAY_MONTH_YEAR =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+([A-Za-z]{3,9})[\\s,-]+(\\d{4}|\\d{2})");
    private static final Pattern PART = Pattern.compile("(?i)([QH])([1-4])[\\s,-]*(.+)|(.+?)[\\s,-]*([QH])([1-4])");
    private static final Pattern MONTHS =
            Pattern.compile("([A-Za-z]{3,9})\\s*(?:-|to)\\s*([A-Za-z]{3,9})[\\s-]*(\\d{4})");
    private static final int MONTHS_IN_YEAR = 12;

    /** The period of this frequency that a text writes, if it writes one. */
    static Optional<ForeignPeriod> parse(String text, Frequency frequency, ReadingMapping.Years years) {
        String plain = text.strip().replaceAll("[\u2010-\u2015]", "-").replaceAll("\\s+", " ");
        Matcher marked = MARKED.matcher(plain);
        String mark = marked.matches() ? marked.group(2).strip() : "";
        String bare = marked.matches() ? marked.group(1) : plain;
        try {
            return period(bare, frequency, years)
                    .map(p -> new ForeignPeriod(p, status(mark), status(mark).isPresent() ? "" : mark));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Reading.Status> status(String mark) {
        return switch (mark.toLowerCase(Locale.ROOT)) {
            case "rev", "revised", "r" -> Optional.of(Reading.Status.REVISED);
            case "prov", "provisional", "p" -> Optional.of(Reading.Status.PROVISIONAL);
            case "final", "f" -> Optional.of(Reading.Status.FINAL);
            default -> Optional.empty();
        };
    }

    private static Optional<Period> period(String text, Frequency frequency, ReadingMapping.Years years) {
        return ours(text, frequency).or(() -> switch (frequency) {
            case FINANCIAL_YEAR ->
                splitYear(text, years, Month.MARCH)
                        .map(year -> Period.of(frequency, LocalDate.of(year, Month.APRIL, 1)));
            case ACADEMIC_YEAR ->
                splitYear(text, years, Month.AUGUST)
                        .map(year -> Period.of(frequency, LocalDate.of(year, Month.SEPTEMBER, 1)));
            case YEAR -> matched(ONE_YEAR, text).map(m -> Period.of(frequency, LocalDate.of(number(m, 1), 1, 1)));
            case QUARTER -> part(text, "Q", 3).map(day -> Period.of(frequency, day));
            case HALF -> part(text, "H", 6).map(day -> Period.of(frequency, day));
            case MONTH ->
                month(text).or(() -> day(text).map(YearMonth::from)).map(month -> Period.of(frequency, month.atDay(1)));
            case WEEK ->
                day(text.replaceFirst("(?i)^(w/c|week commencing|week of)\\s*", ""))
                        .map(day -> Period.of(frequency, day));
            case DAY -> day(text).map(day -> Period.of(frequency, day));
            case AS_AT ->
                day(text.replaceFirst("(?i)^as at\\s*", ""))
                        .or(() -> month(text).map(YearMonth::atEndOfMonth))
                        .map(day -> Period.of(frequency, day));
        });
    }

    private static Optional<Period> ours(String text, Frequency frequency) {
        try {
            return Optional.of(Period.parse(text)).filter(p -> p.frequency() == frequency);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The year in which a split year begins. */
    private static Optional<Integer> splitYear(String text, ReadingMapping.Years years, Month last) {
        Optional<Matcher> split = matched(SPLIT, text);
        if (split.isPresent()) {
            int first = number(split.get(), 1);
            boolean follows =
                    (first + 1) % (split.get().group(2).length() == 4 ? 10_000 : 100) == number(split.get(), 2);
            return follows ? Optional.of(first) : Optional.empty();
        }
        return matched(ONE_YEAR, text)
                .map(m -> years == ReadingMapping.Years.ENDING ? number(m, 1) - 1 : number(m, 1))
                .or(() -> month(text.replaceFirst("(?i)^year (ending|ended)\\s*", ""))
                        .filter(month -> month.getMonth() == last)
                        .map(month -> month.getYear() - 1));
    }

    /** The first day of a numbered part of a year; of a split year it is a part of the financial one. */
    private static Optional<LocalDate> part(String text, String letter, int months) {
        Optional<Matcher> named = matched(MONTHS, text);
        if (named.isPresent()) {
            return monthNamed(named.get().group(1))
                    .flatMap(first -> monthNamed(named.get().group(2))
                            .filter(end -> (end.getValue() - first.getValue() + 1 + MONTHS_IN_YEAR) % MONTHS_IN_YEAR
                                    == months % 12)
                            .filter(end -> (first.getValue() - 1) % months == 0)
                            .map(end -> LocalDate.of(number(named.get(), 3), first, 1)));
        }
        Optional<Matcher> part = matched(PART, text);
        if (part.isEmpty()) {
            return Optional.empty();
        }
        Matcher m = part.get();
        boolean before = m.group(1) != null;
        String year = before ? m.group(3) : m.group(4);
        int which = Integer.parseInt(before ? m.group(2) : m.group(6));
        if (!letter.equalsIgnoreCase(before ? m.group(1) : m.group(5)) || which > MONTHS_IN_YEAR / months) {
            return Optional.empty();
        }
        Optional<LocalDate> first = matched(SPLIT, year.strip()).isPresent()
                ? splitYear(year.strip(), ReadingMapping.Years.ENDING, Month.MARCH)
                        .map(y -> LocalDate.of(y, Month.APRIL, 1))
                : matched(ONE_YEAR, year.strip()).map(y -> LocalDate.of(number(y, 1), 1, 1));
        return first.map(day -> day.plusMonths((long) (which - 1) * months));
    }

    private static Optional<YearMonth> month(String text) {
        return matched(MONTH_YEAR, text)
                .flatMap(m -> monthNamed(m.group(1)).map(month -> YearMonth.of(year(m.group(2)), month)))
                .or(() -> matched(NUMBERED_MONTH, text).map(m -> YearMonth.of(number(m, 2), number(m, 1))))
                .or(() -> matched(YEAR_MONTH, text).map(m -> YearMonth.of(number(m, 1), number(m, 2))));
    }

    private static Optional<LocalDate> day(String text) {
        String date = text.replaceFirst("[T ]00:00(:00(\\.0+)?)?$", "");
        if (date.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return Optional.of(LocalDate.parse(date));
        }
        return matched(DAY_FIRST, date)
                .map(m -> LocalDate.of(number(m, 3), number(m, 2), number(m, 1)))
                .or(() -> matched(DAY_MONTH_YEAR, date)
                        .flatMap(m -> monthNamed(m.group(2))
                                .map(month -> LocalDate.of(year(m.group(3)), month, number(m, 1)))));
    }

    private static Optional<Month> monthNamed(String text) {
        String name = text.toLowerCase(Locale.UK);
        for (Month month : Month.values()) {
            if (name.length() >= 3
                    && month.getDisplayName(TextStyle.FULL, Locale.UK)
                            .toLowerCase(Locale.UK)
                            .startsWith(name)) {
                return Optional.of(month);
            }
        }
        return Optional.empty();
    }

    private static Optional<Matcher> matched(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int year(String text) {
        return text.length() == 2 ? 2000 + Integer.parseInt(text) : Integer.parseInt(text);
    }
}
