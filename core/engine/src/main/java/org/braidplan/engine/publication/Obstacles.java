package org.braidplan.engine.publication;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.braidplan.disclosure.PersonalData;
import org.braidplan.engine.document.Documents;
import org.braidplan.plan.Certainty;

/** Why something may not be public, whoever would approve it. */
final class Obstacles {

    private Obstacles() {}

    /** The first obstacle, in a sentence that does not repeat what is in the way. */
    static Optional<String> of(Certainty certainty, Record open) {
        if (!certainty.isFitForPublic()) {
            return Optional.of("It is from general knowledge and nobody has confirmed it.");
        }
        return possible(Documents.of(open), "");
    }

    private static Optional<String> possible(JsonNode node, String path) {
        if (node.isTextual()) {
            return PersonalData.in(node.textValue()).stream()
                    .findFirst()
                    .map(found -> "In " + path + " there is what looks like "
                            + found.kind().words() + ": take it out first.");
        }
        for (Iterator<Map.Entry<String, JsonNode>> fields = node.fields(); fields.hasNext(); ) {
            Map.Entry<String, JsonNode> field = fields.next();
            Optional<String> found = possible(field.getValue(), path.isEmpty() ? field.getKey() : path);
            if (found.isPresent()) {
                return found;
            }
        }
        for (JsonNode element : node.isArray() ? node : Documents.json().createArrayNode()) {
            Optional<String> found = possible(element, path);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
