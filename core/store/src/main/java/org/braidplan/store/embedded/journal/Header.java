package org.braidplan.store.embedded.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.braidplan.store.embedded.json.Json;
import org.jspecify.annotations.Nullable;

/** An entry's header as JSON: all that the chain runs over, with digests in the place of bodies. */
final class Header {

    private Header() {}

    static byte[] write(Entry entry) {
        ByteArrayOutputStream out =
                new ByteArrayOutputStream(256 + 256 * entry.changes().size());
        try (JsonGenerator json = Json.MAPPER.createGenerator(out)) {
            json.writeStartObject();
            json.writeNumberField("number", entry.number());
            json.writeStringField("moment", entry.moment().toString());
            json.writeStringField("who", entry.who());
            json.writeStringField("why", entry.why());
            json.writeArrayFieldStart("changes");
            for (DocumentChange change : entry.changes()) {
                write(json, change);
            }
            json.writeEndArray();
            RedactionOrder order = entry.order();
            if (order != null) {
                write(json, order);
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(JsonGenerator json, DocumentChange change) throws IOException {
        json.writeStartObject();
        json.writeStringField("collection", change.collection());
        json.writeStringField("key", change.key());
        if (change.before() != null) {
            json.writeNumberField("was", change.was());
            json.writeStringField("before", change.before());
        }
        if (change.after() != null) {
            json.writeStringField("after", change.after());
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, RedactionOrder order) throws IOException {
        json.writeObjectFieldStart("redaction");
        json.writeStringField("collection", order.collection());
        json.writeStringField("key", order.key());
        json.writeStringField("pointer", order.pointer());
        json.writeStringField("requestedBy", order.requestedBy());
        json.writeStringField("approvedBy", order.approvedBy());
        json.writeArrayFieldStart("replaced");
        for (Replacement replacement : order.replaced()) {
            json.writeStartObject();
            json.writeNumberField("entry", replacement.entry());
            json.writeNumberField("change", replacement.change());
            json.writeStringField("digest", replacement.digest());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Reads a header; {@code bodies} has one element for each change, null where the document was deleted. */
    static Entry read(ObjectNode json, List<@Nullable Body> bodies, byte[] hash) {
        List<DocumentChange> changes = new ArrayList<>();
        for (JsonNode change : json.path("changes")) {
            changes.add(new DocumentChange(
                    change.path("collection").asText(),
                    change.path("key").asText(),
                    change.path("was").asLong(),
                    text(change, "before"),
                    text(change, "after"),
                    changes.size() < bodies.size() ? bodies.get(changes.size()) : null));
        }
        return new Entry(
                json.path("number").asLong(),
                Instant.parse(json.path("moment").asText()),
                json.path("who").asText(),
                json.path("why").asText(),
                changes,
                order(json.get("redaction")),
                hash);
    }

    private static @Nullable RedactionOrder order(@Nullable JsonNode json) {
        if (json == null) {
            return null;
        }
        List<Replacement> replaced = new ArrayList<>();
        for (JsonNode one : json.path("replaced")) {
            replaced.add(new Replacement(
                    one.path("entry").asLong(),
                    one.path("change").asInt(),
                    one.path("digest").asText()));
        }
        return new RedactionOrder(
                json.path("collection").asText(),
                json.path("key").asText(),
                json.path("pointer").asText(),
                json.path("requestedBy").asText(),
                json.path("approvedBy").asText(),
                replaced);
    }

    private static @Nullable String text(JsonNode json, String field) {
        JsonNode value = json.get(field);
        return value == null ? null : value.asText();
    }
}
