package org.braidplan.store.embedded.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of a document that an index is made of. */
public final class Fields {

    private Fields() {}

    /** The value at a dotted path; null when there is none. A field whose own name has the dots comes first. */
    public static @Nullable JsonNode value(ObjectNode body, String path) {
        JsonNode direct = body.get(path);
        if (direct != null || path.indexOf('.') < 0) {
            return direct;
        }
        JsonNode at = body;
        for (String name : path.split("\\.", -1)) {
            at = at.get(name);
            if (at == null) {
                return null;
            }
        }
        return at;
    }

    /** The key of a document in the index over these fields: their values, then its own key. */
    public static byte[] key(List<String> fields, ObjectNode body, String key) {
        OrderedKey ordered = new OrderedKey();
        for (String field : fields) {
            ordered.add(value(body, field));
        }
        return ordered.text(key).bytes();
    }
}
