package org.braidplan.register;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount of pounds sterling, exact to the penny; may be negative. */
public record Money(BigDecimal amount) implements Comparable<Money> {

    /** No money. */
    public static final Money ZERO = new Money(BigDecimal.ZERO);

    /**
     * An amount with at most two decimals.
     *
     * @throws ArithmeticException when it has more
     */
    @JsonCreator
    public Money {
        amount = amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    /** Pounds and pence as text: {@code 1234.50}. */
    public static Money of(String amount) {
        return new Money(new BigDecimal(amount));
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.amount));
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(other.amount));
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }

    /** As programs write it. */
    @JsonValue
    public BigDecimal json() {
        return amount;
    }
}
