package org.braidplan.store;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;

/**
 * Which documents a unit touched, and when: all that those who follow the journal need, for a small part of the cost of the
 * {@link Commit}, whose documents it does not read.
 *
 * @param number from 1, without a gap
 * @param touched the keys of the documents that were made, changed, deleted or partly erased, by collection
 */
public record Outline(long number, Instant moment, Map<String, Set<String>> touched) {

    public Outline {
        touched = Map.copyOf(touched);
    }

    /** The keys of one collection that were touched; none for a collection that was not. */
    public Set<String> keys(String collection) {
        return touched.getOrDefault(collection, Set.of());
    }

    /** Whether a document of one of these collections was touched. */
    public boolean touches(Collection<String> collections) {
        return !Collections.disjoint(touched.keySet(), collections);
    }
}
