package org.braidplan.check;

import org.braidplan.view.PlanView;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A rule that runs over the plan; the class bears a {@link Rule}.
 *
 * <p>The runner calls it after a change to something that it read the last time, and once a day; never inside a page request,
 * never twice at once. It may read and nothing else; it has 10 seconds, after which its thread is interrupted. What it throws
 * becomes the state {@link CheckState#ERROR}. It keeps nothing between runs.
 */
@ConsumerType
@FunctionalInterface
public interface Check {

    /** Looks at the plan as it stands and says what it found. */
    Outcome run(PlanView plan);
}
