package org.braidplan.register;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** An amount of pounds sterling, exact to the penny; may be negative. */
public record Money(BigDecimal amount) implements Comparable<Money> {

    /** No money. */
    public static final Money ZERO = new Money(BigDecimal.ZERO);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MILLION = new BigDecimal("1000000");
    private static final BigDecimal TEN_MILLIONS = new BigDecimal("10000000");

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

    /** As much, without its sign. */
    public Money abs() {
        return new Money(amount.abs());
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

    /** As people read it, to the penny and without pence that are nought: {@code £1,234,500}, {@code −£20.50}. */
    public String words() {
        String plain = amount.abs().toPlainString();
        int point = plain.length() - 3;
        return sign() + "£" + grouped(plain.substring(0, point))
                + (plain.endsWith(".00") ? "" : plain.substring(point));
    }

    /**
     * To be grasped rather than added up: {@code £50 million}, {@code £1.95 million}, {@code £450,000}. Half up, to a tenth of a
     * million, to a hundredth below ten millions, and to a pound below one million.
     */
    public String about() {
        BigDecimal size = amount.abs();
        if (size.compareTo(MILLION) < 0) {
            return sign() + "£" + grouped(size.setScale(0, RoundingMode.HALF_UP).toPlainString());
        }
        int decimals = size.compareTo(TEN_MILLIONS) < 0 ? 2 : 1;
        BigDecimal millions =
                size.divide(MILLION, decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        String[] parts = millions.toPlainString().split("\\.");
        return sign() + "£" + grouped(parts[0]) + (parts.length > 1 ? "." + parts[1] : "") + " million";
    }

    /** What part of a whole it is, in percent to one decimal, half up; absent where the whole is nothing. */
    public Optional<BigDecimal> percentOf(Money whole) {
        return whole.amount.signum() == 0
                ? Optional.empty()
                : Optional.of(amount.multiply(HUNDRED).divide(whole.amount, 1, RoundingMode.HALF_UP));
    }

    /** The same in words: {@code 32.5%}, or a dash where the whole is nothing. */
    public String asPercentOf(Money whole) {
        return percentOf(whole).map(percent -> percent + "%").orElse("–");
    }

    /** The amount in pounds without decimals that are nought, for charts and readings. */
    public BigDecimal number() {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.setScale(Math.max(0, stripped.scale()));
    }

    private String sign() {
        return amount.signum() < 0 ? "−" : "";
    }

    /** Not by a format, which takes longer to make than all the rest. */
    private static String grouped(String digits) {
        StringBuilder grouped = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            grouped.insert(i, ',');
        }
        return grouped.toString();
    }
}
