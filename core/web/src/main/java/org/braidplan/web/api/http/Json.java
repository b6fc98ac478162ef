package org.braidplan.web.api.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;

/**
 * JSON as RFC 8259 and, where that leaves a choice, RFC 7493 (I-JSON) have it: UTF-8 only, no name twice in an object, no
 * half of a surrogate pair, nothing behind the value; numbers are exact.
 */
public final class Json {

    private static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 100;
    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);
    private static final JsonMapper MAPPER = JsonMapper.builder(factory())
            .nodeFactory(NODES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    private static JsonFactory factory() {
        return new JsonFactoryBuilder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(LONGEST_NUMBER)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build();
    }

    /** An empty object. */
    public static ObjectNode object() {
        return NODES.objectNode();
    }

    /** An empty array. */
    public static ArrayNode array() {
        return NODES.arrayNode();
    }

    /** The value that these bytes write; refused with 400 and the place of the fault when they write none. */
    public static JsonNode parse(byte[] bytes) {
        try {
            JsonNode value = MAPPER.readTree(text(bytes));
            if (value == null || value.isMissingNode()) {
                throw Refusal.unreadable("not-json", "The body is empty; send JSON.");
            }
            refuseHalfPairs(value);
            return value;
        } catch (JsonProcessingException e) {
            throw Refusal.unreadable("not-json", "The body is not JSON: " + fault(e));
        } catch (NumberFormatException e) {
            throw Refusal.unreadable("not-json", "The body has a number that is too large to be read.");
        }
    }

    /** A value as bytes, in UTF-8. */
    public static byte[] bytes(JsonNode value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree that cannot be written.", e);
        }
    }

    /** The value of text that Braid wrote itself; text that is no JSON stands for itself. */
    public static JsonNode valueOf(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            return NODES.textNode(json);
        }
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refusal.unreadable("not-json", "The body is not JSON: it is not in UTF-8.");
        }
    }

    /** What is wrong and where; the library's words only where they are about the text and not about the library. */
    private static String fault(JsonProcessingException e) {
        String what = e.getOriginalMessage().lines().findFirst().orElse("").replaceFirst(" *\\(start marker.*", "");
        if (e instanceof StreamConstraintsException) {
            what = "It is nested more than " + DEEPEST + " deep, or a number has more than " + LONGEST_NUMBER
                    + " digits";
        } else if (!(e instanceof JsonParseException) || what.contains("`")) {
            what = "Something follows the value";
        }
        JsonLocation place = e.getLocation();
        return what
                + (place == null ? "." : ", at line " + place.getLineNr() + ", column " + place.getColumnNr() + ".");
    }

    private static void refuseHalfPairs(JsonNode value) {
        if (value.isTextual()) {
            refuseHalfPairs(value.textValue());
        }
        for (Iterator<Map.Entry<String, JsonNode>> fields = value.fields(); fields.hasNext(); ) {
            Map.Entry<String, JsonNode> field = fields.next();
            refuseHalfPairs(field.getKey());
            refuseHalfPairs(field.getValue());
        }
        if (value.isArray()) {
            value.forEach(Json::refuseHalfPairs);
        }
    }

    private static void refuseHalfPairs(String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw Refusal.unreadable("not-json", "The body has a character that is half of a surrogate pair.");
        }
    }
}
