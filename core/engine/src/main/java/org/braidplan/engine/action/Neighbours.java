package org.braidplan.engine.action;

import java.time.LocalDate;
import java.util.Optional;
import org.braidplan.action.Action;

/** What the rules of an action need to know of the rest of the plan. */
public interface Neighbours {

    boolean hasRecommendation(String key);

    boolean hasIndicator(String key);

    /** Another action. */
    Optional<Action> action(String ref);

    /** Whether an indicator has a value for a period that ends after this day. */
    boolean hasValueAfter(String indicator, LocalDate day);
}
