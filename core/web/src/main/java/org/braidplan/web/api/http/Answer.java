package org.braidplan.web.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;

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

    /** The same with an {@code ETag} of this revision: for a body that holds nothing but the document of that revision. */
    public Answer revision(long revision) {
        return tag(Long.toString(revision));
    }

    /**
     * The same with an {@code ETag} of this revision and of the body: for a body that also holds what follows from the day or
     * from other documents, such as a rating. Otherwise a program that asks "still the same?" would be told so when it is not.
     */
    public Answer revisionAsSeen(long revision) {
        return tag(revision + "-" + digest());
    }

    /** The same with an {@code ETag} of the body alone, for what has no revision. */
    public Answer asSeen() {
        return tag(digest());
    }

    private String digest() {
        CRC32C digest = new CRC32C();
        digest.update(Json.bytes(body.orElseThrow()));
        return Long.toHexString(digest.getValue());
    }

    private Answer tag(String tag) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put("ETag", '"' + tag + '"');
        return new Answer(status, more, body);
    }
}
