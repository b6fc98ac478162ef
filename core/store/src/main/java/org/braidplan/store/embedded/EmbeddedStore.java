package org.braidplan.store.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.braidplan.problem.Problem;
import org.braidplan.store.CollectionSpec;
import org.braidplan.store.Intent;
import org.braidplan.store.Journal;
import org.braidplan.store.Outline;
import org.braidplan.store.Snapshot;
import org.braidplan.store.Store;
import org.braidplan.store.Unit;
import org.braidplan.store.Upkeep;
import org.braidplan.store.embedded.Core.Published;
import org.braidplan.store.embedded.image.ImageDamaged;
import org.braidplan.store.embedded.image.View;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A store in a directory of its own.
 *
 * <p>An interrupt does not stop a unit that was handed over: {@link #write} waits to its end and leaves the thread
 * interrupted. {@link #close} lets the units that wait finish, and the reads that run for at most ten seconds.
 */
public final class EmbeddedStore implements Store, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedStore.class);

    private final DirectoryLock lock;
    private final Core core;
    private final Feed feed;
    private final Writer writer;
    private final Journal journal;
    private final Upkeep upkeep;
    private final Readers readers = new Readers();

    private EmbeddedStore(DirectoryLock lock, Core core) {
        this.lock = lock;
        this.core = core;
        this.feed = new Feed(core);
        this.writer = new Writer(core, feed::wake);
        this.journal = new StoreJournal(this::safely);
        this.upkeep = new StoreUpkeep(core, writer, feed, readers);
    }

    /**
     * Opens the store of a directory, and makes it when there is none.
     *
     * @throws Problem {@code journal-damaged}, {@code store-in-use}, or {@code store-unreadable} when the disk fails
     */
    public static EmbeddedStore open(Path directory, Clock clock) {
        return open(Settings.in(directory, clock));
    }

    /** Opens a store; see {@link #open(Path, Clock)}. */
    public static EmbeddedStore open(Settings settings) {
        try {
            DirectoryLock lock = DirectoryLock.take(settings.directory());
            try {
                Restoring.finish(settings);
                return new EmbeddedStore(lock, Opening.open(settings));
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw Problem.of(
                    Problem.Kind.UNAVAILABLE,
                    "store-unreadable",
                    "The store in " + settings.directory() + " cannot be opened: the disk reports an error.",
                    e);
        }
    }

    @Override
    public void declare(List<CollectionSpec> collections) {
        collections.forEach(Refusal::badSpec);
        writer.perform("Declaring collections", () -> {
            core.declare(List.copyOf(collections));
            return true;
        });
    }

    @Override
    public <T> T read(Function<? super Snapshot, ? extends T> body) {
        return this.<T>reading(now -> {
            View view = now.view();
            Reading snapshot = new Reading(
                    view,
                    view.entry(),
                    view.moment(),
                    its -> its.entry() == view.entry()
                            ? Changes.NONE
                            : new ChangesSince(now.entries(), its, view.entry()),
                    writer);
            return new Opened<>(snapshot, body::apply);
        });
    }

    @Override
    public <T> T readAsAt(Instant moment, Function<? super Snapshot, ? extends T> body) {
        return this.<T>reading(now -> {
            long entry = lastUpTo(now, moment);
            Instant its = entry == 0 ? Instant.EPOCH : now.entries().read(entry).moment();
            Reading snapshot =
                    new Reading(now.view(), entry, its, view -> new ChangesSince(now.entries(), view, entry), writer);
            return new Opened<>(snapshot, body::apply);
        });
    }

    private record Opened<T>(Reading snapshot, Function<Snapshot, T> body) {}

    private <T> T reading(Function<Published, Opened<T>> opening) {
        readers.enter();
        try {
            Published now = core.acquire();
            Opened<T> opened;
            try {
                opened = opening.apply(now);
            } catch (RuntimeException e) {
                now.view().release();
                throw e;
            }
            try (Reading snapshot = opened.snapshot()) {
                return opened.body().apply(snapshot);
            }
        } finally {
            readers.leave();
        }
    }

    /** Moments never go back from one entry to the next, so the last one up to a moment is found by halving. */
    private static long lastUpTo(Published now, Instant moment) {
        long low = 0;
        long high = now.view().entry();
        while (low < high) {
            long middle = low + high + 1 >>> 1;
            if (now.entries().read(middle).moment().isAfter(moment)) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        return low;
    }

    /** Reads outside a snapshot; a damaged image is made anew, and the question asked again. */
    private <T> T safely(Function<Published, T> work) {
        readers.enter();
        try {
            Published now = core.acquire();
            try {
                return work.apply(now);
            } catch (ImageDamaged e) {
                writer.replace(now.view(), e).release();
            } finally {
                now.view().release();
            }
            Published mended = core.acquire();
            try {
                return work.apply(mended);
            } finally {
                mended.view().release();
            }
        } finally {
            readers.leave();
        }
    }

    @Override
    public <T> Saved<T> write(Intent intent, Function<? super Unit, ? extends T> body) {
        return writer.write(intent, body);
    }

    @Override
    public Subscription subscribe(long after, Consumer<? super Outline> listener) {
        return feed.subscribe(after, listener);
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public Upkeep upkeep() {
        return upkeep;
    }

    /** Why nothing can be written any more, in a sentence; absent as long as all is well. */
    public Optional<String> failure() {
        @Nullable Throwable failure = core.failure();
        return failure == null
                ? Optional.empty()
                : Optional.of(Refusal.closed(failure).getMessage());
    }

    @Override
    public void close() {
        if (writer.isCurrentThread()) {
            throw Refusal.nested("Closing the store");
        }
        if (!readers.close()) {
            return;
        }
        writer.close();
        feed.close();
        readers.awaitNobody("the store closed");
        try (lock) {
            core.close();
        } catch (IOException e) {
            LOG.warn("The lock of the store's directory could not be given back.", e);
        }
    }
}
