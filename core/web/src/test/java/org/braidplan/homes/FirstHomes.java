package org.braidplan.homes;

import org.braidplan.module.Contents;
import org.braidplan.module.StrandModule;

/** The first version: a register and two pages. */
public final class FirstHomes implements StrandModule {

    @Override
    public String strand() {
        return "cse";
    }

    @Override
    public Contents contents() {
        return Contents.none().registers(Home.class).pages(new Beds(), new Told(Home.class));
    }
}
