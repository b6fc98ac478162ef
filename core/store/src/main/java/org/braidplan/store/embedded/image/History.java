package org.braidplan.store.embedded.image;

import java.nio.ByteBuffer;
import org.braidplan.store.embedded.query.OrderedKey;

/** The keys of the map that knows which entries changed which document: collection, key, number. */
public final class History {

    private History() {}

    static byte[] of(String collection, String key) {
        return new OrderedKey().text(collection).text(key).bytes();
    }

    /** The key of one change. */
    public static byte[] of(String collection, String key, long entry) {
        return new OrderedKey().text(collection).text(key).fixed(entry).bytes();
    }

    static long entry(byte[] key) {
        return ByteBuffer.wrap(key).getLong(key.length - 8);
    }
}
