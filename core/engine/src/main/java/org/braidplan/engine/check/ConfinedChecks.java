package org.braidplan.engine.check;

import java.util.Optional;
import org.braidplan.store.Snapshot;

/** Which documents of the checks only people named for a strand see: those of checks that read what is confined to it. */
public final class ConfinedChecks {

    private ConfinedChecks() {}

    /** The strand to which a check's state, or a finding, is confined; none for other documents. */
    public static Optional<String> strand(Snapshot snapshot, String collection, String key) {
        return Findings.confinedTo(snapshot, collection, key);
    }
}
