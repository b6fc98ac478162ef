package org.braidplan.demo;

import org.braidplan.module.Contents;
import org.braidplan.module.StrandModule;

/** A version that does not come up. */
public final class ThrowingStrand implements StrandModule {

    @Override
    public String strand() {
        return "finance";
    }

    @Override
    public Contents contents() {
        throw new IllegalStateException("no contents today");
    }
}
