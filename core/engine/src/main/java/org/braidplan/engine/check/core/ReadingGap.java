package org.braidplan.engine.check.core;

import java.util.List;
import java.util.Optional;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Period;
import org.braidplan.indicator.Reading;
import org.braidplan.view.PlanView;

/** Periods between the first and the newest reading of which nobody said anything, not even why there is no figure. */
@Rule(
        id = "indicator-gap",
        title = "Gap in the readings",
        meaning = "A period was left out: record its figure, or a reading without a value that says why there is none.")
public final class ReadingGap implements Check {

    @Override
    public Outcome run(PlanView plan) {
        List<Indicator> read = plan.indicators().stream()
                .filter(i -> i.frequency() != Frequency.AS_AT
                        && plan.readings(i.key()).size() > 1)
                .toList();
        return Outcome.over(read, i -> gap(i, plan.readings(i.key())));
    }

    private static Optional<Found> gap(Indicator indicator, List<Reading> readings) {
        int gaps = 0;
        String last = "";
        for (int i = 1; i < readings.size(); i++) {
            Period missing = readings.get(i - 1).period().next();
            if (missing.compareTo(readings.get(i).period()) < 0) {
                gaps++;
                last = missing.words();
            }
        }
        return gaps == 0
                ? Optional.empty()
                : Optional.of(Found.about(
                        CoreChecks.subject(indicator),
                        (gaps == 1 ? "There is a gap" : "There are " + gaps + " gaps, the last")
                                + " in the readings from " + last + "."));
    }
}
