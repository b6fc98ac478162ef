package org.braidplan.page;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A page of a strand module; the class bears a {@link PageInfo}.
 *
 * <p>It works out what to show and names a template; the core checks rights, renders the template with the module's own
 * classes, and draws the frame around it. What it throws becomes a plain error page and fails nothing else.
 */
@ConsumerType
@FunctionalInterface
public interface Page {

    /** Works out what to show. */
    Shown show(PageRequest request);
}
