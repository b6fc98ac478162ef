package org.braidplan.finance;

import java.math.BigDecimal;
import org.braidplan.finance.BudgetYear.Timing;
import org.braidplan.register.Money;

/** Adds up what many proposals come to, exactly; it makes nothing but sums, because there can be tens of thousands of them. */
final class Sums {

    private BigDecimal planned = Money.ZERO.amount();
    private BigDecimal forecast = Money.ZERO.amount();
    private BigDecimal banked = Money.ZERO.amount();
    private int proposals;

    /** Whether anything of a proposal falls into one of its years, which is then added. */
    boolean add(Saving saving, int nth, Timing timing) {
        Money plan = saving.planned(nth);
        Money bank = timing == Timing.TO_COME ? Money.ZERO : saving.banked(nth);
        Money expected = timing == Timing.OVER ? bank : saving.forecast(nth, plan);
        if (isNone(plan) && isNone(bank) && isNone(expected)) {
            return false;
        }
        planned = sum(planned, plan);
        forecast = sum(forecast, expected);
        banked = sum(banked, bank);
        proposals++;
        return true;
    }

    /** Adds one proposal. */
    void add(Amounts amounts) {
        planned = planned.add(amounts.planned().amount());
        forecast = forecast.add(amounts.forecast().amount());
        banked = banked.add(amounts.banked().amount());
        proposals++;
    }

    Amounts amounts() {
        return new Amounts(new Money(planned), new Money(forecast), new Money(banked));
    }

    /** How many were added. */
    int proposals() {
        return proposals;
    }

    private static BigDecimal sum(BigDecimal sum, Money more) {
        return isNone(more) ? sum : sum.add(more.amount());
    }

    private static boolean isNone(Money money) {
        return money == Money.ZERO || money.amount().signum() == 0;
    }
}
