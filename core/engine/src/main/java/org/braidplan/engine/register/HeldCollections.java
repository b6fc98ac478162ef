package org.braidplan.engine.register;

import java.lang.ref.SoftReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.braidplan.store.Commit;
import org.braidplan.store.Document;
import org.braidplan.store.Query;
import org.braidplan.store.Snapshot;
import org.braidplan.store.Store;

/**
 * Whole collections as they stand, held in memory for the questions that no index answers.
 *
 * <p>What is held is brought up to date from the journal's newest entries, so a change costs no second reading of the whole.
 * It may be given up when memory runs short. The documents must not be changed.
 */
final class HeldCollections {

    /** More entries than this and reading the collection anew is cheaper. */
    private static final int FAR = 200;

    private final Store store;
    private final Map<String, SoftReference<Held>> held = new ConcurrentHashMap<>();

    HeldCollections(Store store) {
        this.store = store;
    }

    /** All documents of a collection in this snapshot, which must be one of the newest state, by key. */
    List<HeldRecord> all(Snapshot snapshot, String collection) {
        SoftReference<Held> reference = held.get(collection);
        Held before = reference == null ? null : reference.get();
        if (before != null && before.entry == snapshot.entry() && before.moment.equals(snapshot.moment())) {
            return before.documents;
        }
        Held now = Optional.ofNullable(before)
                .flatMap(b -> broughtTo(b, collection, snapshot))
                .orElseGet(() -> read(snapshot, collection));
        held.put(collection, new SoftReference<>(now));
        return now.documents;
    }

    private Held read(Snapshot snapshot, String collection) {
        return new Held(
                snapshot.entry(),
                snapshot.moment(),
                snapshot.list(Query.in(collection)).stream()
                        .map(HeldRecord::new)
                        .toList());
    }

    private Optional<Held> broughtTo(Held before, String collection, Snapshot snapshot) {
        long entry = snapshot.entry();
        if (entry <= before.entry || entry - before.entry > FAR || !isStillThere(before)) {
            return Optional.empty();
        }
        TreeMap<String, HeldRecord> documents = null;
        for (long number = before.entry + 1; number <= entry; number++) {
            Optional<Commit> commit = store.journal().find(number);
            // A redaction's order names what it changed, like any other entry.
            if (commit.isEmpty()) {
                return Optional.empty();
            }
            for (Commit.Change change : commit.get().changes()) {
                if (change.collection().equals(collection)) {
                    if (documents == null) {
                        documents = byKey(before.documents);
                    }
                    apply(documents, change, number);
                }
            }
        }
        return Optional.of(new Held(
                entry, snapshot.moment(), documents == null ? before.documents : new ArrayList<>(documents.values())));
    }

    private static void apply(TreeMap<String, HeldRecord> documents, Commit.Change change, long number) {
        if (change.after().isPresent()) {
            documents.put(
                    change.key(),
                    new HeldRecord(new Document(
                            change.collection(),
                            change.key(),
                            number,
                            change.after().get())));
        } else {
            documents.remove(change.key());
        }
    }

    private static TreeMap<String, HeldRecord> byKey(List<HeldRecord> documents) {
        TreeMap<String, HeldRecord> map = new TreeMap<>(RecordKeys.ORDER);
        documents.forEach(d -> map.put(d.document().key(), d));
        return map;
    }

    /** After a restore the same number may stand for another entry. */
    private boolean isStillThere(Held before) {
        return store.journal()
                .find(before.entry)
                .filter(c -> c.moment().equals(before.moment))
                .isPresent();
    }

    private record Held(long entry, Instant moment, List<HeldRecord> documents) {}
}
