package org.braidplan.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What one run of a check looked at and found.
 *
 * @param examined how many things it looked at; 0 means "nothing to check", which is never "passed"
 */
public record Outcome(int examined, List<Found> found) {

    public Outcome {
        found = List.copyOf(found);
    }

    /** Looks at each thing and keeps what is found. */
    public static <T> Outcome over(Collection<? extends T> things, Function<? super T, Optional<Found>> rule) {
        List<Found> found = new ArrayList<>();
        for (T thing : things) {
            rule.apply(thing).ifPresent(found::add);
        }
        return new Outcome(things.size(), found);
    }

    /** All of these as one, such as what a check says of each record by itself. */
    public static Outcome all(Collection<Outcome> outcomes) {
        int examined = 0;
        List<Found> found = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            examined += outcome.examined;
            found.addAll(outcome.found);
        }
        return new Outcome(examined, found);
    }

    /** Both outcomes as one. */
    public Outcome and(Outcome other) {
        List<Found> all = new ArrayList<>(found);
        all.addAll(other.found);
        return new Outcome(examined + other.examined, all);
    }
}
