package org.braidplan.view;

import java.time.LocalDate;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What can be said of each record of a register by itself, such as what one check finds about it: given to
 * {@link PlanView#derivedEach}, it is worked out again only for the records that have changed.
 *
 * <p>Keep each in a {@code static final} field: the platform knows it again by its being the same object. What it makes is
 * immutable and comes from the record and the day alone.
 */
@ConsumerType
@FunctionalInterface
public interface DerivedEach<T extends Record, R> {

    /**
     * Works it out for one record.
     *
     * @param today the day of the view, {@link PlanView#today()}
     */
    R from(Stored<T> record, LocalDate today);

    /** Whether the day matters to it; where it does not, what was said is kept from one day to the next. */
    default boolean followsTheDay() {
        return true;
    }
}
