package org.braidplan.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.braidplan.engine.document.Documents;
import org.braidplan.engine.register.RecordCheck;
import org.braidplan.register.FieldKind;
import org.braidplan.register.RegisterSchema;
import org.braidplan.register.RegisterSchema.Field;
import org.braidplan.view.Stored;

/**
 * Makes more records of a register out of a strand's samples: many, odd ones, ones that say what they are. What the platform
 * would refuse is left out.
 */
final class Variations {

    private final RegisterSchema schema;
    private final Class<? extends Record> type;
    private final List<Record> samples;
    private final Renamed renamed;

    /** Of these samples, those that belong to the register. */
    Variations(RegisterSchema schema, List<Record> samples) {
        this.schema = schema;
        this.type = schema.type().orElseThrow();
        this.samples = samples.stream().filter(type::isInstance).toList();
        this.renamed = new Renamed(schema);
    }

    /** So many records with keys of their own, or as many as the key's periods and dates of two centuries allow. */
    List<Stored<? extends Record>> many(int number) {
        Map<String, Stored<? extends Record>> made = new LinkedHashMap<>();
        for (int i = 0; i < number && !samples.isEmpty(); i++) {
            renamed.copy(samples.get(i % samples.size()), i / samples.size())
                    .ifPresent(copy -> made.computeIfAbsent(renamed.key(copy), key -> new Stored<>(key, 1, copy)));
        }
        return List.copyOf(made.values());
    }

    /** The samples with one field at a time at its limits or as people enter it by mistake, and with all that may be empty. */
    List<Record> odd() {
        Map<String, Record> made = new LinkedHashMap<>();
        for (Record sample : samples) {
            ObjectNode body = Documents.of(sample);
            ObjectNode sparse = body.deepCopy();
            schema.fields().stream().filter(f -> !f.required()).forEach(f -> sparse.remove(f.name()));
            add(made, sparse, true);
            for (Field field : schema.fields()) {
                for (JsonNode value : OddValues.of(field)) {
                    ObjectNode odd = body.deepCopy();
                    odd.set(field.name(), value);
                    add(made, odd, !field.key());
                }
            }
        }
        return List.copyOf(made.values());
    }

    /** The samples with this text in every field of words that takes it and is no key. */
    List<Record> saying(String text) {
        return changed(field -> true, text);
    }

    /** The samples with this text in every confidential field of words that takes it; all are in a confined register. */
    List<Record> confiding(String text) {
        return changed(field -> schema.confined() || field.confidential(), text);
    }

    private List<Record> changed(Predicate<Field> which, String text) {
        List<Record> made = new ArrayList<>();
        for (Record sample : samples) {
            ObjectNode body = Documents.of(sample);
            for (Field field : schema.fields()) {
                if (which.test(field) && isWords(field) && !field.key()) {
                    ObjectNode one = body.deepCopy().put(field.name(), text);
                    if (RecordCheck.of(schema, one).sound()) {
                        body = one;
                    }
                }
            }
            record(body).ifPresent(made::add);
        }
        return made;
    }

    /** Adds what the platform would accept; with a key of its own, where that leaves the oddity as it is. */
    private void add(Map<String, Record> made, ObjectNode body, boolean withOwnKey) {
        record(body).ifPresent(odd -> {
            Record own = withOwnKey
                    ? renamed.copy(odd, made.size() + 1).filter(this::isSound).orElse(odd)
                    : odd;
            made.putIfAbsent(renamed.key(own), own);
        });
    }

    /** Whether the platform takes it: a date that moved along with its record's key may have left the years that it takes. */
    private boolean isSound(Record copy) {
        return RecordCheck.of(schema, Documents.of(copy)).sound();
    }

    private Optional<Record> record(ObjectNode body) {
        RecordCheck checked = RecordCheck.of(schema, body);
        return checked.sound() ? Optional.of(Documents.to(type, checked.body())) : Optional.empty();
    }

    private static boolean isWords(Field field) {
        return field.kind() == FieldKind.TEXT
                || field.kind() == FieldKind.LONG_TEXT
                || field.kind() == FieldKind.REFERENCE;
    }
}
