package org.braidplan.web.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Locale;

/**
 * Where amounts lie across bars that have as much room as the page gives them: as percentages of their width, zero always
 * among them. Words follow the bars, so the longest ends where there is still room for its own on the narrowest page.
 *
 * @param low the amount at the left edge, 0 or less
 * @param length from there to the amount at the end of the span
 * @param span the share of the width that the amounts take, at most 1
 */
record Across(BigDecimal low, BigDecimal length, double span) {

    /** The width of a chart on a page of 320 px, in px. */
    static final double NARROWEST = 288;

    /** The room between a bar and its words, in px. */
    static final int APART = 6;

    /** The widest that words after a bar may be, in px. */
    static final double WIDEST_WORDS = 130;

    /** A bar's right end and the words after it. */
    record End(BigDecimal at, String words) {}

    static Across over(Collection<BigDecimal> amounts, Collection<End> ends) {
        BigDecimal low = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal high = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal length = low.compareTo(high) == 0 ? BigDecimal.ONE : high.subtract(low);
        Across whole = new Across(low, length, 1);
        double span = 1;
        for (End end : ends) {
            double share = whole.share(end.at());
            double room = 1 - (Letters.boldWidth(end.words()) + APART) / NARROWEST;
            span = share > 0 ? Math.min(span, room / share) : span;
        }
        return new Across(low, length, span);
    }

    /** Where an amount lies, from 0 at the left edge to 1 at the right. */
    double share(BigDecimal amount) {
        return amount.subtract(low).divide(length, MathContext.DECIMAL64).doubleValue() * span;
    }

    /** Where an amount lies, as SVG writes it: {@code 12.50%}. */
    String at(BigDecimal amount) {
        return percent(share(amount));
    }

    /** How long a bar between two amounts is. */
    String between(BigDecimal one, BigDecimal other) {
        return percent(Math.abs(share(other) - share(one)));
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share * 100);
    }
}
