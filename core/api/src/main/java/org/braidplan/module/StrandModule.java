package org.braidplan.module;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * The one class by which a strand module is known; the core finds it in the bundle, makes it with its constructor without
 * arguments, and asks it once. It holds nothing and starts nothing.
 */
@ConsumerType
public interface StrandModule {

    /** The key of the strand that it looks after. */
    String strand();

    /** What it brings. */
    Contents contents();
}
