package org.braidplan.finance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.braidplan.finance.BudgetYear.Timing;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.NewReading;
import org.braidplan.indicator.Period;
import org.braidplan.indicator.Reading;
import org.braidplan.module.Measure;
import org.braidplan.register.Money;
import org.braidplan.view.PlanView;

/** Measures taken from the waterfalls of financial years that are over and had a target; what is banked later revises them. */
record YearMeasure(String indicator, Function<Standing.Year, NewReading> reading) implements Measure {

    static final YearMeasure DELIVERED = of(
            FinanceIndicators.DELIVERED,
            year -> NewReading.of(period(year), year.waterfall().banked().number()));

    static final YearMeasure GAP = of(
            FinanceIndicators.GAP,
            year -> NewReading.of(period(year), year.waterfall().gap().number()));

    static final YearMeasure DELIVERED_SHARE = of(
            FinanceIndicators.DELIVERED_SHARE,
            year -> share(
                    period(year), year.waterfall().banked(), year.waterfall().target()));

    private static YearMeasure of(Indicator indicator, Function<Standing.Year, NewReading> reading) {
        return new YearMeasure(indicator.key(), reading);
    }

    @Override
    public List<NewReading> readings(PlanView plan) {
        List<NewReading> readings = new ArrayList<>();
        for (Standing standing : Standing.all(plan)) {
            for (Standing.Year year : standing.years()) {
                if (year.timing() == Timing.OVER
                        && year.budget().targetOrNone().amount().signum() > 0) {
                    readings.add(reading.apply(year));
                }
            }
        }
        return readings;
    }

    /** A final share of money, whose parts may have pence; without a whole it says so. */
    static NewReading share(Period period, Money part, Money whole) {
        boolean some = whole.amount().signum() != 0;
        return new NewReading(
                period.text(),
                Optional.empty(),
                some ? Optional.of(part.number()) : Optional.empty(),
                some ? Optional.of(whole.number()) : Optional.empty(),
                Reading.Status.FINAL,
                some ? "" : "There was nothing to measure it against in this period.");
    }

    private static Period period(Standing.Year year) {
        return year.budget().year();
    }
}
