package org.braidplan.store.embedded.image;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.braidplan.store.embedded.journal.DocumentChange;
import org.braidplan.store.embedded.query.Fields;
import org.braidplan.store.embedded.query.OrderedKey;
import org.dizitart.no2.Nitrite;
import org.dizitart.no2.collection.NitriteCollection;
import org.dizitart.no2.common.util.IndexUtils;
import org.dizitart.no2.index.IndexDescriptor;
import org.dizitart.no2.index.IndexOptions;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** An image's collections as Nitrite keeps them, each with its documents and its ordered indexes. */
final class KeptCollections {

    private record Kept(
            NitriteCollection collection,
            MVMap<Long, byte[]> documents,
            Map<List<String>, MVMap<byte[], byte[]>> indexes) {}

    private final ImageStore store;
    private final Nitrite nitrite;
    private final Map<String, Kept> kept = new HashMap<>();

    /** Finds the collections that are there. */
    KeptCollections(ImageStore store, Nitrite nitrite) {
        this.store = store;
        this.nitrite = nitrite;
        nitrite.listCollectionNames().forEach(this::keep);
    }

    /** Makes a collection have exactly these indexes, and the one by key that each has. */
    void declare(String name, Collection<List<String>> indexes) {
        Kept collection = keep(name);
        Set<List<String>> surplus = new HashSet<>(collection.indexes().keySet());
        surplus.removeAll(indexes);
        surplus.remove(List.<String>of());
        for (List<String> fields : surplus) {
            collection.collection().dropIndex(names(fields));
        }
        for (List<String> fields : indexes) {
            if (!collection.indexes().containsKey(fields)) {
                collection.collection().createIndex(IndexOptions.indexOptions(OrderedIndexer.TYPE), names(fields));
            }
        }
        kept.put(name, kept(collection.collection()));
    }

    private Kept keep(String name) {
        Kept known = kept.get(name);
        if (known == null) {
            NitriteCollection collection = nitrite.getCollection(name);
            if (!collection.hasIndex(ImageDocument.KEY)) {
                collection.createIndex(IndexOptions.indexOptions(OrderedIndexer.TYPE), ImageDocument.KEY);
            }
            known = kept(collection);
            kept.put(name, known);
        }
        return known;
    }

    private Kept kept(NitriteCollection collection) {
        Map<List<String>, MVMap<byte[], byte[]>> indexes = new HashMap<>();
        for (IndexDescriptor index : collection.listIndices()) {
            List<String> fields = index.getFields().getFieldNames();
            indexes.put(
                    List.copyOf(fields.subList(0, fields.size() - 1)),
                    store.live(IndexUtils.deriveIndexMapName(index)));
        }
        return new Kept(collection, store.live(collection.getName()), indexes);
    }

    /** Every index ends in the document's key, which makes its entries unique and ordered to the last. */
    private static String[] names(List<String> fields) {
        List<String> names = new ArrayList<>(fields);
        names.add(ImageDocument.KEY);
        return names.toArray(String[]::new);
    }

    /**
     * Makes one change.
     *
     * @param number the entry that it is part of
     * @param index its place in that entry
     */
    void apply(long number, int index, DocumentChange change) {
        Kept collection = keep(change.collection());
        byte[] key = new OrderedKey().text(change.key()).bytes();
        byte @Nullable [] there = collection.indexes().get(List.<String>of()).get(key);
        Optional<State> after = change.body() == null || change.after() == null
                ? Optional.empty()
                : Optional.of(new State(
                        change.key(), number, change.after(), change.body().json()));
        if (there == null) {
            after.ifPresent(its -> collection.collection().insert(new ImageDocument(number << 20 | index, its)));
            return;
        }
        byte @Nullable [] old =
                collection.documents().get(ByteBuffer.wrap(there).getLong());
        if (old == null) {
            throw new ImageDamaged("an index names a document that is not there");
        }
        ImageDocument before = ImageDocument.read(old);
        if (after.isPresent()) {
            replace(collection, there, before.state(), after.get());
        } else {
            collection.collection().remove(before);
        }
    }

    /**
     * Puts a document in the place of another of the same key, past Nitrite, which knows no way but to take the old one out of
     * every index and the new one into each: most values, and so most places in an index, stay what they were.
     *
     * @param id as the indexes hold it
     */
    private static void replace(Kept collection, byte[] id, State before, State after) {
        long number = ByteBuffer.wrap(id).getLong();
        collection.documents().put(number, new ImageDocument(number, after).bytes());
        if (collection.indexes().size() == 1) {
            return;
        }
        ObjectNode was = before.body();
        ObjectNode is = after.body();
        collection.indexes().forEach((fields, index) -> {
            byte[] from = Fields.key(fields, was, before.key());
            byte[] to = Fields.key(fields, is, after.key());
            if (!Arrays.equals(from, to)) {
                index.remove(from);
                index.put(to, id);
            }
        });
    }

    /** All of them at a version; what has not changed since the view before is taken over from it. */
    Map<String, CollectionView> views(long version, @Nullable View before) {
        Map<String, CollectionView> views = new HashMap<>();
        kept.forEach((name, its) -> views.put(name, view(its, before == null ? null : before.known(name), version)));
        return views;
    }

    private static CollectionView view(Kept its, @Nullable CollectionView before, long version) {
        Map<List<String>, MVMap<byte[], byte[]>> indexes = new HashMap<>();
        boolean same =
                before != null && before.indexes().size() == its.indexes().size();
        for (Map.Entry<List<String>, MVMap<byte[], byte[]>> index :
                its.indexes().entrySet()) {
            MVMap<byte[], byte[]> old = before == null ? null : before.map(index.getKey());
            MVMap<byte[], byte[]> now = at(index.getValue(), old, version);
            same &= now == old;
            indexes.put(index.getKey(), now);
        }
        MVMap<Long, byte[]> documents = at(its.documents(), before == null ? null : before.documents(), version);
        return same && before != null && documents == before.documents()
                ? before
                : new CollectionView(documents, indexes);
    }

    private static <K> MVMap<K, byte[]> at(MVMap<K, byte[]> live, @Nullable MVMap<K, byte[]> before, long version) {
        return before != null && before.getId() == live.getId() && before.getRootPage() == live.getRootPage()
                ? before
                : live.openVersion(version);
    }

    /** Reads every page of every map. */
    void readAll() {
        for (Kept collection : kept.values()) {
            long documents = ImageStore.readAll(collection.documents());
            for (MVMap<byte[], byte[]> index : collection.indexes().values()) {
                if (ImageStore.readAll(index) != documents) {
                    throw new ImageDamaged(index.getName() + " does not have an entry for each document");
                }
            }
        }
    }
}
