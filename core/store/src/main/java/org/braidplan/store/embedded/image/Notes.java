package org.braidplan.store.embedded.image;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Nitrite's own few notes (its catalogue, its list of indexes) as bytes and back.
 *
 * <p>Nitrite looks them up for every index of every document it writes, so what was read once is kept.
 */
final class Notes {

    private final Map<String, Object> known = new ConcurrentHashMap<>();

    static byte[] bytes(@Nullable Object note) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(note);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    Object note(byte[] bytes) {
        // Latin-1 makes one character of each byte, so equal text means equal bytes.
        return known.computeIfAbsent(new String(bytes, StandardCharsets.ISO_8859_1), text -> read(bytes));
    }

    static Object read(byte[] bytes) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
