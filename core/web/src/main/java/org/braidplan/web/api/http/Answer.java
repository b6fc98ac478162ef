package org.braidplan.web.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a route answers.
 *
 * @param body absent for an answer without one
 */
public record Answer(int status, Map<String, String> headers, Optional<JsonNode> body) {

    public Answer {
        headers = Map.copyOf(headers);
    }

    /** What was asked for. */
    public static Answer ok(JsonNode body) {
        return new Answer(200, Map.of(), Optional.of(body));
    }

    /**
     * Something was added.
     *
     * @param location its path, from the root of the site
     */
    public static Answer created(String location, JsonNode body) {
        return new Answer(201, Map.of("Location", location), Optional.of(body));
    }

    /** Done, and there is nothing to say. */
    public static Answer nothing() {
        return new Answer(204, Map.of(), Optional.empty());
    }

    /** The same with an {@code ETag} of this revision. */
    public Answer revision(long revision) {
        return tag(Long.toString(revision));
    }

    /** The same with this {@code ETag}, given without its quotes. */
    public Answer tag(String tag) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put("ETag", '"' + tag + '"');
        return new Answer(status, more, body);
    }
}
