package org.braidplan.finance;

import org.braidplan.register.Money;

/**
 * What savings come to in a year, or in several.
 *
 * @param planned when they were proposed
 * @param forecast as it is expected now; what was banked, once the year is over
 * @param banked what is out of the budget, or received
 */
public record Amounts(Money planned, Money forecast, Money banked) {

    static final Amounts NONE = new Amounts(Money.ZERO, Money.ZERO, Money.ZERO);

    Amounts plus(Amounts other) {
        if (this == NONE) {
            return other;
        }
        return other == NONE
                ? this
                : new Amounts(planned.plus(other.planned), forecast.plus(other.forecast), banked.plus(other.banked));
    }

    boolean isNone() {
        return planned.amount().signum() == 0
                && forecast.amount().signum() == 0
                && banked.amount().signum() == 0;
    }
}
