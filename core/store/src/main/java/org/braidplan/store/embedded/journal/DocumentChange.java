package org.braidplan.store.embedded.journal;

import org.jspecify.annotations.Nullable;

/**
 * One document's change within an entry.
 *
 * @param was the entry that wrote the state before; 0 when there was none
 * @param before digest of the state before; null when there was none
 * @param after digest of the state after; null when the document was deleted
 * @param body the state after; null when the document was deleted
 */
public record DocumentChange(
        String collection,
        String key,
        long was,
        @Nullable String before,
        @Nullable String after,
        @Nullable Body body) {

    DocumentChange withBody(Body other) {
        return new DocumentChange(collection, key, was, before, after, other);
    }
}
