package org.braidplan.store.embedded.image;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.Iterator;
import java.util.Set;
import org.braidplan.store.embedded.query.Fields;
import org.dizitart.no2.collection.Document;
import org.dizitart.no2.collection.NitriteId;
import org.dizitart.no2.common.Constants;
import org.dizitart.no2.common.tuples.Pair;
import org.jspecify.annotations.Nullable;

/**
 * A document as Nitrite sees it: a state that it cannot take apart, whose fields it may ask for.
 *
 * <p>Nitrite's own documents would lose what JSON holds (decimals, field names with dots). What Nitrite wants to note in
 * a document (its revision, a time) the journal knows better, so it is not kept.
 */
final class ImageDocument implements Document {

    private static final long serialVersionUID = 1L;

    /** The name under which indexes ask for a document's key. */
    static final String KEY = "@key";

    private final long id;
    private final transient State state;
    private transient @Nullable ObjectNode body;

    ImageDocument(long id, State state) {
        this.id = id;
        this.state = state;
    }

    State state() {
        return state;
    }

    byte[] bytes() {
        byte[] kept = state.bytes();
        return ByteBuffer.allocate(8 + kept.length).putLong(id).put(kept).array();
    }

    static ImageDocument read(byte[] bytes) {
        return new ImageDocument(ByteBuffer.wrap(bytes).getLong(), State.read(bytes, 8));
    }

    @Override
    public @Nullable Object get(String field) {
        if (Constants.DOC_ID.equals(field)) {
            return id;
        }
        if (KEY.equals(field)) {
            return TextNode.valueOf(state.key());
        }
        ObjectNode parsed = body;
        if (parsed == null) {
            parsed = state.body();
            body = parsed;
        }
        return Fields.value(parsed, field);
    }

    @Override
    public <T> T get(String field, Class<T> type) {
        return type.cast(get(field));
    }

    @Override
    public NitriteId getId() {
        return NitriteId.createId(id);
    }

    @Override
    public boolean hasId() {
        return true;
    }

    @Override
    public boolean containsKey(String field) {
        return Constants.DOC_ID.equals(field);
    }

    @Override
    public boolean containsField(String field) {
        return get(field) != null;
    }

    @Override
    public Integer getRevision() {
        return 0;
    }

    @Override
    public Document put(String field, Object value) {
        return this;
    }

    @Override
    public void remove(String field) {
        // Nitrite takes away its own notes, which were never kept.
    }

    @Override
    @SuppressWarnings("MethodDoesntCallSuperMethod")
    public Document clone() {
        return this;
    }

    @Override
    public Set<String> getFields() {
        return Set.of();
    }

    @Override
    public int size() {
        return 1;
    }

    @Override
    public Document merge(Document update) {
        throw new UnsupportedOperationException("A document is replaced as a whole.");
    }

    @Override
    public Iterator<Pair<String, Object>> iterator() {
        return Collections.emptyIterator();
    }
}
