package org.braidplan.homes;

import org.braidplan.module.Contents;
import org.braidplan.module.StrandModule;

/** A version that cannot say what it brings. */
public final class FailingHomes implements StrandModule {

    @Override
    public String strand() {
        return "cse";
    }

    @Override
    public Contents contents() {
        throw new IllegalArgumentException("<b>No contents</b> today.");
    }
}
