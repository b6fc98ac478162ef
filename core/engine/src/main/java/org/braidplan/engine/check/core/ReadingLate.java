package org.braidplan.engine.check.core;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.engine.document.Words;
import org.braidplan.indicator.Frequency;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Period;
import org.braidplan.indicator.Reading;
import org.braidplan.view.PlanView;

/** An indicator whose newest reading is two whole periods old; as at a date there is no rhythm, so nothing is late. */
@Rule(
        id = "indicator-late",
        title = "Reading late",
        meaning =
                "The newest figure is more than a whole period behind: record it, or say in a reading why there is none.")
public final class ReadingLate implements Check {

    @Override
    public Outcome run(PlanView plan) {
        List<Indicator> rhythmic = plan.indicators().stream()
                .filter(i -> i.frequency() != Frequency.AS_AT)
                .toList();
        return Outcome.over(rhythmic, i -> late(i, plan.readings(i.key()), plan.today()));
    }

    private static Optional<Found> late(Indicator indicator, List<Reading> readings, LocalDate today) {
        Period missing = readings.isEmpty()
                ? Period.of(
                        indicator.frequency(), indicator.definitions().get(0).from())
                : readings.get(readings.size() - 1).period().next();
        if (!missing.next().to().isBefore(today)) {
            return Optional.empty();
        }
        return Optional.of(Found.about(
                CoreChecks.subject(indicator),
                "There is no reading for " + missing.words() + ", which ended on " + Words.day(missing.to()) + "."));
    }
}
