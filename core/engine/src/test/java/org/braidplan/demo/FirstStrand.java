package org.braidplan.demo;

import org.braidplan.module.Contents;
import org.braidplan.module.StrandModule;

/** The first version: a register. */
public final class FirstStrand implements StrandModule {

    @Override
    public String strand() {
        return "finance";
    }

    @Override
    public Contents contents() {
        return Contents.none().registers(Spot.class);
    }
}
