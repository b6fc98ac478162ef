package org.braidplan.engine.view;

import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.braidplan.store.Journal;
import org.braidplan.store.Outline;

/** Which documents recent journal entries changed, so that what is held in memory is brought up to date and not read anew. */
final class ChangedKeys {

    /** Further back than this it is cheaper to read the collection. */
    private static final int KEPT = 1_000;

    private final Journal journal;
    private final NavigableMap<Long, Optional<Outline>> recent = new TreeMap<>();

    ChangedKeys(Journal journal) {
        this.journal = journal;
    }

    /**
     * The keys of one collection that were changed after one entry and up to another.
     *
     * @return absent when that is not known, and then everything may have changed
     */
    synchronized Optional<Set<String>> between(long after, long upTo, String collection) {
        if (upTo - after > KEPT) {
            return Optional.empty();
        }
        Set<String> keys = new HashSet<>();
        for (long number = after + 1; number <= upTo; number++) {
            // A redaction's order touches the document, so what it erased is read anew like any other change.
            Optional<Outline> unit = recent.computeIfAbsent(number, journal::outline);
            if (unit.isEmpty()) {
                return Optional.empty();
            }
            keys.addAll(unit.get().keys(collection));
        }
        while (recent.size() > KEPT) {
            recent.pollFirstEntry();
        }
        return Optional.of(keys);
    }
}
