package org.braidplan.engine.action;

import java.util.Optional;
import org.braidplan.action.Action;
import org.braidplan.signal.Signal;

/** What the rules of an action need to know of the rest of the plan. */
public interface Neighbours {

    boolean hasRecommendation(String key);

    boolean hasIndicator(String key);

    /** Another action. */
    Optional<Action> action(String ref);

    /** What the readings of an indicator say. */
    Optional<Signal> signal(String indicator);

    /** For how many further periods an effect must hold to count as sustained. */
    int periodsToSustain();
}
