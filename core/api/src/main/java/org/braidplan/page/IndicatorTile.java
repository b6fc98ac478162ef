package org.braidplan.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Period;
import org.braidplan.indicator.Reading;
import org.braidplan.indicator.Units;
import org.braidplan.page.Charts.LineChart;
import org.braidplan.page.Components.Tone;
import org.braidplan.signal.Convention;
import org.braidplan.signal.Meaning;
import org.braidplan.signal.Series;
import org.braidplan.signal.Signal;
import org.braidplan.view.PlanView;

/**
 * An indicator among others on a strand's page: its newest value, what its chart says of it, and the chart.
 *
 * @param period that of the newest value
 * @param newest the newest value
 * @param counts of what it was made, such as {@code 12 of 40}; may be empty
 * @param meaning what the chart says of the newest value
 * @param target the one that comes next, or else the last
 */
public record IndicatorTile(
        Indicator indicator,
        Period period,
        BigDecimal newest,
        String counts,
        Meaning meaning,
        Optional<Indicator.Target> target,
        LineChart chart) {

    /** A value that is no reading, such as a count that few people may see; absent where nothing is recorded. */
    public record Count(Period period, Optional<BigDecimal> value) {}

    /** From the indicator's readings; none as long as no reading has a value. */
    public static Optional<IndicatorTile> of(PlanView plan, Indicator indicator) {
        List<Reading> readings = plan.readings(indicator.key());
        Optional<Reading> last =
                readings.stream().filter(reading -> reading.value().isPresent()).reduce((one, next) -> next);
        return last.map(reading -> {
            Signal signal = plan.signal(indicator.key()).orElseThrow();
            return new IndicatorTile(
                    indicator,
                    reading.period(),
                    reading.value().orElseThrow(),
                    counts(reading),
                    signal.newest().orElseThrow().meaning(),
                    indicator.targetOn(plan.today()),
                    SignalChart.of(indicator, readings, signal, List.of(), signal.inShort()));
        });
    }

    /**
     * From other values, by the same rules and the usual convention; none as long as nothing is recorded.
     *
     * @param counts by period
     */
    public static Optional<IndicatorTile> of(PlanView plan, Indicator indicator, List<Count> counts) {
        if (counts.stream().noneMatch(count -> count.value().isPresent())) {
            return Optional.empty();
        }
        String unit = indicator.definition().unit();
        Signal signal = Signal.of(new Series(
                counts.stream()
                        .map(count -> new Series.Point(count.period(), count.value(), 1))
                        .toList(),
                List.of(new Series.Definition(unit, indicator.definition().betterIs(), "")),
                List.of(),
                Optional.empty(),
                Convention.USUAL));
        Signal.Point last = signal.newest().orElseThrow();
        List<String> notes = counts.stream()
                .map(count -> count.value().isPresent() ? "" : "Not recorded.")
                .toList();
        return Optional.of(new IndicatorTile(
                indicator,
                last.period(),
                last.value().orElseThrow(),
                "",
                last.meaning(),
                indicator.targetOn(plan.today()),
                SignalChart.of(indicator.title(), signal.inShort(), unit, signal, notes)));
    }

    public String key() {
        return indicator.key();
    }

    public String title() {
        return indicator.title();
    }

    /** Where all of its readings are. */
    public String address() {
        return Places.indicator(indicator.key());
    }

    /** {@code November 2014}, to begin a sentence. */
    public String when() {
        String words = period.words();
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /** The newest value with its unit: {@code 83%}. */
    public String value() {
        return measured(newest);
    }

    /** A value in the indicator's unit. */
    public String measured(BigDecimal value) {
        return Units.words(value, indicator.definition().unit());
    }

    /** Whether the newest value meets the target; none without a target, or where neither direction is better. */
    public Optional<Boolean> meetsTarget() {
        return target.flatMap(t -> t.isMet(newest, indicator.definition().betterIs()));
    }

    public boolean isBetter() {
        return meaning == Meaning.IMPROVEMENT;
    }

    public boolean isWorse() {
        return meaning == Meaning.CONCERN;
    }

    /** What the chart says of change, in two or three words. */
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

    private static String counts(Reading reading) {
        return reading.numerator().isPresent() && reading.denominator().isPresent()
                ? Units.number(reading.numerator().get()) + " of "
                        + Units.number(reading.denominator().get())
                : "";
    }
}
