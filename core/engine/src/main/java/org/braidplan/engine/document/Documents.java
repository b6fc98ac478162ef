package org.braidplan.engine.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.LRUMap;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * Records as the JSON documents of the store, and back: dates and moments as ISO-8601 text, decimals exact, what is absent
 * left out, and fields that a record no longer has ignored.
 */
public final class Documents {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.USE_DEFAULTS))
            .build();

    /**
     * A mapper for each type, hanging on the type itself: a mapper remembers every type that it has seen, and a shared one
     * would keep the class loaders of modules that have gone.
     */
    private static final ClassValue<ObjectMapper> MAPPERS = new ClassValue<>() {
        @Override
        protected ObjectMapper computeValue(Class<?> type) {
            return JSON.copy()
                    .setTypeFactory(JSON.getTypeFactory().withCache(new LRUMap<Object, JavaType>(16, REMEMBERED)));
        }
    };

    private static final int REMEMBERED = 200;

    private Documents() {}

    /**
     * The mapper for reading and writing whole files and for types of the core; it must not be reconfigured, nor see a type of a
     * module.
     */
    public static ObjectMapper json() {
        return JSON;
    }

    /** The document of a record. */
    public static ObjectNode of(Record value) {
        return MAPPERS.get(value.getClass()).valueToTree(value);
    }

    /** What stands in a document for one value of a choice. */
    public static JsonNode of(Enum<?> value) {
        return MAPPERS.get(value.getDeclaringClass()).valueToTree(value);
    }

    /**
     * The record of a document.
     *
     * @throws IllegalArgumentException when the document does not fit the record
     */
    public static <T> T to(Class<T> type, JsonNode document) {
        return MAPPERS.get(type).convertValue(document, type);
    }

    /** Whether two documents say the same: numbers by value, whatever they were read from. */
    public static boolean same(JsonNode one, JsonNode other) {
        return one.equals(Documents::difference, other);
    }

    private static int difference(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.equals(other) ? 0 : 1;
    }
}
