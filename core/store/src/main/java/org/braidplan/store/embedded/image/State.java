package org.braidplan.store.embedded.image;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.braidplan.store.Document;
import org.braidplan.store.embedded.json.Json;

/**
 * A document as it stands: what the image keeps of it.
 *
 * @param revision the entry that wrote it
 * @param digest the journal's digest of this state, in hexadecimal digits
 * @param json the body
 */
public record State(String key, long revision, String digest, byte[] json) {

    private static final int DIGEST = 32;

    byte[] bytes() {
        byte[] name = key.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + DIGEST + 4 + name.length + json.length)
                .putLong(revision)
                .put(HexFormat.of().parseHex(digest))
                .putInt(name.length)
                .put(name)
                .put(json)
                .array();
    }

    static State read(byte[] bytes, int from) {
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        long revision = in.getLong();
        byte[] digest = new byte[DIGEST];
        in.get(digest);
        byte[] name = new byte[in.getInt()];
        in.get(name);
        byte[] json = new byte[in.remaining()];
        in.get(json);
        return new State(
                new String(name, StandardCharsets.UTF_8),
                revision,
                HexFormat.of().formatHex(digest),
                json);
    }

    /** The body, as a copy of the caller's own. */
    public ObjectNode body() {
        return Json.object(json);
    }

    /** The document that a reader gets. */
    public Document document(String collection) {
        return new Document(collection, key, revision, body());
    }
}
