package org.braidplan.store.embedded.journal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One unit as the journal holds it.
 *
 * @param order what was erased, when this entry is a redaction
 * @param hash SHA-256 over the hash before and this entry's header; empty until it was appended
 */
public record Entry(
        long number,
        Instant moment,
        String who,
        String why,
        List<DocumentChange> changes,
        @Nullable RedactionOrder order,
        byte[] hash) {

    public Entry {
        changes = List.copyOf(changes);
    }

    /** An entry that is yet to be appended. */
    public static Entry draft(
            long number,
            Instant moment,
            String who,
            String why,
            List<DocumentChange> changes,
            @Nullable RedactionOrder order) {
        return new Entry(number, moment, who, why, changes, order, new byte[0]);
    }

    Entry withHash(byte[] its) {
        return new Entry(number, moment, who, why, changes, order, its);
    }

    /** The same entry with other bodies; the header, and so the hash, stays. */
    Entry withChanges(List<DocumentChange> others) {
        return new Entry(number, moment, who, why, others, order, hash);
    }
}
