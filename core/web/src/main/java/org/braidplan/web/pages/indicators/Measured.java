package org.braidplan.web.pages.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.braidplan.indicator.BetterIs;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Reading;
import org.braidplan.page.Charts.Mark;
import org.braidplan.page.SignalChart;
import org.braidplan.signal.Signal;
import org.braidplan.view.PlanView;
import org.braidplan.web.components.Words;

/**
 * An indicator with its readings, and what can be said of them.
 *
 * @param signal what the readings say, a point for each of them
 */
public record Measured(Indicator indicator, List<Reading> readings, Signal signal) {

    public Measured {
        readings = List.copyOf(readings);
    }

    /** An indicator as this view has it. */
    public static Measured of(PlanView plan, Indicator indicator) {
        return new Measured(
                indicator,
                plan.readings(indicator.key()),
                plan.signal(indicator.key()).orElseThrow());
    }

    /** How the newest value stands beside the baseline. */
    public enum Progress {
        BETTER("better than the baseline"),
        WORSE("worse than the baseline"),
        SAME("as at the baseline"),
        /** No baseline, no value, or no direction that is better. */
        UNKNOWN("");

        private final String words;

        Progress(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** The newest reading that has a value. */
    public Optional<Reading> latest() {
        return readings.stream().filter(r -> r.value().isPresent()).reduce((a, b) -> b);
    }

    /** The values in order of time, absent where there is a gap or the definition changed. */
    public List<Optional<BigDecimal>> values() {
        List<Optional<BigDecimal>> values = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            boolean isOther =
                    i > 0 && readings.get(i).definition() != readings.get(i - 1).definition();
            if (isOther || signal.points().get(i).gapBefore()) {
                values.add(Optional.empty());
            }
            values.add(readings.get(i).value());
        }
        return values;
    }

    /** The mark of the newest value. */
    public Mark newest() {
        return signal.newest().map(p -> SignalChart.mark(p.meaning())).orElse(Mark.NONE);
    }

    /** How it stands beside the baseline. */
    public Progress progress() {
        Optional<BigDecimal> change = change();
        if (change.isEmpty() || indicator.definition().betterIs() == BetterIs.NEITHER) {
            return Progress.UNKNOWN;
        }
        int direction = change.get().signum() * (indicator.definition().betterIs() == BetterIs.HIGHER ? 1 : -1);
        return direction == 0 ? Progress.SAME : direction > 0 ? Progress.BETTER : Progress.WORSE;
    }

    /** Where it is, and how far from the target. */
    public String standing(LocalDate today) {
        Optional<Reading> latest = latest();
        if (latest.isEmpty()) {
            return readings.isEmpty()
                    ? "There is no reading yet, so nobody can say how it stands."
                    : "No reading has a value yet.";
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(now(latest.get()));
        if (indicator.baseline().isEmpty()) {
            sentences.add("There is no baseline to compare it with.");
        }
        sentences.add(indicator
                .targetOn(today)
                .map(t -> target(t, latest.get(), today))
                .orElse("No target is set."));
        return String.join(" ", sentences);
    }

    /** A value in this indicator's unit. */
    public String measured(BigDecimal value) {
        return Words.measured(value, indicator.definition().unit());
    }

    /** The newest value with its period; a dash where there is none. */
    public String latestWords() {
        return latest().map(r ->
                        measured(r.value().orElseThrow()) + ", " + r.period().words())
                .orElse("No reading yet");
    }

    /** Whether a reading should be there by now: the period after the newest ended more than a period ago. */
    public boolean isOverdue(LocalDate today) {
        if (indicator.frequency() == Frequency.AS_AT) {
            return false;
        }
        return readings.isEmpty()
                || readings.get(readings.size() - 1).period().next().next().to().isBefore(today);
    }

    /** How often there is a reading, as a sentence. */
    public String rhythm() {
        return switch (indicator.frequency()) {
            case AS_AT -> "Readings are as at a date, at no fixed rhythm.";
            case HALF -> "One reading a half year.";
            default ->
                "One reading a " + Words.fromName(indicator.frequency().word()).toLowerCase(Locale.UK) + ".";
        };
    }

    private String now(Reading reading) {
        String of = reading.numerator().isPresent() && reading.denominator().isPresent()
                ? Words.number(reading.numerator().get()) + " of "
                        + Words.number(reading.denominator().get()) + ", "
                : "";
        String provisional = reading.status() == Reading.Status.PROVISIONAL ? " (provisional)" : "";
        return Words.sentence(reading.period().words()) + ": " + of
                + measured(reading.value().orElseThrow()) + provisional + ".";
    }

    private String target(Indicator.Target target, Reading latest, LocalDate today) {
        BigDecimal value = latest.value().orElseThrow();
        String words = "The target of " + measured(target.value()) + " by " + Words.date(target.by());
        BetterIs betterIs = indicator.definition().betterIs();
        Optional<Boolean> met = target.isMet(value, betterIs);
        if (met.isEmpty()) {
            return words + " is " + distance(target.value().subtract(value)) + " away.";
        }
        if (met.get()) {
            boolean whole = new Indicator.Target(target.by(), target.value())
                    .isMet(value, betterIs)
                    .orElseThrow();
            return words + " is met at the moment"
                    + (whole
                            ? "."
                            : ", within the tolerance of "
                                    + distance(target.tolerance().orElseThrow()) + ".");
        }
        String left = distance(target.value().subtract(value));
        return target.by().isBefore(today)
                ? words + " was missed: it is " + left + " away."
                : words + " is not met yet: " + left + " to go in "
                        + Words.days(target.by().toEpochDay() - today.toEpochDay()) + ".";
    }

    /** From the baseline to the newest reading, if both follow the same definition. */
    private Optional<BigDecimal> change() {
        return indicator
                .baseline()
                .flatMap(b -> latest().filter(r -> definitionOn(b.period().to()) == r.definition())
                        .flatMap(Reading::value)
                        .map(v -> v.subtract(b.value())));
    }

    private int definitionOn(LocalDate day) {
        return indicator.definitions().stream()
                .filter(d -> !d.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(indicator.definitions().get(0))
                .version();
    }

    private String distance(BigDecimal difference) {
        String unit = indicator.definition().unit();
        return unit.equals("%")
                ? Words.measured(difference.abs(), "%")
                        .replace(
                                "%",
                                difference.abs().compareTo(BigDecimal.ONE) == 0
                                        ? " percentage point"
                                        : " percentage points")
                : Words.measured(difference.abs(), unit);
    }
}
