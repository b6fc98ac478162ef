package org.braidplan.web.api.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a JSON object of the API looks like: requests are checked against it and {@code /openapi.json} is written from it.
 *
 * @param name of the schema, in PascalCase
 * @param open whether members that are not listed are let through, for whoever checks them later
 * @param elsewhere members that are changed in another way, with the sentence that says how
 */
public record Shape(String name, String meaning, List<Field> fields, boolean open, Map<String, String> elsewhere) {

    public Shape {
        fields = List.copyOf(fields);
        elsewhere = Map.copyOf(elsewhere);
    }

    /** What an answer holds: every member is there, those that may be absent as null. */
    public static Shape answer(String name, String meaning, Field... fields) {
        return new Shape(name, meaning, Stream.of(fields).map(Field::needed).toList(), false, Map.of());
    }

    /** What a request may hold. */
    public static Shape entry(String name, String meaning, Field... fields) {
        return new Shape(name, meaning, List.of(fields), false, Map.of());
    }

    /** Any object: whoever takes it checks it. */
    public static Shape anything(String name, String meaning) {
        return new Shape(name, meaning, List.of(), true, Map.of());
    }

    /** The same; a request that would change this member is refused with this sentence. */
    public Shape elsewhere(String member, String how) {
        Map<String, String> more = new LinkedHashMap<>(elsewhere);
        more.put(member, how);
        return new Shape(name, meaning, fields, open, more);
    }

    /** The same, with nothing that must be given: what a patch may hold. */
    public Shape patch() {
        List<Field> optional = fields.stream()
                .map(f -> new Field(f.name(), f.kind(), f.meaning(), false, true, f.choices(), f.shape()))
                .toList();
        return new Shape(name + "Patch", meaning, optional, open, elsewhere);
    }

    /** One member. */
    public Optional<Field> field(String member) {
        return fields.stream().filter(f -> f.name().equals(member)).findFirst();
    }
}
