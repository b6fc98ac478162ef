package org.braidplan.store.embedded.image;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.braidplan.store.embedded.disk.Disk;
import org.braidplan.store.embedded.image.Label.Reach;
import org.braidplan.store.embedded.journal.DocumentChange;
import org.braidplan.store.embedded.journal.Entry;
import org.dizitart.no2.Nitrite;
import org.dizitart.no2.common.module.NitriteModule;
import org.dizitart.no2.common.module.NitritePlugin;
import org.dizitart.no2.store.NitriteStore;
import org.dizitart.no2.store.StoreModule;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;
import org.jspecify.annotations.Nullable;

/**
 * The documents as the journal's entries up to one of them leave them, in Nitrite collections with ordered indexes.
 *
 * <p>One thread changes it; others read the views it hands out. It is never synced for a unit's sake, since whatever it
 * loses the journal has. Anything here may throw {@link ImageDamaged}.
 */
public final class Image {

    private final @Nullable Path file;
    private final ImageStore store;
    private final Label label;
    private final MVMap<byte[], byte[]> history;
    private final MVMap<byte[], byte[]> held;
    private final KeptCollections collections;
    private final Optional<Compaction> compaction;
    private final AtomicInteger pins = new AtomicInteger();
    private Reach reach;
    private @Nullable View last;

    private Image(Disk disk, @Nullable Path file) {
        this.file = file;
        this.store = new ImageStore(new ImageStore.Place(disk, file));
        Nitrite nitrite = Nitrite.builder()
                .loadModule(new StoreModule() {
                    @Override
                    public NitriteStore<?> getStore() {
                        return store;
                    }

                    @Override
                    public Set<NitritePlugin> plugins() {
                        return Set.of(store);
                    }
                })
                .loadModule(NitriteModule.module(new OrderedIndexer()))
                .openOrCreate();
        this.label = new Label(store.own("braid.meta"));
        this.history = store.own("braid.history");
        this.held = store.own("braid.held");
        this.reach = label.reach();
        this.collections = new KeptCollections(store, nitrite);
        this.compaction = store.store().getFileStore() instanceof RandomAccessStore its
                ? Optional.of(new Compaction(store.store(), its))
                : Optional.empty();
    }

    /**
     * Opens an image, or begins an empty one.
     *
     * @param file null for an image in memory
     */
    public static Image open(Disk disk, @Nullable Path file) {
        return ImageDamaged.guard(() -> new Image(disk, file));
    }

    /** The journal that it is the image of, once {@link #begin} has said so. */
    public Optional<UUID> journal() {
        return ImageDamaged.guard(label::journal);
    }

    /** Notes which journal this is the image of. */
    public void begin(UUID journal) {
        ImageDamaged.run(() -> label.note(journal));
    }

    /** Whether the power has been on since it was written last, so that nothing written to it can have been lost. */
    public boolean hasKeptPower(String power) {
        return ImageDamaged.guard(() -> label.hasPower(power));
    }

    /** Notes while which power it is written from now on. */
    public void notePower(String power) {
        ImageDamaged.run(() -> label.notePower(power));
    }

    /** The newest entry in it; 0 when there is none. */
    public long entry() {
        return reach.entry();
    }

    /** The hash of that entry. */
    public byte[] hash() {
        return reach.hash();
    }

    /** Where it is; empty for one in memory. */
    public Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /** Makes a collection have exactly these indexes. */
    public void declare(String name, Collection<List<String>> indexes) {
        ImageDamaged.run(() -> collections.declare(name, indexes));
    }

    /** Takes in the entry that follows the newest one in it. */
    public void apply(Entry next) {
        if (next.number() != entry() + 1) {
            throw new IllegalArgumentException("Entry " + next.number() + " does not follow entry " + entry() + ".");
        }
        ImageDamaged.run(() -> {
            for (int i = 0; i < next.changes().size(); i++) {
                collections.apply(next.number(), i, next.changes().get(i));
                remember(next.number(), next.changes().get(i));
            }
            reach = new Reach(next.number(), next.hash(), next.moment());
        });
    }

    private void remember(long number, DocumentChange change) {
        history.put(
                History.of(change.collection(), change.key(), number),
                new byte[] {(byte) (change.after() == null ? 0 : 1)});
        byte[] name = change.collection().getBytes(StandardCharsets.UTF_8);
        if (!held.containsKey(name)) {
            held.put(name, ByteBuffer.allocate(8).putLong(number).array());
        }
    }

    /** Writes what was applied to the file, without syncing it, and gives a view of it. */
    public View commit() {
        return ImageDamaged.guard(() -> {
            label.note(reach);
            MVStore mv = store.store();
            mv.commit();
            if (mv.isClosed()) {
                throw new ImageDamaged("its file could not be written");
            }
            MVStore.TxCounter pin = mv.registerVersionUsage();
            pins.incrementAndGet();
            long version = mv.getCurrentVersion();
            View view = new View(
                    this,
                    pin,
                    collections.views(version, last),
                    history.openVersion(version),
                    held.openVersion(version),
                    reach.entry(),
                    reach.moment());
            last = view;
            return view;
        });
    }

    void unpin(MVStore.TxCounter pin) {
        pins.decrementAndGet();
        if (!store.isClosed()) {
            store.store().deregisterVersionUsage(pin);
        }
    }

    /** Whether any view is still in use. */
    public boolean isInUse() {
        return pins.get() > 0;
    }

    /** Brings the file to the disk. */
    public void sync() {
        ImageDamaged.run(() -> {
            if (file != null) {
                store.store().sync();
            }
        });
    }

    /**
     * Whether {@link #compact} may be of use. While an older view than the newest is in use it is not, since what that one
     * reads cannot go.
     */
    public boolean isWasteful() {
        return ImageDamaged.guard(() ->
                pins.get() <= 1 && compaction.filter(Compaction::isWorthWhile).isPresent());
    }

    /** Makes the file smaller, one step of it; {@link #commit} brings it to the file. */
    public void compact() {
        ImageDamaged.run(() -> compaction.ifPresent(Compaction::step));
    }

    /** Reads every page of every map, and counts what it finds. */
    public void readAll() {
        ImageDamaged.run(() -> {
            label.readAll();
            List.of(history, held).forEach(ImageStore::readAll);
            collections.readAll();
        });
    }

    /**
     * Writes what is left and closes the file, for which every view must have been released: MVStore takes for granted that
     * nobody needs an older version than the one it ends with. When somebody reads on all the same, the file is brought to
     * the disk and then left as it is, as a process leaves it that dies while at rest.
     */
    public void close() {
        ImageDamaged.run(() -> {
            MVStore mv = store.store();
            if (!mv.isClosed()) {
                mv.commit();
                mv.sync();
                if (isInUse()) {
                    mv.closeImmediately();
                } else {
                    mv.close();
                }
            }
        });
    }

    /** Closes the file as it is. */
    public void abandon() {
        store.store().closeImmediately();
    }
}
