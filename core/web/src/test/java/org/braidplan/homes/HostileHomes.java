package org.braidplan.homes;

import org.braidplan.module.Contents;
import org.braidplan.module.StrandModule;

/** A version whose words are not only words. */
public final class HostileHomes implements StrandModule {

    @Override
    public String strand() {
        return "cse";
    }

    @Override
    public Contents contents() {
        return Contents.none().registers(Hostile.class);
    }
}
