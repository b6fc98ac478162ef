package org.braidplan.engine.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.braidplan.engine.check.ConfinedChecks;
import org.braidplan.engine.confined.Looks;
import org.braidplan.engine.people.PeopleCollections;
import org.braidplan.engine.register.Schemas;
import org.braidplan.people.Caller;
import org.braidplan.people.Right;
import org.braidplan.register.RegisterSchema;
import org.braidplan.store.Store;

/** What somebody may see of the documents in the journal. */
final class Visibility {

    private final Store store;
    private final Schemas schemas;
    private final Caller caller;
    private final Map<String, Set<String>> open = new HashMap<>();
    private final Map<String, Optional<String>> confined = new HashMap<>();

    Visibility(Store store, Schemas schemas, Caller caller) {
        this.store = store;
        this.schemas = schemas;
        this.caller = caller;
    }

    /** A state of a document without what this caller may not see. */
    ObjectNode of(String collection, ObjectNode state) {
        ObjectNode seen = state.deepCopy();
        seen.remove(PeopleCollections.SECRETS);
        int dot = collection.indexOf('.');
        if (dot >= 0 && !caller.person().may(Right.READ_CONFIDENTIAL, collection.substring(0, dot))) {
            seen.retain(open.computeIfAbsent(collection, this::open));
        }
        return seen;
    }

    /** Whether this caller may see that a document was changed, and how. */
    boolean shows(String collection, String key, Optional<ObjectNode> before, Optional<ObjectNode> after) {
        Optional<String> strand = collection.equals(Looks.COLLECTION)
                ? after.or(() -> before).map(look -> look.path("strand").asText())
                : confined.computeIfAbsent(collection, schemas::confinedTo)
                        .or(() -> store.read(snapshot -> ConfinedChecks.strand(snapshot, collection, key)));
        return strand.map(s -> caller.person().isNamedFor(s)).orElse(true);
    }

    /** A key as it may be shown: of a token's digest only the beginning. */
    String key(String collection, String key) {
        return collection.equals(PeopleCollections.TOKENS) ? key.substring(0, Math.min(8, key.length())) + "…" : key;
    }

    /**
     * The fields that are known not to be confidential. A field that the register had once and has no more may have been, so
     * it is not among them.
     */
    private Set<String> open(String collection) {
        Optional<RegisterSchema> schema = schemas.ofCollection(collection);
        return schema.stream()
                .flatMap(s -> s.fields().stream())
                .filter(f -> !f.confidential())
                .map(RegisterSchema.Field::name)
                .collect(Collectors.toSet());
    }

    /** An absent state is one without fields. */
    JsonNode of(String collection, Optional<ObjectNode> state) {
        return state.<JsonNode>map(s -> of(collection, s)).orElse(MissingNode.getInstance());
    }
}
