package org.braidplan.finance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.braidplan.register.Money;

/** How this strand writes money: exact where figures are to be added up, rounded where one is to be grasped. */
final class Pounds {

    private static final BigDecimal MILLION = new BigDecimal("1000000");
    private static final BigDecimal TEN_MILLIONS = new BigDecimal("10000000");

    private Pounds() {}

    /** {@code £1,234,500}, {@code −£20.50}: to the penny, without pence that are nought. */
    static String exact(Money money) {
        BigDecimal size = money.amount().abs();
        boolean whole = size.stripTrailingZeros().scale() <= 0;
        return sign(money) + "£" + grouped(size, whole ? "#,##0" : "#,##0.00");
    }

    /**
     * {@code £50 million}, {@code £1.95 million}, {@code £450,000}: half up to a tenth of a million, to a hundredth below ten
     * millions, and to a pound below one.
     */
    static String about(Money money) {
        BigDecimal size = money.amount().abs();
        if (size.compareTo(MILLION) < 0) {
            return sign(money) + "£" + grouped(size.setScale(0, RoundingMode.HALF_UP), "#,##0");
        }
        int decimals = size.compareTo(TEN_MILLIONS) < 0 ? 2 : 1;
        return sign(money) + "£" + grouped(size.divide(MILLION, decimals, RoundingMode.HALF_UP), "#,##0.##")
                + " million";
    }

    /** What an exact amount of pounds is as a number, for charts and readings. */
    static BigDecimal number(Money money) {
        BigDecimal stripped = money.amount().stripTrailingZeros();
        return stripped.setScale(Math.max(0, stripped.scale()));
    }

    private static String sign(Money money) {
        return money.amount().signum() < 0 ? "−" : "";
    }

    private static String grouped(BigDecimal size, String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.UK)).format(size);
    }
}
