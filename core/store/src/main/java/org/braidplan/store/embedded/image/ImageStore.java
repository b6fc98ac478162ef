package org.braidplan.store.embedded.image;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.braidplan.store.embedded.disk.Disk;
import org.dizitart.no2.collection.Document;
import org.dizitart.no2.collection.NitriteId;
import org.dizitart.no2.common.Constants;
import org.dizitart.no2.index.BoundingBox;
import org.dizitart.no2.store.AbstractNitriteStore;
import org.dizitart.no2.store.NitriteMap;
import org.dizitart.no2.store.NitriteRTree;
import org.dizitart.no2.store.StoreConfig;
import org.dizitart.no2.store.events.StoreEventListener;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.LongDataType;
import org.jspecify.annotations.Nullable;

/**
 * Nitrite's storage on an MVStore that only the writer's thread changes and commits.
 *
 * <p>Nitrite's own adapter writes in the middle of a unit, rolls back by itself and keeps no old versions for readers.
 */
final class ImageStore extends AbstractNitriteStore<ImageStore.Place> {

    private static final int CACHE_MEGABYTES = 64;

    /**
     * Where the image is.
     *
     * @param file null for one that lives in memory
     */
    record Place(Disk disk, @Nullable Path file) implements StoreConfig {

        @Override
        public String filePath() {
            return String.valueOf(file);
        }

        @Override
        public Boolean isReadOnly() {
            return false;
        }

        @Override
        public void addStoreEventListener(StoreEventListener listener) {
            // Nobody but us opens this store, and we do not listen.
        }
    }

    private final Map<String, ImageMap<?, ?, ?>> maps = new ConcurrentHashMap<>();
    private @Nullable MVStore store;

    ImageStore(Place place) {
        setStoreConfig(place);
    }

    @Override
    public void openOrCreate() {
        Place place = getStoreConfig();
        MVStore.Builder builder = new MVStore.Builder()
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .autoCompactFillRate(0)
                .cacheSize(CACHE_MEGABYTES)
                .pageSplitSize(CheckedFile.BLOCK);
        if (place.file() == null) {
            store = builder.open();
        } else {
            String name = CheckedPath.name(place.disk(), place.file());
            try {
                store = builder.fileName(name).open();
            } finally {
                CheckedPath.forget(name);
            }
        }
        store.setRetentionTime(0);
        store.setVersionsToKeep(0);
    }

    MVStore store() {
        MVStore open = store;
        if (open == null) {
            throw new IllegalStateException("The image is not open.");
        }
        return open;
    }

    /** A map of the image's own, besides Nitrite's. */
    MVMap<byte[], byte[]> own(String name) {
        openMap(name, byte[].class, byte[].class);
        return live(name);
    }

    /** What is beneath a map that is open. */
    @SuppressWarnings("unchecked")
    <R> MVMap<R, byte[]> live(String name) {
        return ((ImageMap<Object, Object, R>) (Object) openMap(name, byte[].class, byte[].class)).live();
    }

    /** Reads every page of a map, and counts what it finds. */
    static long readAll(MVMap<?, byte[]> map) {
        long counted = 0;
        for (Cursor<?, byte[]> cursor = map.cursor(null); cursor.hasNext(); cursor.next()) {
            counted++;
        }
        if (counted != map.sizeAsLong()) {
            throw new ImageDamaged(map.getName() + " has " + counted + " entries, not " + map.sizeAsLong());
        }
        return counted;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <K, V> NitriteMap<K, V> openMap(String name, Class<?> keyType, Class<?> valueType) {
        return (NitriteMap<K, V>) maps.computeIfAbsent(name, its -> {
            if (keyType == NitriteId.class && valueType == Document.class) {
                return documents(its);
            }
            boolean index = name.startsWith(Constants.INDEX_PREFIX + Constants.INTERNAL_NAME_SEPARATOR);
            return keyType == byte[].class || index ? bytes(its) : new NotedMap(this, its, bytesMap(its));
        });
    }

    private ImageMap<NitriteId, Document, Long> documents(String name) {
        MVMap<Long, byte[]> map = store().openMap(
                        name,
                        new MVMap.Builder<Long, byte[]>()
                                .keyType(LongDataType.INSTANCE)
                                .valueType(OrderedBytes.TYPE));
        return new ImageMap<>(
                this,
                name,
                map,
                new ImageMap.Shape<>(
                        NitriteId::getIdValue,
                        NitriteId::createId,
                        document -> ((ImageDocument) document).bytes(),
                        ImageDocument::read));
    }

    private ImageMap<byte[], byte[], byte[]> bytes(String name) {
        return new ImageMap<>(
                this,
                name,
                bytesMap(name),
                new ImageMap.Shape<>(
                        Function.identity(), Function.identity(), Function.identity(), Function.identity()));
    }

    private MVMap<byte[], byte[]> bytesMap(String name) {
        return store().openMap(
                        name,
                        new MVMap.Builder<byte[], byte[]>()
                                .keyType(OrderedBytes.TYPE)
                                .valueType(OrderedBytes.TYPE));
    }

    @Override
    public boolean hasMap(String name) {
        return store().hasMap(name);
    }

    @Override
    public void closeMap(String name) {
        // Maps stay open as long as the image.
    }

    @Override
    public void removeMap(String name) {
        ImageMap<?, ?, ?> map = maps.remove(name);
        if (map != null) {
            store().removeMap(map.live());
        }
    }

    @Override
    public boolean isClosed() {
        return store == null || store.isClosed();
    }

    /** Nitrite is never to commit what it thinks is unsaved. */
    @Override
    public boolean hasUnsavedChanges() {
        return false;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public void commit() {
        // Only the writer commits, a whole batch at a time.
    }

    @Override
    public void close() {
        // The image closes its MVStore itself.
    }

    @Override
    public String getStoreVersion() {
        return "Braid/1";
    }

    @Override
    public <K extends BoundingBox, V> NitriteRTree<K, V> openRTree(String name, Class<?> keyType, Class<?> valueType) {
        throw new UnsupportedOperationException("Braid has no spatial index.");
    }

    @Override
    public void closeRTree(String name) {
        throw new UnsupportedOperationException("Braid has no spatial index.");
    }

    @Override
    public void removeRTree(String name) {
        throw new UnsupportedOperationException("Braid has no spatial index.");
    }
}
