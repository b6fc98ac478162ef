package org.braidplan.cse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Period;
import org.braidplan.indicator.Reading;
import org.braidplan.page.Charts.LineChart;
import org.braidplan.page.Components.Tone;
import org.braidplan.page.Places;
import org.braidplan.signal.Convention;
import org.braidplan.signal.Meaning;
import org.braidplan.signal.Series;
import org.braidplan.signal.Signal;
import org.braidplan.view.PlanView;

/**
 * One measure as people look at it: what it is now, what its chart says of change, and the chart.
 *
 * <p>The chart of an open measure is that of its indicator, with the same readings, limits and definitions, so that two charts of
 * the same figures never differ. One that few people may see has no readings that all could see: its chart is drawn from the
 * register, for whoever may read that.
 *
 * @param newest the newest value and its period, or why there is none
 * @param meaning what the chart says of the newest value
 * @param meetsTarget absent without a target or without a value
 * @param chart absent where there is no value to draw
 */
public record Tile(
        String title,
        String address,
        String newest,
        Meaning meaning,
        Optional<Boolean> meetsTarget,
        Optional<LineChart> chart) {

    /** Six years of quarters. */
    private static final int POINTS = 24;

    /** From the readings of the indicator. */
    static Tile ofReadings(PlanView plan, Indicator measure) {
        Indicator indicator = plan.indicator(measure.key()).orElse(measure);
        List<Reading> all = plan.readings(indicator.key());
        Optional<Signal> signal = plan.signal(indicator.key());
        if (signal.isEmpty() || all.stream().noneMatch(r -> r.value().isPresent())) {
            return none(indicator, "No reading has a value yet.");
        }
        return of(plan, indicator, signal.get(), Xmr.notes(all), newest(all, indicator));
    }

    /** From values of the strand's own register, oldest first. */
    static Tile ofCounts(PlanView plan, Indicator measure, List<Count> counts) {
        Indicator indicator = plan.indicator(measure.key()).orElse(measure);
        List<Count> shown = Counted.last(POINTS, counts);
        if (shown.stream().noneMatch(c -> c.value().isPresent())) {
            return none(indicator, "Nothing is recorded yet.");
        }
        Series series = new Series(
                shown.stream()
                        .map(c -> new Series.Point(c.period(), c.value(), 1))
                        .toList(),
                List.of(new Series.Definition(
                        indicator.definition().unit(), indicator.definition().betterIs(), "")),
                List.of(),
                Optional.empty(),
                Convention.USUAL);
        Signal signal = Signal.of(series);
        Signal.Point last = signal.newest().orElseThrow();
        Tile tile = of(
                plan,
                indicator,
                signal,
                shown.stream()
                        .map(c -> c.value().isPresent() ? "" : "Not recorded.")
                        .toList(),
                capital(last.period()) + ": " + measured(last.value().orElseThrow(), indicator));
        return new Tile(
                tile.title,
                tile.address,
                tile.newest,
                tile.meaning,
                tile.meetsTarget,
                tile.chart.map(Xmr::notBelowZero));
    }

    private static Tile of(PlanView plan, Indicator indicator, Signal signal, List<String> notes, String newest) {
        Signal.Point last = signal.newest().orElseThrow();
        return new Tile(
                indicator.title(),
                Places.indicator(indicator.key()),
                newest,
                last.meaning(),
                indicator.targetOn(plan.today()).flatMap(target -> meets(indicator, last, target.value())),
                Optional.of(Xmr.chart(
                        indicator.title(),
                        indicator.definition().unit(),
                        signal,
                        notes,
                        Xmr.levels(Optional.of(indicator), plan.today()))));
    }

    private static Tile none(Indicator indicator, String why) {
        return new Tile(
                indicator.title(),
                Places.indicator(indicator.key()),
                why,
                Meaning.NONE,
                Optional.empty(),
                Optional.empty());
    }

    public boolean isBetter() {
        return meaning == Meaning.IMPROVEMENT;
    }

    public boolean isWorse() {
        return meaning == Meaning.CONCERN;
    }

    /** What the newest value says of change, in two or three words. */
    public String word() {
        return switch (meaning) {
            case IMPROVEMENT -> "Getting better";
            case CONCERN -> "Getting worse";
            case NEUTRAL -> "Changed";
            case NONE -> "No clear change";
        };
    }

    public Tone tone() {
        return isBetter() ? Tone.GOOD : isWorse() ? Tone.BAD : Tone.NEUTRAL;
    }

    private static Optional<Boolean> meets(Indicator indicator, Signal.Point last, BigDecimal target) {
        int against = last.value().orElseThrow().compareTo(target);
        return switch (indicator.definition().betterIs()) {
            case HIGHER -> Optional.of(against >= 0);
            case LOWER -> Optional.of(against <= 0);
            case NEITHER -> Optional.empty();
        };
    }

    private static String newest(List<Reading> readings, Indicator indicator) {
        Reading last = readings.stream()
                .filter(r -> r.value().isPresent())
                .reduce((one, next) -> next)
                .orElseThrow();
        String counts = last.numerator().isPresent() && last.denominator().isPresent()
                ? " (" + last.numerator().get().toPlainString() + " of "
                        + last.denominator().get().toPlainString() + ")"
                : "";
        return capital(last.period()) + ": " + measured(last.value().orElseThrow(), indicator) + counts;
    }

    private static String measured(BigDecimal value, Indicator indicator) {
        BigDecimal rounded = value.setScale(
                Math.min(1, Math.max(0, value.stripTrailingZeros().scale())), RoundingMode.HALF_UP);
        String unit = indicator.definition().unit();
        String number = rounded.toPlainString();
        if (unit.equals("%")) {
            return number + "%";
        }
        return number.equals("1") ? number : number + " " + unit;
    }

    private static String capital(Period period) {
        return period.words().substring(0, 1).toUpperCase(Locale.UK)
                + period.words().substring(1);
    }

    /** A count of a period in a register; absent where nothing is recorded. */
    record Count(Period period, Optional<BigDecimal> value) {}
}
