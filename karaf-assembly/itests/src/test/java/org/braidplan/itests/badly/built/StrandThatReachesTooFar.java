package org.braidplan.itests.badly.built;

import org.osgi.framework.BundleContext;

/** A bad example: what a strand must not do, so that the rule against it is seen to fail. */
public final class StrandThatReachesTooFar {

    private final BundleContext context;

    public StrandThatReachesTooFar(BundleContext context) {
        this.context = context;
    }

    public BundleContext context() {
        return context;
    }
}
