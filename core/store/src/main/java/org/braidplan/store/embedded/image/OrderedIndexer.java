package org.braidplan.store.embedded.image;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.util.LinkedHashSet;
import org.braidplan.store.embedded.query.OrderedKey;
import org.dizitart.no2.NitriteConfig;
import org.dizitart.no2.collection.FindPlan;
import org.dizitart.no2.collection.NitriteId;
import org.dizitart.no2.common.FieldValues;
import org.dizitart.no2.common.Fields;
import org.dizitart.no2.common.tuples.Pair;
import org.dizitart.no2.common.util.IndexUtils;
import org.dizitart.no2.index.IndexDescriptor;
import org.dizitart.no2.index.NitriteIndexer;
import org.dizitart.no2.store.NitriteMap;

/**
 * An index of one entry a document, ordered by the fields' values: the key is their {@link OrderedKey}, the value the
 * document's number in Nitrite.
 *
 * <p>Nitrite's own indexes hold a growing list for each value and slow down with it; here a place in the order is found
 * in the depth of the tree.
 */
final class OrderedIndexer implements NitriteIndexer {

    static final String TYPE = "Ordered";

    @Override
    public void initialize(NitriteConfig config) {
        // The store comes with each call.
    }

    @Override
    public String getIndexType() {
        return TYPE;
    }

    @Override
    public void validateIndex(Fields fields) {
        // The declaration has been checked before Nitrite hears of it.
    }

    @Override
    public void writeIndexEntry(FieldValues values, IndexDescriptor index, NitriteConfig config) {
        byte[] id = ByteBuffer.allocate(8)
                .putLong(values.getNitriteId().getIdValue())
                .array();
        map(index, config).put(key(values), id);
    }

    @Override
    public void removeIndexEntry(FieldValues values, IndexDescriptor index, NitriteConfig config) {
        map(index, config).remove(key(values));
    }

    @Override
    public void dropIndex(IndexDescriptor index, NitriteConfig config) {
        map(index, config).clear();
    }

    /** Questions never reach Nitrite: they are answered from snapshots of these maps. */
    @Override
    public LinkedHashSet<NitriteId> findByFilter(FindPlan plan, NitriteConfig config) {
        throw new UnsupportedOperationException("The image is asked through its views.");
    }

    private static byte[] key(FieldValues values) {
        OrderedKey key = new OrderedKey();
        for (Pair<String, Object> value : values.getValues()) {
            key.add((JsonNode) value.getSecond());
        }
        return key.bytes();
    }

    private static NitriteMap<byte[], byte[]> map(IndexDescriptor index, NitriteConfig config) {
        return config.getNitriteStore().openMap(IndexUtils.deriveIndexMapName(index), byte[].class, byte[].class);
    }
}
