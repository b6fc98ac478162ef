package org.braidplan.signal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rules by which a signal was found, so that whoever sees it can say so.
 *
 * <p>Source: NHS England, Making Data Count; Wheeler, Understanding Variation; for the screening Nelson, Control Charts for
 * Individual Measurements, Journal of Quality Technology 14 (1982). Other sources take 3/1.128 = 2.6596 for 2.66.
 *
 * @param screenOutliers whether moving ranges of at least {@link #SCREENING} times their mean are left out, once
 * @param fixAfter after how many readings of a group its limits stay as they are
 */
public record Convention(boolean screenOutliers, Optional<Integer> fixAfter) {

    /** Limits are the mean ± this times the mean moving range. */
    public static final BigDecimal LIMITS = new BigDecimal("2.66");

    /** A moving range of at least this times the mean of all of them is an outlier. */
    public static final BigDecimal SCREENING = new BigDecimal("3.267");

    /** How many readings make a trend or a shift. */
    public static final int RUN = 7;

    /** Limits that rest on fewer readings are trial limits. */
    public static final int TRIAL_BELOW = 13;

    /** Outliers are screened and limits rest on all readings. */
    public static final Convention USUAL = new Convention(true, Optional.empty());

    /** The rules in words, for people who read the chart. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add("XmR chart: the line in the middle is the mean, the limits are the mean plus and minus " + LIMITS
                + " times the mean moving range; near limits stand at two thirds of that.");
        sentences.add(
                screenOutliers
                        ? "Moving ranges of " + SCREENING
                                + " times their mean or more are left out once, unless only zeros would be left."
                        : "No moving range is left out.");
        fixAfter.ifPresent(
                n -> sentences.add("Limits stay as they are after the first " + n + " readings of a group."));
        sentences.add("Special causes, the first that is true: a reading outside the limits; " + RUN
                + " consecutive readings rising or falling each time; 2 of 3 consecutive readings beyond the same near limit;"
                + " " + RUN + " consecutive readings on one side of the mean.");
        sentences.add(
                "Fewer than " + TRIAL_BELOW + " readings give trial limits. A gap is shown and does not end a run.");
        return sentences;
    }
}
