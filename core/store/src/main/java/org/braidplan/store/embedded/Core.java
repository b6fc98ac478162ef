package org.braidplan.store.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.braidplan.store.embedded.journal.JournalOpening;
import org.braidplan.store.embedded.journal.PendingRedaction;
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
    private static final int COMPACTION_STEPS = 20;

    /** What readers read. */
    record Published(View view, JournalFiles journal, EntryReader entries) {}

    private final Settings settings;
    private final BackupLog backups;
    private final ImageKeeper keeper;
    private final List<String> report = new CopyOnWriteArrayList<>();
    private final Map<String, Collection<List<String>>> declared = new HashMap<>();
    private volatile Published published;
    private volatile @Nullable Throwable failure;
    private boolean rested;
    private boolean compacted = true;

    private Core(Settings settings, BackupLog backups, ImageKeeper keeper, JournalFiles journal, View view) {
        this.settings = settings;
        this.backups = backups;
        this.keeper = keeper;
        this.published = new Published(view, journal, new EntryReader(journal));
    }

    /** Opens journal and image, repairs what may be repaired, and says so in the report. */
    static Core open(Settings settings) throws IOException {
        List<String> report = new ArrayList<>();
        BackupLog backups = new BackupLog(settings.disk(), settings.directory());
        ImageKeeper keeper = new ImageKeeper(settings);
        JournalOpening opening =
                JournalOpening.scan(settings.disk(), settings.journal(), settings.segmentBytes(), backups);
        boolean wasClosed = opening.wasClosed();
        boolean atRest = opening.wasAtRest();
        boolean hadImage = keeper.hasImage();
        Optional<Image> image = keeper.open(report);
        JournalFiles journal;
        try {
            long known = image.filter(
                            its -> opening.store().isEmpty() || its.journal().equals(opening.store()))
                    .map(Image::entry)
                    .orElse(0L);
            journal = opening.finish(known, settings.aside(), report);
        } catch (IOException | RuntimeException e) {
            image.ifPresent(Image::abandon);
            throw e;
        }
        try {
            if (!wasClosed && journal.last() > 0) {
                report.add("Braid had not been stopped properly; the journal was read and is whole up to entry "
                        + journal.last() + ".");
            }
            Optional<PendingRedaction> pending = PendingRedaction.find(settings.disk(), settings.directory());
            if (pending.isPresent()) {
                image = finish(pending.get(), settings, journal, keeper, image, report);
            }
            View view = new ImageOpening(keeper, journal, report).open(image, hadImage, atRest);
            Core core = new Core(settings, backups, keeper, journal, view);
            core.report.addAll(report);
            report.forEach(LOG::info);
            return core;
        } catch (IOException | RuntimeException e) {
            journal.abandon();
            throw e;
        }
    }

    /** Goes on with a redaction that a crash interrupted; what was left of it may be in any image. */
    private static Optional<Image> finish(
            PendingRedaction pending,
            Settings settings,
            JournalFiles journal,
            ImageKeeper keeper,
            Optional<Image> image,
            List<String> report)
            throws IOException {
        Optional<Image> usable = image;
        if (pending.isOrderedIn(journal)) {
            pending.carryOut(journal);
            if (image.isPresent()) {
                image.get().abandon();
                image.get().file().ifPresent(keeper::discard);
            }
            keeper.discardAside();
            usable = Optional.empty();
            report.add("Finished the redaction that entry " + pending.order() + " orders.");
        }
        PendingRedaction.forget(settings.disk(), settings.directory());
        return usable;
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
        while (true) {
            Published now = published;
            if (now.view().acquire()) {
                return now;
            }
        }
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
        compacted = false;
        try {
            Image image = image();
            written.forEach(image::apply);
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

    /** What is done when nobody wants anything: the mark and the image come to the disk, and the image makes room. */
    void rest() {
        keeper.closeUnused();
        try {
            if (!rested) {
                rested = true;
                image().sync();
                journal().rest();
            } else if (!compacted) {
                compacted = true;
                journal().stir();
                rested = false;
                for (int step = 0; step < COMPACTION_STEPS && image().compact(); step++) {
                    LOG.debug("Made room in the image.");
                }
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
        keeper.closeAll();
        try {
            now.view().image().close();
        } catch (ImageDamaged e) {
            LOG.warn("The image could not be closed; it will be looked at when Braid starts again.", e);
            now.view().image().abandon();
        }
        try {
            now.journal().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
