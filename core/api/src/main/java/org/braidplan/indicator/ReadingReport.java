package org.braidplan.indicator;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a table brought, or would bring.
 *
 * @param rows how many there are, beside the first
 * @param added readings of periods that had none
 * @param revised readings that take the place of another, which is kept
 * @param unchanged readings and comparator values that stand there already
 * @param comparators values of comparators that are new or differ
 * @param indicators the keys of those that it has something for
 * @param periods how periods that are written otherwise were read, each way of writing once
 * @param rounded values that were not kept to their last digit
 * @param refused rows that are left out, each with the reason
 */
public record ReadingReport(
        int rows,
        int added,
        int revised,
        int unchanged,
        int comparators,
        List<String> indicators,
        List<Understood> periods,
        List<Rounded> rounded,
        List<Refused> refused) {

    public ReadingReport {
        indicators = List.copyOf(indicators);
        periods = List.copyOf(periods);
        rounded = List.copyOf(rounded);
        refused = List.copyOf(refused);
    }

    /** How many values are new or differ from what stands there. */
    public int saved() {
        return added + revised + comparators;
    }

    /** A period as the table writes it, and as it was read. */
    public record Understood(String written, Period period) {}

    /** A value that was rounded: to 15 significant digits, as many as a spreadsheet keeps, and to 6 decimals. */
    public record Rounded(long line, String written, BigDecimal value) {}

    /** A row that is left out. */
    public record Refused(long line, String reason) {}
}
