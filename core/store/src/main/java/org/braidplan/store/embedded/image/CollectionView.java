package org.braidplan.store.embedded.image;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.braidplan.store.embedded.query.OrderedKey;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** One collection at one moment; anything may throw {@link ImageDamaged}. */
public final class CollectionView {

    /** A document's place in an index: the key there, and where the document itself is. */
    public record Place(byte[] key, long id) {}

    private final MVMap<Long, byte[]> documents;
    private final Map<List<String>, MVMap<byte[], byte[]>> indexes;

    CollectionView(MVMap<Long, byte[]> documents, Map<List<String>, MVMap<byte[], byte[]>> indexes) {
        this.documents = documents;
        this.indexes = Map.copyOf(indexes);
    }

    /** The declared indexes, and the one of no fields that is the order of keys. */
    public Collection<List<String>> indexes() {
        return indexes.keySet();
    }

    /** How many documents there are. */
    public long size() {
        return ImageDamaged.guard(documents::sizeAsLong);
    }

    /** The document with a key. */
    public Optional<State> find(String key) {
        byte[] ordered = new OrderedKey().text(key).bytes();
        byte @Nullable [] id = ImageDamaged.guard(() -> index(List.of()).get(ordered));
        return id == null
                ? Optional.empty()
                : Optional.of(state(ByteBuffer.wrap(id).getLong()));
    }

    /** The document at a place. */
    public State state(long id) {
        return ImageDamaged.guard(() -> {
            byte @Nullable [] bytes = documents.get(id);
            if (bytes == null) {
                throw new ImageDamaged("an index names a document that is not there");
            }
            return ImageDocument.read(bytes).state();
        });
    }

    /** How many entries of an index come before a key. */
    public long rank(List<String> fields, byte[] key) {
        return ImageDamaged.guard(() -> {
            long at = index(fields).getKeyIndex(key);
            return at >= 0 ? at : -(at + 1);
        });
    }

    /** The key at a rank of an index; null when there are not so many. */
    public byte @Nullable [] keyAt(List<String> fields, long rank) {
        return ImageDamaged.<byte @Nullable []>guard(() -> index(fields).getKey(rank));
    }

    /** Where the document with a key of an index is; null when the index has no such key. */
    public @Nullable Long idAt(List<String> fields, byte[] key) {
        return ImageDamaged.<@Nullable Long>guard(() -> {
            byte @Nullable [] id = index(fields).get(key);
            return id == null ? null : ByteBuffer.wrap(id).getLong();
        });
    }

    /** How many entries an index has. */
    public long size(List<String> fields) {
        return ImageDamaged.guard(() -> index(fields).sizeAsLong());
    }

    /** Walks an index from a key on, in one direction or the other. */
    public Iterator<Place> walk(List<String> fields, byte[] from, boolean descending) {
        Cursor<byte[], byte[]> cursor = ImageDamaged.guard(() -> index(fields).cursor(from, null, descending));
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return ImageDamaged.guard(cursor::hasNext);
            }

            @Override
            public Place next() {
                return ImageDamaged.guard(() -> {
                    byte[] key = cursor.next();
                    return new Place(key, ByteBuffer.wrap(cursor.getValue()).getLong());
                });
            }
        };
    }

    private MVMap<byte[], byte[]> index(List<String> fields) {
        MVMap<byte[], byte[]> index = indexes.get(fields);
        if (index == null) {
            throw new IllegalArgumentException("There is no index over " + fields + ".");
        }
        return index;
    }

    @Nullable MVMap<byte[], byte[]> map(List<String> fields) {
        return indexes.get(fields);
    }

    MVMap<Long, byte[]> documents() {
        return documents;
    }
}
