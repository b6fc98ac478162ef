package org.braidplan.engine.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.braidplan.engine.document.Documents;
import org.braidplan.view.History.FieldChange;

/** What differs between two states of a document, field by field: {@code schedule.due}, {@code updates[3]}. */
final class Differences {

    private final List<FieldChange> found = new ArrayList<>();

    private Differences() {}

    /** The differences; an absent state has no fields. */
    static List<FieldChange> between(JsonNode before, JsonNode after) {
        Differences differences = new Differences();
        differences.object("", before, after);
        return differences.found;
    }

    private void object(String prefix, JsonNode before, JsonNode after) {
        Set<String> names = new LinkedHashSet<>();
        for (Iterator<String> all = after.fieldNames(); all.hasNext(); ) {
            names.add(all.next());
        }
        for (Iterator<String> all = before.fieldNames(); all.hasNext(); ) {
            names.add(all.next());
        }
        for (String name : names) {
            value(prefix.isEmpty() ? name : prefix + "." + name, before.path(name), after.path(name));
        }
    }

    private void value(String field, JsonNode before, JsonNode after) {
        if (Documents.same(before, after)) {
            return;
        }
        if (before.isObject() && after.isObject()) {
            object(field, before, after);
        } else if (before.isArray() && after.isArray()) {
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                value(field + "[" + i + "]", element(before, i), element(after, i));
            }
        } else {
            found.add(new FieldChange(field, json(before), json(after)));
        }
    }

    private static JsonNode element(JsonNode array, int index) {
        return index < array.size() ? array.get(index) : MissingNode.getInstance();
    }

    private static Optional<String> json(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? Optional.empty() : Optional.of(node.toString());
    }
}
