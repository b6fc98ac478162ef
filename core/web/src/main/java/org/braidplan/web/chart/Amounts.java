package org.braidplan.web.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.braidplan.web.components.Words;

/** Amounts as charts write them: with the unit where it is short, and in thousands and millions where room is. */
final class Amounts {

    private static final BigDecimal TOO_LONG = new BigDecimal("1e15");
    private static final BigDecimal TOO_SMALL = new BigDecimal("1e-4");

    private Amounts() {}

    /** A value beside a bar, which names no unit but a percent or pound sign; shortened where it is too wide. */
    static String beside(BigDecimal value, String unit) {
        String whole = Words.measured(value, sign(unit)).replace('-', '−');
        return isReadable(value) && Letters.width(whole) <= Across.WIDEST_WORDS ? whole : brief(value, unit);
    }

    /** A value as briefly as it can be said: {@code £2.5m}, {@code 28%}, {@code 1,200}. */
    static String brief(BigDecimal value, String unit) {
        BigDecimal size = value.abs();
        String minus = value.signum() < 0 ? "−" : "";
        String pound = unit.equals("£") ? "£" : "";
        String percent = unit.equals("%") ? "%" : "";
        if (!isReadable(value)) {
            return minus + pound + String.format(Locale.ROOT, "%.1e", size) + percent;
        }
        if (size.compareTo(BigDecimal.valueOf(1_000_000)) < 0) {
            return minus + pound + Words.number(size) + percent;
        }
        int thousands = Math.min(4, (size.precision() - size.scale() - 1) / 3);
        String[] names = {"", "k", "m", "bn", "tn"};
        BigDecimal shown = size.movePointLeft(thousands * 3).setScale(2, RoundingMode.HALF_UP);
        return minus + pound + Words.number(shown) + names[thousands] + percent;
    }

    /** A change with its sign: {@code +£2,000}, {@code −12}. */
    static String signed(BigDecimal change, String unit) {
        return (change.signum() > 0 ? "+" : "") + beside(change, unit);
    }

    /** A number that was worked out, with no more decimals than make three figures. */
    static BigDecimal threeFigures(BigDecimal value) {
        int decimals = Math.max(0, 2 - (value.precision() - value.scale() - 1));
        return value.scale() > decimals ? value.setScale(decimals, RoundingMode.HALF_UP) : value;
    }

    /** The unit that a number carries by itself. */
    static String sign(String unit) {
        return unit.equals("%") || unit.equals("£") ? unit : "";
    }

    private static boolean isReadable(BigDecimal value) {
        BigDecimal size = value.abs();
        return size.signum() == 0 || size.compareTo(TOO_LONG) < 0 && size.compareTo(TOO_SMALL) >= 0;
    }
}
