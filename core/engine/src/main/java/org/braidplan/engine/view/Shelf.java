package org.braidplan.engine.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.braidplan.store.Document;
import org.braidplan.store.Query;
import org.braidplan.store.Snapshot;

/**
 * One collection as Java values in their order, each decoded once for each time it changes.
 *
 * @param <T> what a document becomes; immutable
 */
public final class Shelf<T> {

    /** Beyond this it is cheaper to put all of them in order. */
    private static final int FEW = 16;

    private final Kind<T> kind;
    private volatile Optional<Row<T>> newest = Optional.empty();

    Shelf(Kind<T> kind) {
        this.kind = kind;
    }

    /**
     * What stands on a shelf, and how.
     *
     * @param which the documents that stand there at all
     * @param decode makes a document's value, which is immutable
     * @param groups the names under which a value is also found, as readings are by indicator; none where it is not
     */
    public record Kind<T>(
            String collection,
            Predicate<Document> which,
            Function<Document, T> decode,
            Comparator<? super T> order,
            Function<? super T, List<String>> groups) {

        /** All documents of a collection, without groups. */
        static <T> Kind<T> of(String collection, Function<Document, T> decode, Comparator<? super T> order) {
            return new Kind<>(collection, document -> true, decode, order, value -> List.of());
        }

        /** The same, also found by group. */
        Kind<T> by(Function<T, String> name) {
            return new Kind<>(collection, which, decode, order, value -> List.of(name.apply(value)));
        }
    }

    /** The collection as a snapshot has it. */
    Row<T> at(Snapshot snapshot, ChangedKeys changed) {
        Optional<Row<T>> held = newest;
        if (held.isPresent() && held.get().entry() == snapshot.entry()) {
            return held.get();
        }
        if (held.isPresent() && held.get().entry() > snapshot.entry()) {
            return olderThan(held.get(), snapshot, changed);
        }
        return advance(snapshot, changed);
    }

    String collection() {
        return kind.collection();
    }

    /** For a reader whose snapshot was taken just before somebody else saved. */
    private Row<T> olderThan(Row<T> held, Snapshot snapshot, ChangedKeys changed) {
        boolean same = changed.between(snapshot.entry(), held.entry(), collection())
                .filter(Set::isEmpty)
                .isPresent();
        return same ? held : read(snapshot);
    }

    private synchronized Row<T> advance(Snapshot snapshot, ChangedKeys changed) {
        Optional<Row<T>> held = newest;
        if (held.isPresent() && held.get().entry() >= snapshot.entry()) {
            return held.get().entry() == snapshot.entry() ? held.get() : olderThan(held.get(), snapshot, changed);
        }
        Row<T> advanced = held.flatMap(row -> changed.between(row.entry(), snapshot.entry(), collection())
                        .map(keys -> with(row, keys, snapshot)))
                .orElseGet(() -> read(snapshot));
        newest = Optional.of(advanced);
        return advanced;
    }

    private Row<T> read(Snapshot snapshot) {
        Map<String, T> byKey = new HashMap<>();
        for (Document document : snapshot.list(Query.in(collection()))) {
            if (kind.which().test(document)) {
                byKey.put(document.key(), kind.decode().apply(document));
            }
        }
        List<T> all = new ArrayList<>(byKey.values());
        all.sort(kind.order());
        return row(snapshot.entry(), byKey, all);
    }

    /** What did not change stays in its place, and is not even looked at: there may be tens of thousands beside one that did. */
    private Row<T> with(Row<T> row, Set<String> keys, Snapshot snapshot) {
        if (keys.isEmpty()) {
            return new Row<>(snapshot.entry(), row.byKey(), row.inOrder(), row.byGroup());
        }
        Map<String, T> byKey = new HashMap<>(row.byKey());
        List<T> gone = new ArrayList<>();
        List<T> come = new ArrayList<>();
        for (String key : keys) {
            Optional.ofNullable(byKey.remove(key)).ifPresent(gone::add);
            snapshot.find(collection(), key)
                    .filter(kind.which())
                    .map(kind.decode())
                    .ifPresent(value -> {
                        byKey.put(key, value);
                        come.add(value);
                    });
        }
        return row(snapshot.entry(), byKey, inOrder(row.inOrder(), gone, come));
    }

    /** The values without some of them and with others, each in its place; equal ones in the order in which they came. */
    private List<T> inOrder(List<T> before, List<T> gone, List<T> come) {
        List<T> all = new ArrayList<>(before);
        if (gone.size() + come.size() <= FEW) {
            for (T value : gone) {
                int at = after(all, value) - 1;
                while (all.get(at) != value) {
                    at--;
                }
                all.remove(at);
            }
            come.forEach(value -> all.add(after(all, value), value));
        } else {
            Set<T> away = Collections.newSetFromMap(new IdentityHashMap<>());
            away.addAll(gone);
            all.removeIf(away::contains);
            all.addAll(come);
            all.sort(kind.order());
        }
        return all;
    }

    /** Where the values end that come before this one or are equal to it. */
    private int after(List<T> ordered, T value) {
        int low = 0;
        int high = ordered.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (kind.order().compare(ordered.get(middle), value) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Row<T> row(long entry, Map<String, T> byKey, List<T> all) {
        Map<String, List<T>> byGroup = new HashMap<>();
        for (T value : all) {
            for (String group : kind.groups().apply(value)) {
                byGroup.computeIfAbsent(group, name -> new ArrayList<>()).add(value);
            }
        }
        return new Row<>(entry, byKey, Collections.unmodifiableList(all), byGroup);
    }

    /** A collection at one journal entry; neither maps nor lists ever change. */
    public record Row<T>(long entry, Map<String, T> byKey, List<T> inOrder, Map<String, List<T>> byGroup) {

        /** The values of one group, in order. */
        public List<T> of(String group) {
            return Collections.unmodifiableList(byGroup.getOrDefault(group, List.of()));
        }
    }
}
