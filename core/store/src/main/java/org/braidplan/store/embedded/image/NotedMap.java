package org.braidplan.store.embedded.image;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.Page;
import org.jspecify.annotations.Nullable;

/**
 * A map of Nitrite's own few notes (its catalogue, its list of indexes).
 *
 * <p>Nitrite looks them up for every index of every document it writes, so what was looked up is kept as long as the map stays
 * as it is: to write a note's key as bytes each time would cost as much as the rest of the writing.
 */
final class NotedMap extends ImageMap<Object, Object, byte[]> {

    private static final Shape<Object, Object, byte[]> NOTES =
            new Shape<>(NotedMap::bytes, NotedMap::note, NotedMap::bytes, NotedMap::note);

    private final Map<Object, Object> known = new HashMap<>();
    private @Nullable Page<byte[], byte[]> knownOf;

    NotedMap(ImageStore store, String name, MVMap<byte[], byte[]> live) {
        super(store, name, live, NOTES);
    }

    @Override
    @SuppressWarnings("NullAway") // Nitrite says "nothing there" with null.
    public Object get(Object key) {
        Page<byte[], byte[]> now = live().getRootPage();
        if (now != knownOf) {
            known.clear();
            knownOf = now;
        }
        return known.computeIfAbsent(key, super::get);
    }

    private static byte[] bytes(@Nullable Object note) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(note);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Object note(byte[] bytes) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
