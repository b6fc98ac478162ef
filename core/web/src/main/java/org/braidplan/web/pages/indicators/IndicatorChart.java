package org.braidplan.web.pages.indicators;

import java.util.List;
import org.braidplan.indicator.ComparatorSeries;
import org.braidplan.page.Charts.LineChart;
import org.braidplan.page.SignalChart;
import org.braidplan.web.components.Words;

/** The XmR chart of an indicator, described by the sentence that its data make. */
public final class IndicatorChart {

    private IndicatorChart() {}

    /** The chart as on a day. */
    public static LineChart of(Measured measured) {
        return of(measured, List.of());
    }

    /** The chart with the same measure elsewhere, as far as it was measured in the same periods. */
    public static LineChart of(Measured measured, List<ComparatorSeries> comparators) {
        int earlier = SignalChart.earlier(measured.indicator(), measured.readings());
        String left = earlier == 0
                ? ""
                : " " + Words.count(earlier, "earlier reading is", "earlier readings are")
                        + " in another unit and not on the chart.";
        return SignalChart.of(
                measured.indicator(), measured.readings(), measured.signal(), comparators, Course.of(measured) + left);
    }
}
