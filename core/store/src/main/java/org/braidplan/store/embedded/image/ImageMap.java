package org.braidplan.store.embedded.image;

import java.util.Iterator;
import java.util.function.Function;
import org.dizitart.no2.common.RecordStream;
import org.dizitart.no2.common.tuples.Pair;
import org.dizitart.no2.store.NitriteMap;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * One map of the image as Nitrite writes it; what is kept are always bytes, so that nothing in a page is shared.
 *
 * @param <K> Nitrite's key
 * @param <V> Nitrite's value
 * @param <R> the key as it is kept
 */
@SuppressWarnings("NullAway") // Nitrite says "nothing there" with null.
class ImageMap<K, V, R> implements NitriteMap<K, V> {

    /** How keys and values are kept. */
    record Shape<K, V, R>(
            Function<K, R> key, Function<R, K> keyBack, Function<V, byte[]> value, Function<byte[], V> valueBack) {}

    private final ImageStore store;
    private final String name;
    private final MVMap<R, byte[]> live;
    private final Shape<K, V, R> shape;
    private boolean dropped;
    private boolean closed;

    ImageMap(ImageStore store, String name, MVMap<R, byte[]> live, Shape<K, V, R> shape) {
        this.store = store;
        this.name = name;
        this.live = live;
        this.shape = shape;
    }

    MVMap<R, byte[]> live() {
        return live;
    }

    @Override
    public boolean containsKey(K key) {
        return live.containsKey(shape.key().apply(key));
    }

    @Override
    public V get(K key) {
        return value(live.get(shape.key().apply(key)));
    }

    @Override
    public void put(K key, V value) {
        live.put(shape.key().apply(key), shape.value().apply(value));
    }

    @Override
    public V putIfAbsent(K key, V value) {
        return value(live.putIfAbsent(shape.key().apply(key), shape.value().apply(value)));
    }

    @Override
    public V remove(K key) {
        return value(live.remove(shape.key().apply(key)));
    }

    private V value(byte @Nullable [] bytes) {
        return bytes == null ? null : shape.valueBack().apply(bytes);
    }

    private K key(@Nullable R kept) {
        return kept == null ? null : shape.keyBack().apply(kept);
    }

    @Override
    public void clear() {
        live.clear();
    }

    @Override
    public long size() {
        return live.sizeAsLong();
    }

    @Override
    public boolean isEmpty() {
        return live.isEmpty();
    }

    @Override
    public K firstKey() {
        return key(live.firstKey());
    }

    @Override
    public K lastKey() {
        return key(live.lastKey());
    }

    @Override
    public K higherKey(K key) {
        return key(live.higherKey(shape.key().apply(key)));
    }

    @Override
    public K ceilingKey(K key) {
        return key(live.ceilingKey(shape.key().apply(key)));
    }

    @Override
    public K lowerKey(K key) {
        return key(live.lowerKey(shape.key().apply(key)));
    }

    @Override
    public K floorKey(K key) {
        return key(live.floorKey(shape.key().apply(key)));
    }

    @Override
    public RecordStream<Pair<K, V>> entries() {
        return () -> pairs(false);
    }

    @Override
    public RecordStream<Pair<K, V>> reversedEntries() {
        return () -> pairs(true);
    }

    private Iterator<Pair<K, V>> pairs(boolean reverse) {
        Cursor<R, byte[]> cursor = live.cursor(null, null, reverse);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return cursor.hasNext();
            }

            @Override
            public Pair<K, V> next() {
                R kept = cursor.next();
                return new Pair<>(key(kept), value(cursor.getValue()));
            }
        };
    }

    @Override
    public Iterable<V> values() {
        return () -> {
            Iterator<Pair<K, V>> pairs = pairs(false);
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return pairs.hasNext();
                }

                @Override
                public V next() {
                    return pairs.next().getSecond();
                }
            };
        };
    }

    @Override
    public Iterable<K> keys() {
        return () -> {
            Iterator<R> kept = live.keyIterator(null);
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return kept.hasNext();
                }

                @Override
                public K next() {
                    return key(kept.next());
                }
            };
        };
    }

    @Override
    public void drop() {
        if (!dropped) {
            dropped = true;
            closed = true;
            store.removeMap(name);
        }
    }

    @Override
    public boolean isDropped() {
        return dropped;
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public ImageStore getStore() {
        return store;
    }

    @Override
    public String getName() {
        return name;
    }
}
