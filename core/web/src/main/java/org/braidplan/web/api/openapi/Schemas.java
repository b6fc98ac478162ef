package org.braidplan.web.api.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import org.braidplan.web.api.http.Field;
import org.braidplan.web.api.http.Json;
import org.braidplan.web.api.http.Shape;

/** Shapes as schemas of OpenAPI 3.0.3, each once, under its name in {@code #/components/schemas}. */
final class Schemas {

    private final Map<String, ObjectNode> named = new TreeMap<>();

    /** A reference to the schema of a shape. */
    ObjectNode of(Shape shape) {
        if (!named.containsKey(shape.name())) {
            named.put(shape.name(), Json.object());
            named.put(shape.name(), object(shape));
        }
        return reference(shape.name());
    }

    /** A reference to a schema that is added under this name. */
    ObjectNode add(String name, ObjectNode schema) {
        named.put(name, schema);
        return reference(name);
    }

    /** All of them, by name. */
    ObjectNode all() {
        ObjectNode all = Json.object();
        named.forEach(all::set);
        return all;
    }

    private static ObjectNode reference(String name) {
        return Json.object().put("$ref", "#/components/schemas/" + name);
    }

    private ObjectNode object(Shape shape) {
        ObjectNode schema = Json.object().put("type", "object").put("description", shape.meaning());
        ObjectNode properties = Json.object();
        ArrayNode required = Json.array();
        for (Field field : shape.fields()) {
            properties.set(field.name(), field(field));
            if (field.required()) {
                required.add(field.name());
            }
        }
        schema.set("properties", properties);
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return schema.put("additionalProperties", shape.open());
    }

    private ObjectNode field(Field field) {
        ObjectNode schema = switch (field.kind()) {
            case TEXT -> type("string");
            case WHOLE -> type("integer").put("format", "int64");
            case NUMBER -> type("number");
            case YES_NO -> type("boolean");
            case DATE -> type("string").put("format", "date");
            case MOMENT -> type("string").put("format", "date-time");
            case CHOICE -> choice(field);
            case TEXTS -> list(type("string"));
            case DATES -> list(type("string").put("format", "date"));
            case OBJECT -> wrapped(of(field.shape().orElseThrow()));
            case OBJECTS -> list(of(field.shape().orElseThrow()));
            case ANY -> Json.object();
        };
        schema.put("description", field.meaning());
        return field.nullable() ? schema.put("nullable", true) : schema;
    }

    private static ObjectNode choice(Field field) {
        ObjectNode schema = type("string");
        ArrayNode choices = schema.putArray("enum");
        field.choices().forEach(choices::add);
        if (field.nullable()) {
            choices.addNull();
        }
        return schema;
    }

    /** A reference takes no other members beside it in OpenAPI 3.0, so it is wrapped. */
    private static ObjectNode wrapped(ObjectNode reference) {
        ObjectNode schema = Json.object();
        schema.putArray("allOf").add(reference);
        return schema;
    }

    static ObjectNode type(String type) {
        return Json.object().put("type", type);
    }

    static ObjectNode list(ObjectNode items) {
        ObjectNode schema = type("array");
        schema.set("items", items);
        return schema;
    }
}
