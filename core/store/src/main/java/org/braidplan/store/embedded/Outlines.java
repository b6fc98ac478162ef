package org.braidplan.store.embedded;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.braidplan.store.Outline;
import org.braidplan.store.embedded.journal.DocumentChange;
import org.braidplan.store.embedded.journal.Entry;

/**
 * Which documents the entries of a journal touched. The newest ones are kept as they were written, because everybody who
 * follows the journal asks for them right then, and an entry of ten thousand documents takes a tenth of a second to read.
 */
final class Outlines {

    /** Documents named by what is kept; the newest entry stays however many it names. */
    private static final int MOST = 20_000;

    private final EntryReader entries;
    private final TreeMap<Long, Outline> kept = new TreeMap<>();
    private int named;

    Outlines(EntryReader entries) {
        this.entries = entries;
    }

    /** Keeps what was just written, and the newest of what was kept before. */
    synchronized void keep(List<Entry> written) {
        for (Entry entry : written) {
            Outline outline = of(entry);
            kept.put(entry.number(), outline);
            named += size(outline);
        }
        while (named > MOST && kept.size() > 1) {
            named -= size(kept.pollFirstEntry().getValue());
        }
    }

    /** That of one entry, which must be in the journal. */
    Outline of(long number) {
        synchronized (this) {
            Outline known = kept.get(number);
            if (known != null) {
                return known;
            }
        }
        return of(entries.read(number));
    }

    private static Outline of(Entry entry) {
        Map<String, Set<String>> touched = new HashMap<>();
        for (DocumentChange change : entry.changes()) {
            touched.computeIfAbsent(change.collection(), collection -> new HashSet<>())
                    .add(change.key());
        }
        // Everybody who follows the journal gets the same ones.
        touched.replaceAll((collection, keys) -> Collections.unmodifiableSet(keys));
        return new Outline(entry.number(), entry.moment(), touched);
    }

    private static int size(Outline outline) {
        return outline.touched().values().stream().mapToInt(Set::size).sum();
    }
}
