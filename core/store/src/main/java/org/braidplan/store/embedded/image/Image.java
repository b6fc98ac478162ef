package org.braidplan.store.embedded.image;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.braidplan.store.embedded.disk.Disk;
import org.braidplan.store.embedded.journal.DocumentChange;
import org.braidplan.store.embedded.journal.Entry;
import org.braidplan.store.embedded.query.OrderedKey;
import org.dizitart.no2.Nitrite;
import org.dizitart.no2.collection.NitriteCollection;
import org.dizitart.no2.common.module.NitriteModule;
import org.dizitart.no2.common.module.NitritePlugin;
import org.dizitart.no2.common.util.IndexUtils;
import org.dizitart.no2.index.IndexDescriptor;
import org.dizitart.no2.index.IndexOptions;
import org.dizitart.no2.store.NitriteStore;
import org.dizitart.no2.store.StoreModule;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * The documents as the journal's entries up to one of them leave them, in Nitrite collections with ordered indexes.
 *
 * <p>One thread changes it; others read the views it hands out. It is never synced for a unit's sake, since whatever it
 * loses the journal has. Anything here may throw {@link ImageDamaged}.
 */
public final class Image {

    private static final byte[] STORE = {1};
    private static final byte[] ENTRY = {2};
    private static final byte[] POWER = {3};
    private static final int COMPACTION_BYTES = 4 * 1024 * 1024;

    private record Kept(
            NitriteCollection collection,
            MVMap<Long, byte[]> documents,
            Map<List<String>, MVMap<byte[], byte[]>> indexes) {}

    private final @Nullable Path file;
    private final ImageStore store;
    private final Nitrite nitrite;
    private final MVMap<byte[], byte[]> meta;
    private final MVMap<byte[], byte[]> history;
    private final MVMap<byte[], byte[]> held;
    private final Map<String, Kept> kept = new HashMap<>();
    private final AtomicInteger pins = new AtomicInteger();
    private long entry;
    private byte[] hash = new byte[0];
    private Instant moment = Instant.EPOCH;
    private @Nullable View last;

    private Image(Disk disk, @Nullable Path file) {
        this.file = file;
        this.store = new ImageStore(new ImageStore.Place(disk, file));
        this.nitrite = Nitrite.builder()
                .loadModule(new StoreModule() {
                    @Override
                    public NitriteStore<?> getStore() {
                        return store;
                    }

                    @Override
                    public Set<NitritePlugin> plugins() {
                        return Set.of(store);
                    }
                })
                .loadModule(NitriteModule.module(new OrderedIndexer()))
                .openOrCreate();
        this.meta = bytes("braid.meta");
        this.history = bytes("braid.history");
        this.held = bytes("braid.held");
        byte @Nullable [] position = meta.get(ENTRY);
        if (position != null) {
            ByteBuffer in = ByteBuffer.wrap(position);
            entry = in.getLong();
            moment = Instant.ofEpochMilli(in.getLong());
            hash = Arrays.copyOfRange(position, 16, position.length);
        }
        nitrite.listCollectionNames().forEach(this::keep);
    }

    /**
     * Opens an image, or begins an empty one.
     *
     * @param file null for an image in memory
     */
    public static Image open(Disk disk, @Nullable Path file) {
        return ImageDamaged.guard(() -> new Image(disk, file));
    }

    private MVMap<byte[], byte[]> bytes(String name) {
        store.openMap(name, byte[].class, byte[].class);
        return map(name);
    }

    @SuppressWarnings("unchecked")
    private <R> MVMap<R, byte[]> map(String name) {
        return ((ImageMap<Object, Object, R>) (Object) store.openMap(name, byte[].class, byte[].class)).live();
    }

    /** The journal that it is the image of, once {@link #begin} has said so. */
    public Optional<UUID> journal() {
        return ImageDamaged.guard(() -> {
            byte @Nullable [] id = meta.get(STORE);
            return id == null
                    ? Optional.empty()
                    : Optional.of(new UUID(
                            ByteBuffer.wrap(id).getLong(), ByteBuffer.wrap(id).getLong(8)));
        });
    }

    /** Notes which journal this is the image of. */
    public void begin(UUID journal) {
        ImageDamaged.run(() -> meta.put(
                STORE,
                ByteBuffer.allocate(16)
                        .putLong(journal.getMostSignificantBits())
                        .putLong(journal.getLeastSignificantBits())
                        .array()));
    }

    /** Whether the power has been on since it was written last, so that nothing written to it can have been lost. */
    public boolean hasKeptPower(String power) {
        return ImageDamaged.guard(() -> Arrays.equals(meta.get(POWER), power.getBytes(StandardCharsets.UTF_8)));
    }

    /** Notes while which power it is written from now on. */
    public void notePower(String power) {
        ImageDamaged.run(() -> meta.put(POWER, power.getBytes(StandardCharsets.UTF_8)));
    }

    /** The newest entry in it; 0 when there is none. */
    public long entry() {
        return entry;
    }

    /** The hash of that entry. */
    public byte[] hash() {
        return hash;
    }

    /** Where it is; empty for one in memory. */
    public Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /** Makes a collection have exactly these indexes. */
    public void declare(String name, Collection<List<String>> indexes) {
        ImageDamaged.run(() -> {
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
        });
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
            indexes.put(List.copyOf(fields.subList(0, fields.size() - 1)), map(IndexUtils.deriveIndexMapName(index)));
        }
        return new Kept(collection, map(collection.getName()), indexes);
    }

    /** Every index ends in the document's key, which makes its entries unique and ordered to the last. */
    private static String[] names(List<String> fields) {
        List<String> names = new ArrayList<>(fields);
        names.add(ImageDocument.KEY);
        return names.toArray(String[]::new);
    }

    /** Takes in the entry that follows the newest one in it. */
    public void apply(Entry next) {
        if (next.number() != entry + 1) {
            throw new IllegalArgumentException("Entry " + next.number() + " does not follow entry " + entry + ".");
        }
        ImageDamaged.run(() -> {
            for (int i = 0; i < next.changes().size(); i++) {
                apply(next, i);
            }
            entry = next.number();
            hash = next.hash();
            moment = next.moment();
        });
    }

    private void apply(Entry next, int index) {
        DocumentChange change = next.changes().get(index);
        Kept collection = keep(change.collection());
        byte[] key = new OrderedKey().text(change.key()).bytes();
        byte @Nullable [] there = collection.indexes().get(List.<String>of()).get(key);
        long id = there == null
                ? next.number() << 20 | index
                : ByteBuffer.wrap(there).getLong();
        if (there != null) {
            byte @Nullable [] old = collection.documents().get(id);
            if (old == null) {
                throw new ImageDamaged("an index names a document that is not there");
            }
            collection.collection().remove(ImageDocument.read(old));
        }
        if (change.body() != null && change.after() != null) {
            State state = new State(
                    change.key(), next.number(), change.after(), change.body().json());
            collection.collection().insert(new ImageDocument(id, state));
        }
        history.put(
                History.of(change.collection(), change.key(), next.number()),
                new byte[] {(byte) (change.after() == null ? 0 : 1)});
        byte[] name = change.collection().getBytes(StandardCharsets.UTF_8);
        if (!held.containsKey(name)) {
            held.put(name, ByteBuffer.allocate(8).putLong(next.number()).array());
        }
    }

    /** Writes what was applied to the file, without syncing it, and gives a view of it. */
    public View commit() {
        return ImageDamaged.guard(() -> {
            meta.put(
                    ENTRY,
                    ByteBuffer.allocate(16 + hash.length)
                            .putLong(entry)
                            .putLong(moment.toEpochMilli())
                            .put(hash)
                            .array());
            MVStore mv = store.store();
            mv.commit();
            if (mv.isClosed()) {
                throw new ImageDamaged("its file could not be written");
            }
            MVStore.TxCounter pin = mv.registerVersionUsage();
            pins.incrementAndGet();
            long version = mv.getCurrentVersion();
            Map<String, CollectionView> views = new HashMap<>();
            kept.forEach((name, its) -> views.put(name, view(name, its, version)));
            View view =
                    new View(this, pin, views, history.openVersion(version), held.openVersion(version), entry, moment);
            last = view;
            return view;
        });
    }

    /** Takes over from the view before what has not changed since. */
    private CollectionView view(String name, Kept its, long version) {
        CollectionView before = last == null ? null : last.known(name);
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

    void unpin(MVStore.TxCounter pin) {
        pins.decrementAndGet();
        if (!store.isClosed()) {
            store.store().deregisterVersionUsage(pin);
        }
    }

    /** Whether any view is still in use. */
    public boolean isInUse() {
        return pins.get() > 0;
    }

    /** Brings the file to the disk. */
    public void sync() {
        ImageDamaged.run(() -> {
            if (file != null) {
                store.store().sync();
            }
        });
    }

    /**
     * Makes room in the file, one step of it.
     *
     * @return whether another step may be worth while
     */
    public boolean compact() {
        return ImageDamaged.guard(() -> file != null
                && store.store().getFileStore().getChunksFillRate() < 50
                && store.store().compact(50, COMPACTION_BYTES));
    }

    /** Reads every page of every map, and counts what it finds. */
    public void readAll() {
        ImageDamaged.run(() -> {
            List.of(meta, history, held).forEach(Image::readAll);
            for (Kept collection : kept.values()) {
                long documents = readAll(collection.documents());
                for (MVMap<byte[], byte[]> index : collection.indexes().values()) {
                    if (readAll(index) != documents) {
                        throw new ImageDamaged(index.getName() + " does not have an entry for each document");
                    }
                }
            }
        });
    }

    private static long readAll(MVMap<?, byte[]> map) {
        long counted = 0;
        for (Cursor<?, byte[]> cursor = map.cursor(null); cursor.hasNext(); cursor.next()) {
            counted++;
        }
        if (counted != map.sizeAsLong()) {
            throw new ImageDamaged(map.getName() + " has " + counted + " entries, not " + map.sizeAsLong());
        }
        return counted;
    }

    /** Writes what is left and closes the file. */
    public void close() {
        ImageDamaged.run(() -> {
            MVStore mv = store.store();
            if (!mv.isClosed()) {
                mv.commit();
                mv.sync();
                mv.close();
            }
        });
    }

    /** Closes the file as it is. */
    public void abandon() {
        store.store().closeImmediately();
    }
}
