package org.braidplan.engine.check;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.braidplan.check.CheckState;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.engine.watch.TimedReading;
import org.braidplan.engine.watch.Watch;

/**
 * How one run of a check went.
 *
 * @param reads the collections that it read, as far as it came
 * @param confined whether it read what only people named for its strand see
 * @param error for {@link CheckState#ERROR}, a sentence; else empty
 * @param overran whether its time ran out; such a one must not run at every change
 */
record Ran(
        CheckState state,
        int examined,
        List<Found> found,
        Set<String> reads,
        boolean confined,
        Instant at,
        Duration took,
        String error,
        boolean overran)
        implements Watch.Done {

    static Ran of(TimedReading.Result<Outcome> result) {
        int examined = result.value().map(Outcome::examined).orElse(0);
        List<Found> found = result.value().map(Outcome::found).orElse(List.of());
        return new Ran(
                state(result, examined, found),
                examined,
                found,
                result.reads(),
                result.confined(),
                result.at(),
                result.took(),
                result.error(),
                result.overran());
    }

    private static CheckState state(TimedReading.Result<Outcome> result, int examined, List<Found> found) {
        if (result.value().isEmpty()) {
            return CheckState.ERROR;
        } else if (!found.isEmpty()) {
            return CheckState.FINDINGS;
        }
        return examined == 0 ? CheckState.NOTHING_TO_CHECK : CheckState.PASSED;
    }

    @Override
    public boolean wantsAnotherTry() {
        return state == CheckState.ERROR && !overran;
    }
}
