package org.braidplan.store.embedded.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.braidplan.problem.Problem;

/** JSON as the store keeps it: numbers exactly as they were written. */
public final class Json {

    /** Reads decimals as decimals, with their trailing zeros. */
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    /**
     * The bytes of a document, after making sure that they can be read back.
     *
     * @throws Problem {@code not-json} when they could not
     */
    public static byte[] bytes(ObjectNode node) {
        try {
            byte[] bytes = MAPPER.writeValueAsBytes(node);
            MAPPER.readTree(bytes);
            return bytes;
        } catch (IOException e) {
            throw Problem.of(
                    Problem.Kind.INVALID, "not-json", "The document cannot be written as JSON and read back again.", e);
        }
    }

    /** The bytes of any value that the store itself makes. */
    public static byte[] plain(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The object that these bytes are. */
    public static ObjectNode object(byte[] bytes, int from, int length) {
        try {
            JsonNode node = MAPPER.readTree(bytes, from, length);
            if (node instanceof ObjectNode object) {
                return object;
            }
            throw new IOException("Not a JSON object.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The object that these bytes are. */
    public static ObjectNode object(byte[] bytes) {
        return object(bytes, 0, bytes.length);
    }
}
