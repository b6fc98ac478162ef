package org.braidplan.engine.plan;

import java.util.Optional;
import org.braidplan.engine.document.Documents;
import org.braidplan.store.Document;
import org.braidplan.store.Snapshot;
import org.braidplan.store.Unit;

/** Records of the plan in a unit of the store, written only where they differ from what is there. */
final class Kept {

    private Kept() {}

    static <T extends Record> Optional<T> find(Snapshot snapshot, Class<T> type, String collection, String key) {
        return snapshot.find(collection, key).map(d -> Documents.to(type, d.body()));
    }

    /** Writes a record unless it is there as it is; returns 1 if it was written, else 0. */
    static <T extends Record> int put(Unit unit, Class<T> type, String collection, String key, T value) {
        Optional<Document> there = unit.find(collection, key);
        if (there.filter(d -> Documents.to(type, d.body()).equals(value)).isPresent()) {
            return 0;
        }
        unit.put(collection, key, there.map(Document::revision).orElse(Unit.NEW), Documents.of(value));
        return 1;
    }
}
