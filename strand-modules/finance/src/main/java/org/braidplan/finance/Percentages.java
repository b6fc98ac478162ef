package org.braidplan.finance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.braidplan.register.Money;

/** A part of an amount of money in percent. */
final class Percentages {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percentages() {}

    /** To one decimal, half up; absent where the whole is nothing. */
    static Optional<BigDecimal> of(Money part, Money whole) {
        return whole.amount().signum() == 0
                ? Optional.empty()
                : Optional.of(part.amount().multiply(HUNDRED).divide(whole.amount(), 1, RoundingMode.HALF_UP));
    }

    /** {@code 32.5%}, or a dash where the whole is nothing. */
    static String words(Money part, Money whole) {
        return of(part, whole).map(percent -> percent + "%").orElse("–");
    }
}
