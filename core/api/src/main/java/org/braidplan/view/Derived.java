package org.braidplan.view;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Figures that are worked out from the plan and that several pages, checks or measures of a module need: given to
 * {@link PlanView#derived}, they are worked out once and kept until something that they were made of changes.
 *
 * <p>Keep each in a {@code static final} field: the platform knows it again by its being the same object. What it makes is
 * immutable, comes from the view alone, and holds no view.
 */
@ConsumerType
@FunctionalInterface
public interface Derived<T> {

    /** Works it out. */
    T from(PlanView plan);
}
