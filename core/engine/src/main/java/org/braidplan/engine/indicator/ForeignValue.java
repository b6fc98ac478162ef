package org.braidplan.engine.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/**
 * A value as somebody else writes it: {@code 1,234}, {@code 24.3%}, {@code 16.600000000000001}, {@code -}, {@code [c]}.
 *
 * @param value absent where the source has none
 * @param missing why there is none; empty where there is a value
 * @param rounded whether the value was not kept to its last digit
 */
record ForeignValue(Optional<BigDecimal> value, String missing, boolean rounded) {

    /** A spreadsheet keeps no more; what stands behind is noise of the binary numbers in it (ISO/IEC 29500-1, 18.17.5.2). */
    private static final MathContext SPREADSHEET = new MathContext(15, RoundingMode.HALF_UP);

    private static final int DECIMALS = 6;
    private static final int LONGEST = 40;

    /** What a cell says; nothing where it is neither a number nor a sign for none. */
    static Optional<ForeignValue> parse(String cell) {
        Optional<String> missing = missing(cell);
        if (missing.isPresent()) {
            return missing.map(why -> new ForeignValue(Optional.empty(), why, false));
        }
        String plain = cell.replaceAll("[,\\s\u00a0£%]", "").replace('\u2212', '-');
        if (plain.startsWith("(") && plain.endsWith(")")) {
            plain = "-" + plain.substring(1, plain.length() - 1);
        }
        if (plain.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            BigDecimal written = new BigDecimal(plain);
            if (Math.abs((long) written.scale()) > LONGEST) {
                return Optional.empty();
            }
            BigDecimal kept = written.round(SPREADSHEET);
            kept = kept.scale() > DECIMALS ? kept.setScale(DECIMALS, RoundingMode.HALF_UP) : kept;
            boolean rounded = kept.compareTo(written) != 0;
            return Optional.of(new ForeignValue(Optional.of(rounded ? plain(kept) : written), "", rounded));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The signs are those of the Government Analysis Function's guidance on symbols in tables, and the older ones of departments. */
    private static Optional<String> missing(String cell) {
        String sign = cell.strip().toLowerCase(Locale.ROOT).replaceAll("^\\[(.*)]$", "$1");
        return switch (sign) {
            case "" -> Optional.of("The source has an empty cell.");
            case "c", "*", "s" -> Optional.of("Suppressed in the source (" + cell.strip() + ").");
            case "x", ".", "..", ":", "-", "--", "\u2013", "\u2014", "n/a", "na", "#n/a", "not available" ->
                Optional.of("Not available in the source (" + cell.strip() + ").");
            case "z" -> Optional.of("Not applicable in the source (" + cell.strip() + ").");
            case "low", "~" -> Optional.of("Too low to show in the source (" + cell.strip() + ").");
            case "u" -> Optional.of("Too unreliable to show in the source (" + cell.strip() + ").");
            default -> Optional.empty();
        };
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
