package org.braidplan.engine.check;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.braidplan.check.CheckState;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;

/**
 * How one run of a check went.
 *
 * @param reads the collections that it read, as far as it came
 * @param error for {@link CheckState#ERROR}, a sentence; else empty
 */
record Ran(
        CheckState state, int examined, List<Found> found, Set<String> reads, Instant at, Duration took, String error) {

    static Ran of(Outcome outcome, Set<String> reads, Instant at, Duration took) {
        CheckState state = !outcome.found().isEmpty()
                ? CheckState.FINDINGS
                : outcome.examined() == 0 ? CheckState.NOTHING_TO_CHECK : CheckState.PASSED;
        return new Ran(state, outcome.examined(), outcome.found(), reads, at, took, "");
    }

    static Ran failed(String error, Set<String> reads, Instant at, Duration took) {
        return new Ran(CheckState.ERROR, 0, List.of(), reads, at, took, error);
    }
}
