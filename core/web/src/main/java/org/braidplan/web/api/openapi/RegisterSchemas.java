package org.braidplan.web.api.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.braidplan.register.FieldKind;
import org.braidplan.register.RegisterSchema;
import org.braidplan.web.api.http.Json;

/** Registers as schemas: what a module's records declare, as programs see it. */
final class RegisterSchemas {

    private RegisterSchemas() {}

    /** A record as it is answered: with its key and revision, and without fields that are empty or not to be seen. */
    static ObjectNode answer(RegisterSchema register) {
        ObjectNode schema = object(register);
        ObjectNode properties = (ObjectNode) schema.get("properties");
        properties.set("_key", Schemas.type("string").put("description", "Its key within the register."));
        properties.set(
                "_revision", Schemas.type("integer").put("format", "int64").put("description", "As in the ETag."));
        schema.putArray("required").add("_key").add("_revision");
        return schema;
    }

    /** A record as it is sent. */
    static ObjectNode entry(RegisterSchema register) {
        ObjectNode schema = object(register);
        ArrayNode required = Json.array();
        register.fields().stream().filter(RegisterSchema.Field::required).forEach(field -> required.add(field.name()));
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return schema;
    }

    /** What a patch of a record may hold. */
    static ObjectNode patch(RegisterSchema register) {
        ObjectNode schema = object(register);
        schema.get("properties").forEach(property -> {
            ((ObjectNode) property).put("nullable", true);
            if (property.get("enum") instanceof ArrayNode choices
                    && !choices.get(choices.size() - 1).isNull()) {
                choices.addNull();
            }
        });
        return schema;
    }

    private static ObjectNode object(RegisterSchema register) {
        ObjectNode schema = Schemas.type("object").put("description", register.purpose());
        ObjectNode properties = schema.putObject("properties");
        register.fields().forEach(field -> properties.set(field.name(), field(field)));
        return schema;
    }

    private static ObjectNode field(RegisterSchema.Field field) {
        ObjectNode schema = kind(field.kind());
        if (field.kind() == FieldKind.CHOICE) {
            ArrayNode choices = schema.putArray("enum");
            field.choices().forEach(choice -> choices.add(choice.value()));
            if (!field.required()) {
                choices.addNull();
            }
        }
        if (field.kind().isNumeric()) {
            field.atLeast().ifPresent(least -> schema.put("minimum", least));
            field.atMost().ifPresent(most -> schema.put("maximum", most));
        } else {
            field.atMost().ifPresent(most -> schema.put("maxLength", most.intValue()));
        }
        if (!field.required()) {
            schema.put("nullable", true);
        }
        return schema.put("description", description(field));
    }

    private static ObjectNode kind(FieldKind kind) {
        return switch (kind) {
            case WHOLE_NUMBER -> Schemas.type("integer").put("format", "int64");
            case DECIMAL, MONEY, PERCENT -> Schemas.type("number");
            case DATE -> Schemas.type("string").put("format", "date");
            case YES_NO -> Schemas.type("boolean");
            case LINK -> Schemas.type("string").put("format", "uri");
            case TEXT, LONG_TEXT, PERIOD, CHOICE, REFERENCE -> Schemas.type("string");
        };
    }

    private static String description(RegisterSchema.Field field) {
        StringBuilder words = new StringBuilder(field.label()).append('.');
        if (!field.help().isEmpty()) {
            words.append(' ').append(field.help());
        }
        if (field.key()) {
            words.append(" Part of the key; never changes.");
        }
        if (field.confidential()) {
            words.append(" Confidential: only for those with the right to see it.");
        }
        field.referent()
                .ifPresent(referent -> words.append(" Names a ")
                        .append(referent.name().toLowerCase(Locale.ROOT))
                        .append('.'));
        return words.toString();
    }
}
