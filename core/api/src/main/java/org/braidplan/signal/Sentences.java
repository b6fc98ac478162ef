package org.braidplan.signal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Period;
import org.braidplan.indicator.Units;

/** A signal in plain English, most important first. */
final class Sentences {

    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Series series;
    private final Signal signal;
    private final List<String> sentences = new ArrayList<>();

    Sentences(Series series, Signal signal) {
        this.series = series;
        this.signal = signal;
    }

    List<String> all() {
        Optional<Signal.Point> newest = signal.newest();
        if (newest.isEmpty()) {
            return List.of("There is no value yet, so nothing can be said.");
        }
        Signal.Group last = signal.groups().get(signal.groups().size() - 1);
        if (newest.get().group() < signal.groups().size() - 1) {
            sentences.add("There is no value yet since the definition or the limits began anew with "
                    + last.from().words() + ".");
            return sentences;
        }
        change(newest.get(), last);
        target(last);
        limits(last);
        gaps();
        return sentences;
    }

    private void change(Signal.Point newest, Signal.Group last) {
        String how = switch (newest.specialCause()) {
            case NONE -> "";
            case OUTSIDE_LIMITS -> "it is " + (up(newest) ? "above the upper" : "below the lower") + " limit";
            case TREND ->
                "it is one of " + Convention.RUN + " or more readings in a row that " + (up(newest) ? "rise" : "fall");
            case TWO_OF_THREE ->
                "it is one of 2 in 3 readings close to the " + (up(newest) ? "upper" : "lower") + " limit";
            case SHIFT ->
                "it is one of " + Convention.RUN + " or more readings in a row " + (up(newest) ? "above" : "below")
                        + " the mean";
        };
        String reading = "the newest reading, " + words(newest.value().orElseThrow(), last) + of(newest.period());
        switch (newest.meaning()) {
            case IMPROVEMENT ->
                sentences.add("Improvement: " + reading + ", is more than the usual ups and downs, as " + how + ".");
            case CONCERN ->
                sentences.add("Concern: " + reading + ", is more than the usual ups and downs, as " + how + ".");
            case NEUTRAL ->
                sentences.add("Change: " + reading + ", is more than the usual ups and downs, as " + how + ".");
            case NONE -> {
                if (newest.variation() == Variation.COMMON_CAUSE) {
                    sentences.add("No change: " + reading + ", is within the usual ups and downs.");
                } else if (last.points() == 1) {
                    sentences.add(
                            "There is one reading, " + words(newest.value().orElseThrow(), last) + of(newest.period())
                                    + ", so nothing can be said of change.");
                }
            }
        }
    }

    /** {@code  for November 2014}, and {@code  as at 8 October 2014}. */
    static String of(Period period) {
        return (period.frequency() == Frequency.AS_AT ? " " : " for ") + period.words();
    }

    private static boolean up(Signal.Point point) {
        return switch (point.variation()) {
            case IMPROVEMENT_HIGH, CONCERN_HIGH, NEUTRAL_HIGH -> true;
            default -> false;
        };
    }

    private void target(Signal.Group last) {
        signal.target().map(t -> words(t, last)).ifPresent(target -> {
            switch (signal.assurance()) {
                case PASS ->
                    sentences.add("The target of " + target + " will be met every time unless something changes.");
                case FAIL -> sentences.add("The target of " + target + " will not be met unless something changes.");
                case HIT_OR_MISS ->
                    sentences.add("The target of " + target
                            + " will be met at some times and missed at others unless something changes.");
                case NONE -> {}
            }
        });
    }

    private void limits(Signal.Group last) {
        if (last.allEqual()) {
            sentences.add("All " + last.points() + " readings are "
                    + words(last.mean().orElseThrow(), last) + ", so there are no limits.");
        } else if (last.limits().isEmpty() && last.points() > 1) {
            sentences.add("The readings that limits would rest on are all equal, so there are no limits.");
        } else if (last.trial() && last.points() > 1) {
            sentences.add("Trial limits: they rest on fewer than " + Convention.TRIAL_BELOW + " readings.");
        }
        String since = "Limits begin anew with " + last.from().words();
        if (last.start() == Signal.Start.REBASE) {
            sentences.add(since + because(last));
        } else if (last.start() == Signal.Start.DEFINITION) {
            sentences.add(since + ", as another definition holds from then on" + because(last));
        }
        if (last.frozen()) {
            sentences.add("The limits rest on the first "
                    + signal.convention().fixAfter().orElseThrow() + " readings and were then kept.");
        }
    }

    private static String because(Signal.Group group) {
        if (group.reason().isBlank()) {
            return ".";
        }
        return ": " + group.reason() + (group.reason().endsWith(".") ? "" : ".");
    }

    private void gaps() {
        long gaps = signal.points().stream().filter(Signal.Point::gapBefore).count();
        if (gaps > 0) {
            sentences.add(
                    gaps == 1 ? "There is 1 gap in the readings." : "There are " + gaps + " gaps in the readings.");
        }
    }

    private String words(BigDecimal value, Signal.Group group) {
        return measured(value, series.definitions().get(group.definition() - 1).unit());
    }

    /** A value with its unit, to 2 decimals at most, a percentage to one. */
    static String measured(BigDecimal value, String unit) {
        return Units.words(value.setScale(Math.min(2, Math.max(0, value.scale())), RoundingMode.HALF_UP), unit);
    }

    static String day(LocalDate date) {
        return LONG_DAY.format(date);
    }
}
