package org.braidplan.engine.view;

import java.util.Optional;
import org.braidplan.register.Confidential;
import org.braidplan.register.Key;
import org.braidplan.register.Register;

/** A record such as a module declares. */
@Register(key = "episodes", title = "Episodes", one = "episode", purpose = "One row a month.")
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
