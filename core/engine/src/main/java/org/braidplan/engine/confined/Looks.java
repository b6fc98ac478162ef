package org.braidplan.engine.confined;

import java.util.List;
import java.util.Set;
import org.braidplan.engine.document.Documents;
import org.braidplan.people.Caller;
import org.braidplan.store.CollectionSpec;
import org.braidplan.store.Intent;
import org.braidplan.store.Query;
import org.braidplan.store.Snapshot;
import org.braidplan.store.Store;
import org.braidplan.store.Unit;
import org.braidplan.view.Look;

/** Every look at a confined register, kept as a document of its own and so in the journal, before anything is shown. */
public final class Looks {

    /** Where they are kept. */
    public static final String COLLECTION = "looks";

    private static final int MOST = 500;

    private static final CollectionSpec SPEC = CollectionSpec.of(COLLECTION, CollectionSpec.Index.on("strand"));

    private Looks() {}

    /** Declares the collection. */
    public static void declare(Store store) {
        store.declare(List.of(SPEC));
    }

    /**
     * Keeps that somebody looks, and returns when it is on disk; what is looked at must not be shown before.
     *
     * @param collections of the registers, named {@code strand.register}
     * @param record its key; empty for more than one
     */
    public static void note(Store store, Caller caller, Set<String> collections, String record, String how) {
        if (collections.isEmpty()) {
            return;
        }
        store.write(new Intent(caller.userName(), "Looked at what is confined to a strand"), unit -> {
            int place = 0;
            for (String collection : collections) {
                int dot = collection.indexOf('.');
                Look look = new Look(
                        unit.moment(),
                        caller.userName(),
                        collection.substring(0, dot),
                        collection.substring(dot + 1),
                        record,
                        how);
                // In the order of their keys they are in the order of time.
                String key = String.format("%015d-%02d", unit.number(), place++);
                unit.put(COLLECTION, key, Unit.NEW, Documents.of(look));
            }
            return null;
        });
    }

    /** The newest at what is confined to a strand, newest first. */
    public static List<Look> of(Snapshot snapshot, String strand) {
        Query newest = Query.in(COLLECTION).where("strand", strand).descending().page(0, MOST);
        return snapshot.list(newest).stream()
                .map(document -> Documents.to(Look.class, document.body()))
                .toList();
    }
}
