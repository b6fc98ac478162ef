package org.braidplan.view;

import org.braidplan.people.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What was made of the plan as it stood, and whether it would be made just so again.
 *
 * <p>It knows which collections were read, by whom and on which day; whoever keeps what was made asks it before using it again.
 */
@ProviderType
public interface Reading<T> {

    /** What was made. */
    T value();

    /**
     * Whether this caller would get the very same now: it is the person who read, with the same rights, on the same day, and
     * nothing in what was read has changed. Never where something confined was read, because each look at that is kept, nor
     * where the time of day was.
     */
    boolean holdsFor(Caller caller);
}
