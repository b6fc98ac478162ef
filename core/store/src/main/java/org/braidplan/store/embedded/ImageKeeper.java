package org.braidplan.store.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.braidplan.store.embedded.disk.Disk;
import org.braidplan.store.embedded.disk.DiskFull;
import org.braidplan.store.embedded.image.Image;
import org.braidplan.store.embedded.image.ImageDamaged;
import org.braidplan.store.embedded.image.View;
import org.braidplan.store.embedded.journal.JournalFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds, makes, fills and sets aside the image's files; each new image has a higher number in its name. */
final class ImageKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(ImageKeeper.class);
    private static final String START = "image-";
    private static final String ENDING = ".db";
    private static final int ENTRIES_A_COMMIT = 1000;
    private static final int ENTRIES_A_MESSAGE = 20_000;

    private final Settings settings;
    private final Disk disk;
    private final List<Image> retired = new ArrayList<>();

    ImageKeeper(Settings settings) {
        this.settings = settings;
        this.disk = settings.disk();
    }

    private List<String> files() {
        try {
            return disk.list(settings.directory()).stream()
                    .filter(ImageKeeper::isImage)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a file of this name in the store's directory is an image. */
    static boolean isImage(String name) {
        return name.startsWith(START) && name.endsWith(ENDING);
    }

    /** Whether there is any image. */
    boolean hasImage() {
        return !files().isEmpty();
    }

    /** Opens the newest image; an older one, or one that does not open, is set aside. */
    Optional<Image> open(List<String> report) {
        List<String> files = new ArrayList<>(files());
        Optional<Image> image = Optional.empty();
        while (!files.isEmpty()) {
            Path file = settings.directory().resolve(files.remove(files.size() - 1));
            if (image.isPresent()) {
                setAside(file);
                report.add("Set the older image " + file.getFileName() + " aside.");
                continue;
            }
            try {
                image = Optional.of(Image.open(disk, file));
            } catch (ImageDamaged e) {
                LOG.warn("The image {} does not open.", file, e);
                setAside(file);
                report.add("Set the image " + file.getFileName() + " aside: it is damaged.");
            }
        }
        return image;
    }

    /** Whether nothing that was written to an image can have been lost, even if it was not synced. */
    boolean isCertain(Image image) {
        return image.hasKeptPower(disk.power());
    }

    /** Notes that an image is written from now on while the power is on that is on now. */
    void take(Image image) {
        image.notePower(disk.power());
    }

    /** Begins an empty image, on disk where there is room, otherwise in memory until the next start. */
    Image begin(UUID journal) {
        List<String> files = files();
        long number = 1;
        if (!files.isEmpty()) {
            String newest = files.get(files.size() - 1);
            number += Long.parseLong(newest.substring(START.length(), newest.length() - ENDING.length()));
        }
        Path file = settings.directory().resolve(String.format("%s%08d%s", START, number, ENDING));
        Image image = Image.open(disk, file);
        image.begin(journal);
        image.notePower(disk.power());
        return image;
    }

    /** Begins an empty image that takes no room on the disk. */
    Image beginInMemory(UUID journal) {
        Image image = Image.open(disk, null);
        image.begin(journal);
        return image;
    }

    /** Brings an image up to the journal's newest entry and to these indexes. */
    View fill(Image image, JournalFiles journal, Map<String, Collection<List<String>>> declared) {
        long from = image.entry();
        EntryReader entries = new EntryReader(journal);
        for (long number = from + 1; number <= journal.last(); number++) {
            image.apply(entries.read(number));
            if (number % ENTRIES_A_COMMIT == 0) {
                View done = image.commit();
                done.release();
            }
            if ((number - from) % ENTRIES_A_MESSAGE == 0) {
                LOG.info("The image is at entry {} of {}.", number, journal.last());
            }
        }
        declared.forEach(image::declare);
        return image.commit();
    }

    /** Makes a new image of the whole journal. */
    View rebuild(JournalFiles journal, Map<String, Collection<List<String>>> declared) {
        try {
            return rebuild(begin(journal.store()), journal, declared);
        } catch (ImageDamaged e) {
            if (!causedByFullDisk(e)) {
                throw e;
            }
            LOG.warn("There is no room for an image on the disk; it is kept in memory until the next start.", e);
            return rebuild(beginInMemory(journal.store()), journal, declared);
        }
    }

    private View rebuild(Image image, JournalFiles journal, Map<String, Collection<List<String>>> declared) {
        try {
            return fill(image, journal, declared);
        } catch (RuntimeException e) {
            image.abandon();
            image.file().ifPresent(this::discard);
            throw e;
        }
    }

    static boolean causedByFullDisk(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof DiskFull) {
                return true;
            }
        }
        return false;
    }

    /** Moves an image that is not to be used any more to where it does no harm. */
    void setAside(Path file) {
        try {
            disk.createDirectories(settings.aside());
            if (disk.exists(file)) {
                disk.move(file, settings.aside().resolve(file.getFileName() + "-" + UUID.randomUUID()));
                disk.syncDirectory(settings.directory());
                disk.syncDirectory(settings.aside());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes an image that was never finished, or that must not be kept. */
    void discard(Path file) {
        try {
            disk.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what was set aside of images, and of the journal's unfinished writes; for a redaction. */
    void discardAside() {
        try {
            for (String name : disk.list(settings.aside())) {
                if (name.startsWith(START) || name.startsWith("tail-")) {
                    disk.delete(settings.aside().resolve(name));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes an image out of use; its file closes when its last reader has gone. */
    void retire(Image image) {
        retired.add(image);
        closeUnused();
    }

    void closeUnused() {
        retired.removeIf(image -> {
            if (image.isInUse()) {
                return false;
            }
            image.abandon();
            return true;
        });
    }

    void closeAll() {
        retired.forEach(Image::abandon);
        retired.clear();
    }
}
