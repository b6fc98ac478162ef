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
     * {@code 24.3%}, {@code £1,200}, {@code 12 children}, {@code 18.1 cases}: a percentage to one decimal, what is counted to two,
     * anything else with no more decimals than it has, at most four.
     *
     * @param unit as {@link Indicator.Definition#unit()}; may be empty
     */
    public static String words(BigDecimal value, String unit) {
        return switch (unit) {
            case "%" -> number(value.setScale(Math.min(1, Math.max(0, value.scale())), RoundingMode.HALF_UP)) + "%";
            case "£" -> (value.signum() < 0 ? "−" : "") + "£" + number(value.abs());
            case "" -> number(value);
            default -> number(rounded(value)) + " " + (value.compareTo(BigDecimal.ONE) == 0 ? one(unit) : unit);
        };
    }

    private static BigDecimal rounded(BigDecimal value) {
        boolean isSmall = value.abs().compareTo(BigDecimal.ONE) < 0;
        return isSmall ? value : value.setScale(Math.min(2, Math.max(0, value.scale())), RoundingMode.HALF_UP);
    }

    /** A unit for a single one: {@code child}, {@code working day}; as it stands where that is not plain. */
    private static String one(String unit) {
        int last = unit.lastIndexOf(' ') + 1;
        String noun = unit.substring(last);
        String single = switch (noun) {
            case "children" -> "child";
            case "people" -> "person";
            case "cases" -> "case";
            default ->
                noun.matches("[a-z]+[^s]ies")
                        ? noun.substring(0, noun.length() - 3) + "y"
                        : noun.matches("[a-z]+[^sxu]s") && !noun.matches(".*(s|x|ch|sh)es")
                                ? noun.substring(0, noun.length() - 1)
                                : noun;
        };
        return unit.substring(0, last) + single;
    }

    /** {@code 1,234.5}: thousands separated. */
    public static String number(BigDecimal number) {
        return ((DecimalFormat) NUMBER.clone()).format(number);
    }
}
