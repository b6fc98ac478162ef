package org.braidplan.engine.check.core;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.braidplan.action.RatedAction;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.engine.document.Words;
import org.braidplan.view.PlanView;

/** An action that its owner expects later than was first promised, whatever was agreed in between. */
@Rule(
        id = "forecast-beyond-original",
        title = "Forecast beyond the original date",
        meaning = "It is expected later than was first promised: decide what to do while there is time.")
public final class ForecastBeyondOriginal implements Check {

    @Override
    public Outcome run(PlanView plan) {
        List<RatedAction> forecast = CoreChecks.open(plan).stream()
                .filter(a -> a.action().schedule().forecast().isPresent()
                        && a.action().schedule().originalDue().isPresent())
                .toList();
        return Outcome.over(forecast, ForecastBeyondOriginal::later);
    }

    private static Optional<Found> later(RatedAction rated) {
        LocalDate promised = rated.action().schedule().originalDue().orElseThrow();
        LocalDate expected = rated.action().schedule().forecast().orElseThrow();
        return expected.isAfter(promised)
                ? Optional.of(Found.about(
                        CoreChecks.subject(rated),
                        "Forecast " + Words.day(expected) + ", promised " + Words.day(promised) + ": "
                                + CoreChecks.days(promised, expected) + " later."))
                : Optional.empty();
    }
}
