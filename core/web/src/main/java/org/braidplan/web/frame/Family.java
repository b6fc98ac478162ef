package org.braidplan.web.frame;

/** Pages that belong together; a family says which addresses are its own. */
@FunctionalInterface
public interface Family {

    /** Adds its pages. */
    void addTo(Router router);
}
