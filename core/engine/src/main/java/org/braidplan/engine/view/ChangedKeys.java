package org.braidplan.engine.view;

import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.braidplan.store.Journal;

/** Which documents recent journal entries changed, so that what is held in memory is brought up to date and not read anew. */
final class ChangedKeys {

    /** Further back than this it is cheaper to read the collection. */
    private static final int KEPT = 1_000;

    private final Journal journal;
    private final NavigableMap<Long, Entry> recent = new TreeMap<>();

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
            Entry entry = recent.computeIfAbsent(number, this::read);
            if (entry.anything()) {
                return Optional.empty();
            }
            keys.addAll(entry.keys().getOrDefault(collection, Set.of()));
        }
        while (recent.size() > KEPT) {
            recent.pollFirstEntry();
        }
        return Optional.of(keys);
    }

    /** A redaction's order names the document as changed, so what it erased is read anew like any other change. */
    private Entry read(long number) {
        return journal.changed(number).map(keys -> new Entry(keys, false)).orElse(Entry.ANYTHING);
    }

    private record Entry(Map<String, Set<String>> keys, boolean anything) {
        static final Entry ANYTHING = new Entry(Map.of(), true);
    }
}
