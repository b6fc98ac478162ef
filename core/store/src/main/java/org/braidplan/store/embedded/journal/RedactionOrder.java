package org.braidplan.store.embedded.journal;

import java.util.List;

/** What an entry that orders a redaction says beside its change: what went, by whom, and what stands there now. */
public record RedactionOrder(
        String collection,
        String key,
        String pointer,
        String requestedBy,
        String approvedBy,
        List<Replacement> replaced) {

    public RedactionOrder {
        replaced = List.copyOf(replaced);
    }
}
