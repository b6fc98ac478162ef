package org.braidplan.store.embedded;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.braidplan.store.embedded.image.State;
import org.braidplan.store.embedded.image.View;
import org.braidplan.store.embedded.journal.DocumentChange;
import org.braidplan.store.embedded.journal.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What must be undone in a view to see the store as an earlier entry left it.
 *
 * <p>One document costs a look into its history; the first listing or count reads the entries since.
 */
final class ChangesSince implements Changes {

    private final EntryReader journal;
    private final View view;
    private final long entry;
    private @Nullable Map<String, Map<String, Optional<State>>> all;

    ChangesSince(EntryReader journal, View view, long entry) {
        this.journal = journal;
        this.view = view;
        this.entry = entry;
    }

    @Override
    public Optional<Optional<State>> of(String collection, String key) {
        return Optional.of(then(collection, key));
    }

    private Optional<State> then(String collection, String key) {
        List<Long> newest = view.history(collection, key, entry, 1);
        return newest.isEmpty() ? Optional.empty() : state(journal.read(newest.get(0)), collection, key);
    }

    private static Optional<State> state(Entry entry, String collection, String key) {
        return EntryReader.change(entry, collection, key).flatMap(change -> state(entry, change));
    }

    private static Optional<State> state(Entry entry, DocumentChange change) {
        return change.body() == null || change.after() == null
                ? Optional.empty()
                : Optional.of(new State(
                        change.key(),
                        entry.number(),
                        change.after(),
                        change.body().json()));
    }

    @Override
    public Map<String, Optional<State>> in(String collection) {
        Map<String, Map<String, Optional<State>>> known = all;
        if (known == null) {
            known = new HashMap<>();
            for (long number = entry + 1; number <= view.entry(); number++) {
                for (DocumentChange change : journal.read(number).changes()) {
                    known.computeIfAbsent(change.collection(), its -> new HashMap<>())
                            .computeIfAbsent(change.key(), key -> then(change.collection(), key));
                }
            }
            all = known;
        }
        return known.getOrDefault(collection, Map.of());
    }

    @Override
    public Set<String> collections() {
        return Set.of();
    }
}
