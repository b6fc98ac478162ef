package org.braidplan.finance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.braidplan.finance.BudgetYear.Timing;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.NewReading;
import org.braidplan.indicator.Reading;
import org.braidplan.module.Measure;
import org.braidplan.register.Money;
import org.braidplan.view.PlanView;

/**
 * Measures taken from the waterfalls of financial years that are over and had a target. They stay provisional until the
 * year's accounts are closed, which this module does not know, so they are never called final.
 */
record YearMeasure(String indicator, Function<Standing.Year, Value> value) implements Measure {

    static final YearMeasure DELIVERED = of(
            FinanceIndicators.DELIVERED, year -> Value.pounds(year.waterfall().banked()));

    static final YearMeasure GAP =
            of(FinanceIndicators.GAP, year -> Value.pounds(year.waterfall().gap()));

    static final YearMeasure DELIVERED_SHARE = of(
            FinanceIndicators.DELIVERED_SHARE,
            year -> Value.share(year.waterfall().banked(), year.waterfall().target()));

    private static YearMeasure of(Indicator indicator, Function<Standing.Year, Value> value) {
        return new YearMeasure(indicator.key(), value);
    }

    @Override
    public List<NewReading> readings(PlanView plan) {
        Claims claims = Claims.of(plan);
        List<NewReading> readings = new ArrayList<>();
        for (SavingsProgramme programme : Standing.programmes(plan)) {
            for (Standing.Year year : Standing.of(plan, programme, claims).years()) {
                if (year.timing() == Timing.OVER
                        && year.budget().targetOrNone().amount().signum() > 0) {
                    readings.add(value.apply(year).reading(year.budget().year().toString()));
                }
            }
        }
        return readings;
    }

    /** A value, or a numerator and a denominator. */
    record Value(Optional<BigDecimal> value, Optional<BigDecimal> numerator, Optional<BigDecimal> denominator) {

        static Value pounds(Money money) {
            return new Value(Optional.of(Pounds.number(money)), Optional.empty(), Optional.empty());
        }

        static Value share(Money part, Money whole) {
            return new Value(Optional.empty(), Optional.of(Pounds.number(part)), Optional.of(Pounds.number(whole)));
        }

        NewReading reading(String period) {
            return new NewReading(
                    period,
                    value,
                    numerator,
                    denominator,
                    Reading.Status.PROVISIONAL,
                    "Worked out from the strand's registers.");
        }
    }
}
