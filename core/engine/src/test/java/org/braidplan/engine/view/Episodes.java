package org.braidplan.engine.view;

import java.util.Optional;
import org.braidplan.register.Confidential;
import org.braidplan.register.Key;

/** A record such as a module declares. */
public record Episodes(
        @Key String month,
        int episodes,
        @Confidential Optional<Integer> repeated,
        @Confidential String remarks,
        Kind kind) {

    /** A choice. */
    public enum Kind {
        SHORT
    }
}
