package org.braidplan.store;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.osgi.annotation.versioning.ProviderType;

/**
 * JSON documents in collections, written in whole units and read at one moment.
 *
 * <p>The journal is the truth: a unit that {@link #write} has returned from is on disk, whole, and stays readable as it was
 * at its moment. Everything throws {@link org.braidplan.problem.Problem}: {@code UNAVAILABLE} with code {@code disk-full} or
 * {@code store-closed}, {@code STALE} with code {@code stale-revision}, {@code CONFLICT} with code {@code already-there},
 * {@code INVALID} with code {@code no-such-index} or {@code no-such-collection}.
 */
@ProviderType
public interface Store {

    /**
     * Makes sure that these collections exist with exactly these indexes; an index that is new is built from the documents,
     * one that is no longer declared is dropped, and documents are never touched. Safe to call again and while others read.
     */
    void declare(List<CollectionSpec> collections);

    /** Reads the newest whole state; the snapshot is valid until {@code body} returns. */
    <T> T read(Function<? super Snapshot, ? extends T> body);

    /**
     * Reads the state as it stood at a moment: with every unit written at or before it, and none after. Costs more than
     * {@link #read}, in proportion to what has changed since.
     */
    <T> T readAsAt(Instant moment, Function<? super Snapshot, ? extends T> body);

    /**
     * Runs {@code body} as one unit and returns once it is on disk. Bodies run one at a time, in order, so a body sees all
     * that was written before it. When it throws, nothing of it remains and the exception reaches the caller as it is. A
     * body must not block, wait for another unit, or keep the {@link Unit}.
     */
    <T> Saved<T> write(Intent intent, Function<? super Unit, ? extends T> body);

    /**
     * Tells {@code listener} of every unit after entry {@code after}, in order, each once, on a thread of the feed's own.
     * A listener that throws is logged and goes on with the next; a slow one delays no writer and no other listener. Who wants
     * the documents reads them with {@link Journal#find}.
     */
    Subscription subscribe(long after, Consumer<? super Outline> listener);

    /** The journal, to read. */
    Journal journal();

    /** Backup, verification and redaction. */
    Upkeep upkeep();

    /** Ends a subscription; no call to the listener starts after {@link #close} has returned. */
    @ProviderType
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * What a unit returned, and the journal entry that holds it.
     *
     * @param entry the number of the journal entry, which is also the revision of every document in it; when the unit wrote
     *     nothing, the number of the newest entry
     */
    record Saved<T>(T result, long entry) {}
}
