package org.braidplan.finance;

import java.math.BigDecimal;
import org.braidplan.register.Money;

/**
 * The same as {@link Amounts} in whole pence, which are added up many times faster. What is too large for that stands beside
 * them as money and is added as such, so that every sum is exact.
 *
 * @param large all three amounts where one of them is too large, and then the pence are nought
 */
public record Pence(long planned, long forecast, long banked, Amounts large) {

    static final Pence NONE = new Pence(0, 0, 0, Amounts.NONE);

    /** Ten thousand million pounds: millions of such amounts come to less than a {@code long} holds. */
    private static final BigDecimal TOO_LARGE = new BigDecimal("10000000000");

    private static final int DECIMALS = 2;

    static Pence of(Amounts amounts) {
        if (amounts.isNone()) {
            return NONE;
        }
        return isSmall(amounts.planned()) && isSmall(amounts.forecast()) && isSmall(amounts.banked())
                ? new Pence(pence(amounts.planned()), pence(amounts.forecast()), pence(amounts.banked()), Amounts.NONE)
                : new Pence(0, 0, 0, amounts);
    }

    private static boolean isSmall(Money money) {
        return money.amount().abs().compareTo(TOO_LARGE) < 0;
    }

    private static long pence(Money money) {
        return money.amount().movePointRight(DECIMALS).longValueExact();
    }

    Pence plus(Pence other) {
        if (this == NONE) {
            return other;
        }
        return other == NONE
                ? this
                : new Pence(
                        Math.addExact(planned, other.planned),
                        Math.addExact(forecast, other.forecast),
                        Math.addExact(banked, other.banked),
                        large.plus(other.large));
    }

    /** One of the three amounts. */
    enum Part {
        PLANNED,
        FORECAST,
        BANKED
    }

    /** How so many times one amount compares with so many times another. */
    int compare(Part one, int times, Part other, int by) {
        return large == Amounts.NONE
                ? Long.compare(Math.multiplyExact(in(one), times), Math.multiplyExact(in(other), by))
                : times(one, times).compareTo(times(other, by));
    }

    private long in(Part part) {
        return switch (part) {
            case PLANNED -> planned;
            case FORECAST -> forecast;
            case BANKED -> banked;
        };
    }

    private BigDecimal times(Part part, int times) {
        Amounts amounts = amounts();
        Money money = switch (part) {
            case PLANNED -> amounts.planned();
            case FORECAST -> amounts.forecast();
            case BANKED -> amounts.banked();
        };
        return money.amount().multiply(BigDecimal.valueOf(times));
    }

    /** The order of what is planned. */
    static int byPlan(Pence one, Pence other) {
        return one.large == Amounts.NONE && other.large == Amounts.NONE
                ? Long.compare(one.planned, other.planned)
                : one.amounts().planned().compareTo(other.amounts().planned());
    }

    Amounts amounts() {
        return new Amounts(pounds(planned), pounds(forecast), pounds(banked)).plus(large);
    }

    private static Money pounds(long pence) {
        return new Money(BigDecimal.valueOf(pence, DECIMALS));
    }
}
