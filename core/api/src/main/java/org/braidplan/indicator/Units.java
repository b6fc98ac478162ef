package org.braidplan.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Values with the unit of their indicator, as people read them. */
public final class Units {

    /** To be cloned: a format cannot be shared, and making one takes longer than using it. */
    private static final DecimalFormat NUMBER =
            new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.UK));

    static {
        NUMBER.setRoundingMode(RoundingMode.HALF_UP);
    }

    private Units() {}

    /**
     * {@code 24.3%}, {@code £1,200}, {@code 12 children}: a percentage to one decimal, anything else with no more decimals than it
     * has, at most four.
     *
     * @param unit as {@link Indicator.Definition#unit()}; may be empty
     */
    public static String words(BigDecimal value, String unit) {
        return switch (unit) {
            case "%" -> number(value.setScale(Math.min(1, Math.max(0, value.scale())), RoundingMode.HALF_UP)) + "%";
            case "£" -> (value.signum() < 0 ? "−" : "") + "£" + number(value.abs());
            case "" -> number(value);
            default -> number(value) + " " + unit;
        };
    }

    /** {@code 1,234.5}: thousands separated. */
    public static String number(BigDecimal number) {
        return ((DecimalFormat) NUMBER.clone()).format(number);
    }
}
