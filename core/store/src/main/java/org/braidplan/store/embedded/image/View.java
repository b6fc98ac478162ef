package org.braidplan.store.embedded.image;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.braidplan.store.embedded.query.OrderedKey;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** The image at one moment, kept as it is until everybody who acquired it has released it. */
public final class View {

    private final Image image;
    private final MVStore.TxCounter pin;
    private final AtomicInteger users = new AtomicInteger(1);
    private final Map<String, CollectionView> collections;
    private final MVMap<byte[], byte[]> history;
    private final MVMap<byte[], byte[]> held;
    private final long entry;
    private final Instant moment;

    View(
            Image image,
            MVStore.TxCounter pin,
            Map<String, CollectionView> collections,
            MVMap<byte[], byte[]> history,
            MVMap<byte[], byte[]> held,
            long entry,
            Instant moment) {
        this.image = image;
        this.pin = pin;
        this.collections = Map.copyOf(collections);
        this.history = history;
        this.held = held;
        this.entry = entry;
        this.moment = moment;
    }

    /** Joins the users of this view, unless the last has left already. */
    public boolean acquire() {
        while (true) {
            int now = users.get();
            if (now == 0) {
                return false;
            }
            if (users.compareAndSet(now, now + 1)) {
                return true;
            }
        }
    }

    /** Leaves the users of this view. */
    public void release() {
        if (users.decrementAndGet() == 0) {
            image.unpin(pin);
        }
    }

    public Image image() {
        return image;
    }

    /** The newest entry in it. */
    public long entry() {
        return entry;
    }

    /** When that entry was written; the epoch when there is none. */
    public Instant moment() {
        return moment;
    }

    /** A collection, if it is declared or holds or held something. */
    public Optional<CollectionView> collection(String name) {
        return Optional.ofNullable(collections.get(name));
    }

    /** The indexes of every collection, without the one that each has. */
    public Map<String, Collection<List<String>>> indexes() {
        Map<String, Collection<List<String>>> indexes = new HashMap<>();
        collections.forEach((name, its) -> indexes.put(
                name, its.indexes().stream().filter(fields -> !fields.isEmpty()).toList()));
        return indexes;
    }

    /** All collections there are, declared or written to. */
    public Set<String> names() {
        return collections.keySet();
    }

    /** The collections that were written to up to an entry, in order. */
    public Set<String> heldUpTo(long number) {
        return ImageDamaged.guard(() -> {
            Set<String> names = new TreeSet<>();
            Cursor<byte[], byte[]> cursor = held.cursor(null);
            while (cursor.hasNext()) {
                byte[] name = cursor.next();
                if (ByteBuffer.wrap(cursor.getValue()).getLong() <= number) {
                    names.add(new String(name, StandardCharsets.UTF_8));
                }
            }
            return names;
        });
    }

    /**
     * The entries that changed a document, newest first.
     *
     * @param newest where to start
     */
    public List<Long> history(String collection, String key, long newest, int limit) {
        return ImageDamaged.guard(() -> {
            byte[] document = History.of(collection, key);
            List<Long> entries = new ArrayList<>();
            Cursor<byte[], byte[]> cursor =
                    history.cursor(new OrderedKey().raw(document).fixed(newest).bytes(), document, true);
            while (entries.size() < limit && cursor.hasNext()) {
                entries.add(History.entry(cursor.next()));
            }
            return entries;
        });
    }

    /** How many changes of documents the history knows. */
    public long changes() {
        return ImageDamaged.guard(history::sizeAsLong);
    }

    @Nullable CollectionView known(String name) {
        return collections.get(name);
    }
}
