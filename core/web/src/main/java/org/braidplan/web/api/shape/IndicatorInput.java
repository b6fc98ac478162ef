package org.braidplan.web.api.shape;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.braidplan.indicator.BetterIs;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.IndicatorChange;
import org.braidplan.indicator.Period;
import org.braidplan.plan.Source;
import org.braidplan.problem.Problem;
import org.braidplan.web.api.http.Input;

/** Indicators, and parts of them, as requests to the API name them. */
public final class IndicatorInput {

    private IndicatorInput() {}

    /** The indicator that a request of shape {@link IndicatorJson#NEW} asks for, under this key. */
    public static Indicator toAdd(String key, Input input, LocalDate today, Instant now, String by) {
        Indicator.Definition definition = new Indicator.Definition(
                1,
                input.text("unit"),
                input.choice("betterIs", BetterIs.class).orElseThrow(),
                input.text("numerator"),
                input.text("denominator"),
                input.text("source"),
                input.date("from").orElse(today),
                "",
                by,
                now);
        return new Indicator(
                key,
                input.text("strand"),
                input.text("title"),
                input.text("owner"),
                input.choice("frequency", Frequency.class).orElseThrow(),
                List.of(definition),
                baseline(input),
                targets(input),
                Source.entered());
    }

    /** The baseline that a request names. */
    public static Optional<Indicator.Baseline> baseline(Input input) {
        return input.object("baseline").map(baseline -> {
            try {
                return new Indicator.Baseline(
                        Period.parse(baseline.text("period")),
                        baseline.number("value").orElseThrow(),
                        baseline.text("source"));
            } catch (DateTimeException e) {
                throw Problem.invalid("baseline.period", e.getMessage());
            }
        });
    }

    /** The targets that a request names. */
    public static List<Indicator.Target> targets(Input input) {
        return input.objects("targets").stream()
                .map(target -> new Indicator.Target(
                        target.date("by").orElseThrow(),
                        target.number("value").orElseThrow(),
                        target.number("tolerance")))
                .toList();
    }

    /** The rebases that a request names. */
    public static List<IndicatorChange.Rebase> rebases(Input input) {
        List<IndicatorChange.Rebase> rebases = new ArrayList<>();
        for (Input rebase : input.objects("rebases")) {
            try {
                rebases.add(new IndicatorChange.Rebase(Period.parse(rebase.text("from")), rebase.text("reason")));
            } catch (DateTimeException e) {
                throw Problem.invalid("rebases[" + rebases.size() + "].from", e.getMessage());
            }
        }
        return rebases;
    }
}
