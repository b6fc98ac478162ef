package org.braidplan.finance;

import java.util.List;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.NewReading;
import org.braidplan.indicator.Period;
import org.braidplan.module.Measure;
import org.braidplan.view.PlanView;

/** General reserves at the end of each financial year that is over, against its net revenue budget. */
final class ReserveMeasure implements Measure {

    @Override
    public String indicator() {
        return FinanceIndicators.RESERVE_RATIO.key();
    }

    @Override
    public List<NewReading> readings(PlanView plan) {
        return Budgets.of(plan).general().stream()
                .filter(balance -> balance.on().isBefore(plan.today()))
                .filter(balance ->
                        balance.budget().filter(b -> b.amount().signum() > 0).isPresent())
                .filter(balance -> balance.on().equals(year(balance).to()))
                .map(balance -> YearMeasure.share(
                        year(balance), balance.balance(), balance.budget().orElseThrow()))
                .toList();
    }

    private static Period year(Budgets.Balance balance) {
        return Period.of(Frequency.FINANCIAL_YEAR, balance.on());
    }
}
