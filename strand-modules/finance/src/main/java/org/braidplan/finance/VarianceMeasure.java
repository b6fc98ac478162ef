package org.braidplan.finance;

import java.util.List;
import org.braidplan.indicator.NewReading;
import org.braidplan.module.Measure;
import org.braidplan.view.PlanView;

/** The in-year variance of each month that is over. */
final class VarianceMeasure implements Measure {

    @Override
    public String indicator() {
        return FinanceIndicators.VARIANCE.key();
    }

    @Override
    public List<NewReading> readings(PlanView plan) {
        return Budgets.of(plan).months().stream()
                .map(month ->
                        NewReading.of(month.report().month(), month.variance().number()))
                .toList();
    }
}
