package org.braidplan.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares answers with the schemas of a description in OpenAPI: types, choices, members that must be there or must not. */
final class DescribedShapes {

    private final JsonNode description;

    DescribedShapes(JsonNode description) {
        this.description = description;
    }

    /** What is wrong with an answer to GET; in the path, what stands for a variable is in braces. */
    List<String> faults(String path, JsonNode answer) {
        String pattern = path.replaceAll("\\{[^}]*}", "\\\\{[a-z]+\\\\}");
        for (Map.Entry<String, JsonNode> described : description.path("paths").properties()) {
            if (described.getKey().matches(pattern)) {
                List<String> faults = new ArrayList<>();
                JsonNode content = described
                        .getValue()
                        .path("get")
                        .path("responses")
                        .path("200")
                        .path("content");
                check(content.path("application/json").path("schema"), answer, "$", faults);
                return faults;
            }
        }
        return List.of("No such path is described: " + path);
    }

    private void check(JsonNode schema, JsonNode value, String at, List<String> faults) {
        if (schema.has("$ref")) {
            check(description.at(schema.path("$ref").asText().substring(1)), value, at, faults);
            return;
        }
        if (value.isNull()) {
            if (!schema.path("nullable").asBoolean() && schema.has("type")) {
                faults.add(at + " is null");
            }
            return;
        }
        schema.path("allOf").forEach(one -> check(one, value, at, faults));
        if (schema.has("enum") && !contains(schema.path("enum"), value)) {
            faults.add(at + " is none of " + schema.path("enum"));
        }
        boolean fits = switch (schema.path("type").asText()) {
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> true;
        };
        if (!fits) {
            faults.add(at + " is no " + schema.path("type").asText() + ": " + value);
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                check(schema.path("items"), value.get(i), at + "[" + i + "]", faults);
            }
        } else if (value.isObject()) {
            members(schema, value, at, faults);
        }
    }

    private void members(JsonNode schema, JsonNode value, String at, List<String> faults) {
        schema.path("required").forEach(name -> {
            if (!value.has(name.asText())) {
                faults.add(at + "." + name.asText() + " is missing");
            }
        });
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            JsonNode described = schema.path("properties").path(member.getKey());
            if (!described.isMissingNode()) {
                check(described, member.getValue(), at + "." + member.getKey(), faults);
            } else if (schema.has("properties")) {
                faults.add(at + "." + member.getKey() + " is not described");
            }
        }
    }

    private static boolean contains(JsonNode choices, JsonNode value) {
        for (JsonNode choice : choices) {
            if (choice.equals(value)) {
                return true;
            }
        }
        return false;
    }
}
