package org.braidplan.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.braidplan.store.CollectionSpec;
import org.braidplan.store.CollectionSpec.Index;
import org.braidplan.store.Document;
import org.braidplan.store.Intent;
import org.braidplan.store.Query;
import org.braidplan.store.Snapshot;
import org.braidplan.store.Store;
import org.braidplan.store.Unit;
import org.braidplan.store.Upkeep;

/** Units over three collections, and what must be true of them whatever happened to the store. */
final class Workload {

    static final List<String> COLLECTIONS = List.of("first", "second", "third");
    private static final Intent INTENT = new Intent("workload", "Wrote a unit");

    private Workload() {}

    static void declare(Store store) {
        store.declare(COLLECTIONS.stream()
                .map(name -> CollectionSpec.of(name, Index.on("group", "unit"), Index.on("unit"), Index.on("text")))
                .toList());
    }

    /** Writes one unit: a new document in each collection, and one that every unit changes. */
    static long write(Store store, String name) {
        return write(store, name, "");
    }

    static long write(Store store, String name, String padding) {
        return store.write(INTENT, unit -> {
                    for (String collection : COLLECTIONS) {
                        unit.put(collection, name, Unit.NEW, body(unit.number(), name + padding));
                        long revision = unit.find(collection, "latest")
                                .map(Document::revision)
                                .orElse(Unit.NEW);
                        unit.put(collection, "latest", revision, body(unit.number(), name));
                    }
                    return null;
                })
                .entry();
    }

    private static ObjectNode body(long number, String text) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("unit", number)
                .put("group", number % 3)
                .put("text", text);
    }

    /** Asserts that these units are there, that no unit is there in part, and that everything adds up. */
    static void check(Store store, Collection<String> acknowledged) {
        Set<String> there = store.read(Workload::names);
        assertThat(there).containsAll(acknowledged);
        assertThat(store.upkeep().verify())
                .satisfies(found -> assertThat(found.firstBreak()).isEmpty());
        Upkeep.Verification verification = store.upkeep().verify();
        assertThat(verification.entries()).isEqualTo(store.journal().last());
        assertThat((long) there.size()).isEqualTo(verification.entries());
    }

    /** The names of the units; fails when one is not whole, or when an index does not agree. */
    private static Set<String> names(Snapshot snapshot) {
        Set<String> names = new HashSet<>();
        if (snapshot.collections().isEmpty()) {
            return names;
        }
        for (String collection : COLLECTIONS) {
            List<Document> documents = snapshot.list(Query.in(collection));
            Set<String> its = new HashSet<>();
            documents.forEach(document -> its.add(document.key()));
            assertThat(its.remove("latest")).isTrue();
            if (collection.equals("first")) {
                names.addAll(its);
            }
            assertThat(its).as(collection).isEqualTo(names);
            assertThat(snapshot.find(collection, "latest").orElseThrow().revision())
                    .isEqualTo(snapshot.entry());
        }
        return names;
    }
}
