package org.braidplan.engine.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.braidplan.problem.FieldProblem;
import org.braidplan.register.Referent;
import org.braidplan.register.RegisterSchema;
import org.braidplan.store.Query;
import org.braidplan.store.Snapshot;

/** References between records, and from records to the plan: what is named must be there, and must not go while it is named. */
public final class References {

    private References() {}

    /**
     * What a record names that is not there.
     *
     * @param arriving keys of records that are written together with it, by collection
     */
    public static List<FieldProblem> missing(
            Snapshot snapshot, RegisterSchema schema, ObjectNode record, Map<String, Set<String>> arriving) {
        List<FieldProblem> problems = new ArrayList<>();
        for (RegisterSchema.Field field : schema.fields()) {
            JsonNode value = record.get(field.name());
            Optional<String> collection = collection(schema, field);
            if (value == null || collection.isEmpty()) {
                continue;
            }
            String key = value.asText();
            boolean arrives = arriving.getOrDefault(collection.get(), Set.of()).contains(key);
            if (!arrives && snapshot.find(collection.get(), key).isEmpty()) {
                problems.add(new FieldProblem(field.name(), "There is no " + words(field) + " " + key + "."));
            }
        }
        return problems;
    }

    /** A record of the strand that names this one, if there is one; in words. */
    static Optional<String> naming(Snapshot snapshot, List<RegisterSchema> strand, RegisterSchema schema, String key) {
        for (RegisterSchema other : strand) {
            for (RegisterSchema.Field field : other.fields()) {
                if (field.referent().filter(r -> r == Referent.RECORD).isPresent()
                        && field.referentRegister().equals(schema.key())) {
                    Optional<String> found = snapshot.list(Query.in(other.collection())).stream()
                            .filter(d -> d.body().path(field.name()).asText().equals(key))
                            .filter(d -> !(other.key().equals(schema.key())
                                    && d.key().equals(key)))
                            .findFirst()
                            .map(d -> other.one() + " " + d.key());
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Where what a field names is kept; none for a field that names nothing, or a person. */
    public static Optional<String> collection(RegisterSchema schema, RegisterSchema.Field field) {
        return field.referent().flatMap(referent -> switch (referent) {
            case ACTION -> Optional.of("actions");
            case INDICATOR -> Optional.of("indicators");
            case RECOMMENDATION -> Optional.of("recommendations");
            case STRAND -> Optional.of("strands");
            case RECORD -> Optional.of(schema.strand() + "." + field.referentRegister());
            case PERSON -> Optional.empty();
        });
    }

    private static String words(RegisterSchema.Field field) {
        return switch (field.referent().orElseThrow()) {
            case ACTION -> "action";
            case INDICATOR -> "indicator";
            case RECOMMENDATION -> "recommendation";
            case STRAND -> "strand";
            case RECORD -> "record";
            case PERSON -> "person";
        };
    }
}
