package org.braidplan.store.embedded;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.braidplan.problem.Problem;
import org.braidplan.store.embedded.image.Image;
import org.braidplan.store.embedded.image.View;
import org.braidplan.store.embedded.journal.BackupLog;
import org.braidplan.store.embedded.journal.JournalFiles;
import org.braidplan.store.embedded.journal.JournalOpening;
import org.braidplan.store.embedded.journal.PendingRedaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens journal and image together, repairs what may be repaired, and says so in the report. */
final class Opening {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

    private final Settings settings;
    private final BackupLog backups;
    private final ImageKeeper keeper;
    private final List<String> report = new ArrayList<>();

    private Opening(Settings settings) {
        this.settings = settings;
        this.backups = new BackupLog(settings.disk(), settings.directory());
        this.keeper = new ImageKeeper(settings);
    }

    /**
     * Opens them.
     *
     * @throws Problem {@code journal-damaged}
     */
    static Core open(Settings settings) throws IOException {
        return new Opening(settings).open();
    }

    private Core open() throws IOException {
        JournalOpening opening =
                JournalOpening.scan(settings.disk(), settings.journal(), settings.segmentBytes(), backups);
        boolean wasClosed = opening.wasClosed();
        boolean atRest = opening.wasAtRest();
        boolean hadImage = keeper.hasImage();
        Optional<Image> image = keeper.open(report);
        JournalFiles journal;
        try {
            journal = opening.finish(known(opening, image), settings.aside(), report);
        } catch (IOException | RuntimeException e) {
            image.ifPresent(Image::abandon);
            throw e;
        }
        try {
            if (!wasClosed && journal.last() > 0) {
                report.add("Braid had not been stopped properly; the journal was read and is whole up to entry "
                        + journal.last() + ".");
            }
            Optional<Image> usable = finishRedaction(journal, image);
            View view = new ImageOpening(keeper, journal, report).open(usable, hadImage, atRest);
            report.forEach(LOG::info);
            return new Core(settings, backups, keeper, journal, view, report);
        } catch (IOException | RuntimeException e) {
            journal.abandon();
            throw e;
        }
    }

    /** The newest entry that an image of this journal holds; 0 when there is none. */
    private static long known(JournalOpening opening, Optional<Image> image) {
        return image.filter(its -> opening.store().isEmpty() || its.journal().equals(opening.store()))
                .map(Image::entry)
                .orElse(0L);
    }

    /**
     * Goes on with a redaction that a crash interrupted; what was left of it may be in any image.
     *
     * @return the image, unless it had to go
     */
    private Optional<Image> finishRedaction(JournalFiles journal, Optional<Image> image) throws IOException {
        Optional<PendingRedaction> pending = PendingRedaction.find(settings.disk(), settings.directory());
        if (pending.isEmpty()) {
            return image;
        }
        Optional<Image> usable = image;
        if (pending.get().isOrderedIn(journal)) {
            pending.get().carryOut(journal);
            if (image.isPresent()) {
                image.get().abandon();
                image.get().file().ifPresent(keeper::discard);
            }
            keeper.discardAside();
            usable = Optional.empty();
            report.add("Finished the redaction that entry " + pending.get().order() + " orders.");
        }
        PendingRedaction.forget(settings.disk(), settings.directory());
        return usable;
    }
}
