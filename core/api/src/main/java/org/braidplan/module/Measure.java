package org.braidplan.module;

import java.util.List;
import org.braidplan.indicator.NewReading;
import org.braidplan.view.PlanView;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Works out the readings of an indicator from the strand's own records, so that nobody types what is known already.
 *
 * <p>The core calls it, as it calls checks, after a change to something that it read, and records what differs from the
 * readings that are there, in the name of the module; a period that it says nothing of is left as it is. It may read and
 * nothing else, and keeps nothing between calls.
 */
@ConsumerType
public interface Measure {

    /** The key of the indicator, which the same module brings. */
    String indicator();

    /** The readings as the records give them, in any order; whole periods that are over, each at most once. */
    List<NewReading> readings(PlanView plan);
}
