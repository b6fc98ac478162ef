package org.braidplan.finance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Period;
import org.braidplan.register.Money;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/**
 * The net revenue budgets, with what is measured against them: monthly forecasts and the general reserve.
 *
 * @param months oldest first; those that are over and have a budget
 * @param general what all general reserves held or will hold, by day, oldest first
 */
public record Budgets(Map<Period, BudgetYear> years, List<Month> months, List<Balance> general) {

    public Budgets {
        years = Map.copyOf(years);
        months = List.copyOf(months);
        general = List.copyOf(general);
    }

    static Budgets of(PlanView plan) {
        Map<Period, BudgetYear> years = new HashMap<>();
        plan.records(BudgetYear.class)
                .forEach(stored -> years.put(stored.value().year(), stored.value()));
        List<Month> months = new ArrayList<>();
        for (Stored<MonitoringReport> stored : plan.records(MonitoringReport.class)) {
            MonitoringReport report = stored.value();
            budget(years, report.month().to())
                    .filter(budget -> report.month().to().isBefore(plan.today()))
                    .ifPresent(budget -> months.add(new Month(report, budget)));
        }
        return new Budgets(years, months, general(plan, years));
    }

    private static List<Balance> general(PlanView plan, Map<Period, BudgetYear> years) {
        Map<LocalDate, Balance> byDay = new HashMap<>();
        for (Stored<Reserve> stored : plan.records(Reserve.class)) {
            Reserve reserve = stored.value();
            if (reserve.isGeneral()) {
                Balance balance = new Balance(
                        reserve.on(),
                        reserve.balance(),
                        reserve.minimum().orElse(Money.ZERO),
                        budget(years, reserve.on()),
                        reserve.on().isAfter(plan.today()));
                byDay.merge(reserve.on(), balance, Balance::plus);
            }
        }
        return byDay.values().stream()
                .sorted((one, other) -> one.on().compareTo(other.on()))
                .toList();
    }

    private static Optional<Money> budget(Map<Period, BudgetYear> years, LocalDate day) {
        return Optional.ofNullable(years.get(Period.of(Frequency.FINANCIAL_YEAR, day)))
                .flatMap(BudgetYear::netRevenueBudget);
    }

    /** The last balance that is no forecast. */
    Optional<Balance> lastGeneral() {
        return general.stream().filter(balance -> !balance.forecast()).reduce((one, later) -> later);
    }

    Optional<Month> lastMonth() {
        return months.isEmpty() ? Optional.empty() : Optional.of(months.get(months.size() - 1));
    }

    /** What the year was forecast to cost at a month's end, against its budget. */
    public record Month(MonitoringReport report, Money budget) {

        /** Above nothing where more is spent than was budgeted. */
        public Money variance() {
            return report.outturn().minus(budget);
        }
    }

    /**
     * The general reserves on a day.
     *
     * @param budget the net revenue budget of the year in which the day lies; absent where none is recorded
     * @param forecast whether the day is still to come
     */
    public record Balance(LocalDate on, Money balance, Money minimum, Optional<Money> budget, boolean forecast) {

        Balance plus(Balance other) {
            return new Balance(on, balance.plus(other.balance), minimum.plus(other.minimum), budget, forecast);
        }

        /** Of the net revenue budget, in percent to one decimal, half up. */
        public Optional<BigDecimal> share() {
            return budget.flatMap(whole -> balance.percentOf(whole));
        }
    }
}
