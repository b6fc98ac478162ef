package org.braidplan.engine.module;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.braidplan.store.Document;
import org.braidplan.store.Query;
import org.braidplan.store.Snapshot;

/**
 * The store as it would be with a module's records migrated, for its checks and pages to be tried on. Collections that would
 * change are read whole or by key, as views of the plan do; those that would be new are empty.
 */
final class TriedState implements Snapshot {

    private final Snapshot now;
    private final Map<String, Map<String, Document>> changed = new HashMap<>();

    TriedState(Snapshot now, Collection<String> brought, Rewriting rewriting) {
        this.now = now;
        List<String> there = now.collections();
        brought.stream().filter(c -> !there.contains(c)).forEach(c -> changed.put(c, new HashMap<>()));
        for (Rewriting.Write write : rewriting.writes()) {
            write.body()
                    .ifPresent(body -> changed.computeIfAbsent(write.collection(), c -> new HashMap<>())
                            .put(write.key(), new Document(write.collection(), write.key(), write.expected(), body)));
        }
    }

    @Override
    public long entry() {
        return now.entry();
    }

    @Override
    public Instant moment() {
        return now.moment();
    }

    @Override
    public Optional<Document> find(String collection, String key) {
        return changed.containsKey(collection)
                ? Optional.ofNullable(changed.get(collection).get(key))
                : now.find(collection, key);
    }

    @Override
    public List<Document> list(Query query) {
        if (!changed.containsKey(query.collection())) {
            return now.list(query);
        }
        refuseMoreThanAll(query);
        List<Document> all = new ArrayList<>(changed.get(query.collection()).values());
        all.sort(Comparator.comparing(Document::key));
        return all;
    }

    @Override
    public long count(Query query) {
        if (!changed.containsKey(query.collection())) {
            return now.count(query);
        }
        refuseMoreThanAll(query);
        return changed.get(query.collection()).size();
    }

    @Override
    public List<String> collections() {
        TreeSet<String> names = new TreeSet<>(now.collections());
        names.addAll(changed.keySet());
        return List.copyOf(names);
    }

    private static void refuseMoreThanAll(Query query) {
        if (!query.equalities().isEmpty()
                || query.range().isPresent()
                || query.prefix().isPresent()) {
            throw new IllegalArgumentException("Only whole collections can be read of a state that is only tried.");
        }
    }
}
