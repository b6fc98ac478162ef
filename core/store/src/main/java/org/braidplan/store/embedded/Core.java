package org.braidplan.store.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.braidplan.problem.Problem;
import org.braidplan.store.CollectionSpec;
import org.braidplan.store.embedded.disk.DiskFull;
import org.braidplan.store.embedded.image.Image;
import org.braidplan.store.embedded.image.ImageDamaged;
import org.braidplan.store.embedded.image.View;
import org.braidplan.store.embedded.journal.BackupLog;
import org.braidplan.store.embedded.journal.Entry;
import org.braidplan.store.embedded.journal.JournalFiles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The journal and its image together, as the one thread that writes keeps them.
 *
 * <p>Everything that changes anything runs on that thread; what others may use is {@link #acquire} and what is said to be
 * for any thread.
 */
final class Core {

    private static final Logger LOG = LoggerFactory.getLogger(Core.class);

    /** What readers read. */
    record Published(View view, JournalFiles journal, EntryReader entries) {}

    private final Settings settings;
    private final BackupLog backups;
    private final ImageKeeper keeper;
    private final List<String> report = new CopyOnWriteArrayList<>();
    private final Map<String, Collection<List<String>>> declared = new HashMap<>();
    private volatile Published published;
    private volatile @Nullable Throwable failure;
    private volatile boolean closed;
    private boolean rested;

    /**
     * Begins with a view of an image that holds the whole journal.
     *
     * @param report how the start went
     */
    Core(
            Settings settings,
            BackupLog backups,
            ImageKeeper keeper,
            JournalFiles journal,
            View view,
            List<String> report) {
        this.settings = settings;
        this.backups = backups;
        this.keeper = keeper;
        this.published = new Published(view, journal, new EntryReader(journal));
        this.report.addAll(report);
    }

    Settings settings() {
        return settings;
    }

    BackupLog backups() {
        return backups;
    }

    ImageKeeper keeper() {
        return keeper;
    }

    /** How the start went; for any thread. */
    List<String> report() {
        return List.copyOf(report);
    }

    /** What is there to read now; for any thread. The view must be acquired before it is used. */
    Published published() {
        return published;
    }

    /** What is there to read now, with its view acquired; for any thread. */
    Published acquire() {
        while (!closed) {
            Published now = published;
            if (now.view().acquire()) {
                return now;
            }
        }
        throw Refusal.closed(null);
    }

    JournalFiles journal() {
        return published.journal();
    }

    Image image() {
        return published.view().image();
    }

    Map<String, Collection<List<String>>> declared() {
        return declared;
    }

    /** Puts a new view, and perhaps another journal, in the place of what is there. */
    void publish(View view, JournalFiles journal) {
        Published before = published;
        published =
                new Published(view, journal, journal == before.journal() ? before.entries() : new EntryReader(journal));
        before.view().release();
        if (before.view().image() != view.image()) {
            keeper.retire(before.view().image());
        }
    }

    /** Why nothing may be written any more; null as long as all is well. For any thread. */
    @Nullable Throwable failure() {
        return failure;
    }

    /** Refuses every later write. */
    void fail(Throwable cause) {
        failure = cause;
    }

    /** The moment for the next entry: now, to the millisecond, but never before the newest one. */
    Instant nextMoment(Instant newest) {
        Instant now = Instant.ofEpochMilli(settings.clock().millis());
        return now.isBefore(newest) ? newest : now;
    }

    /**
     * Brings entries to the journal, then to the image, and lets everybody see them.
     *
     * @throws Problem {@code disk-full}, or {@code store-closed} when the disk has failed; nothing of them remains
     */
    void commit(List<Entry> entries) {
        JournalFiles journal = journal();
        List<Entry> written;
        try {
            if (settings.disk().usableSpace(settings.directory()) < settings.reserve()) {
                throw new DiskFull("Less than " + settings.reserve() + " bytes are left.");
            }
            written = journal.append(entries);
        } catch (IOException e) {
            if (e instanceof DiskFull && !journal.isBroken()) {
                throw Refusal.diskFull(e);
            }
            failure = e;
            LOG.error("The journal cannot be written any more. Reading goes on.", e);
            throw Refusal.closed(e);
        }
        try {
            journal.acknowledge();
        } catch (IOException e) {
            LOG.warn("The mark that says how far the journal reaches could not be written.", e);
        }
        rested = false;
        try {
            Image image = image();
            written.forEach(image::apply);
            published.entries().outlines().keep(written);
            publish(image.commit(), journal);
        } catch (ImageDamaged e) {
            rebuild(image(), e);
        }
    }

    /** Makes a new image in the place of one that is damaged; its file is set aside. */
    void rebuild(Image damaged, Throwable cause) {
        if (image() != damaged) {
            return;
        }
        LOG.warn("The image is damaged and is made again from the journal.", cause);
        try {
            damaged.file().ifPresent(keeper::setAside);
            Map<String, Collection<List<String>>> indexes = published.view().indexes();
            indexes.putAll(declared);
            publish(keeper.rebuild(journal(), indexes), journal());
        } catch (RuntimeException e) {
            // A unit that read the image as it is would contradict the journal, so there must be none.
            e.addSuppressed(cause);
            failure = e;
            LOG.error(
                    "There is no image, and none can be made. Nothing can be written until Braid is started again.", e);
            throw Refusal.closed(e);
        }
        report.add("The image was found damaged while Braid was running, was set aside, and was made again from "
                + journal().last() + " entries of the journal.");
    }

    void declare(List<CollectionSpec> collections) {
        for (CollectionSpec spec : collections) {
            declared.put(
                    spec.name(),
                    spec.indexes().stream()
                            .map(CollectionSpec.Index::fields)
                            .distinct()
                            .toList());
        }
        try {
            journal().stir();
            rested = false;
            for (CollectionSpec spec : collections) {
                image().declare(spec.name(), declared.get(spec.name()));
            }
            publish(image().commit(), journal());
        } catch (ImageDamaged e) {
            rebuild(image(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What is done when nobody wants anything: the mark and the image come to the disk, and then the image makes room, one
     * step at a time, so that a unit never waits for more than one.
     */
    void rest() {
        keeper.closeUnused();
        try {
            if (!rested) {
                rested = true;
                image().sync();
                journal().rest();
            } else if (image().isWasteful()) {
                journal().stir();
                rested = false;
                image().compact();
                publish(image().commit(), journal());
            }
        } catch (IOException e) {
            LOG.warn("The journal's mark could not be brought to the disk.", e);
        } catch (ImageDamaged e) {
            rebuild(image(), e);
        }
    }

    /** Closes image and journal properly. */
    void close() {
        Published now = published;
        Image image = now.view().image();
        closed = true;
        keeper.closeAll();
        now.view().release();
        try {
            image.close();
        } catch (ImageDamaged e) {
            LOG.warn("The image could not be closed; it will be looked at when Braid starts again.", e);
            image.abandon();
        }
        try {
            now.journal().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
