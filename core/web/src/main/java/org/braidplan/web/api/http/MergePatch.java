package org.braidplan.web.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** JSON Merge Patch (RFC 7396, section 2). */
public final class MergePatch {

    private MergePatch() {}

    /** What becomes of a target under a patch; neither of them changes. */
    public static JsonNode apply(@Nullable JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch.deepCopy();
        }
        ObjectNode result = target instanceof ObjectNode object ? object.deepCopy() : Json.object();
        patch.fields().forEachRemaining(field -> {
            if (field.getValue().isNull()) {
                result.remove(field.getKey());
            } else {
                result.set(field.getKey(), apply(result.get(field.getKey()), field.getValue()));
            }
        });
        return result;
    }

    /**
     * Only the top-level members that a patch names, each as it would become; a member to be removed is null.
     *
     * <p>It tells a caller who keeps to rules by field what the patch is about.
     */
    public static ObjectNode touched(ObjectNode target, ObjectNode patch) {
        ObjectNode result = Json.object();
        patch.fields()
                .forEachRemaining(
                        field -> result.set(field.getKey(), apply(target.get(field.getKey()), field.getValue())));
        return result;
    }
}
