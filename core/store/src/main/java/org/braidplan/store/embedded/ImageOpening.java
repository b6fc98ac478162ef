package org.braidplan.store.embedded;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.braidplan.store.embedded.image.Image;
import org.braidplan.store.embedded.image.ImageDamaged;
import org.braidplan.store.embedded.image.View;
import org.braidplan.store.embedded.journal.JournalFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides at the start whether the image can be used, and brings it up to the journal or makes it anew. */
final class ImageOpening {

    private static final Logger LOG = LoggerFactory.getLogger(ImageOpening.class);

    private final ImageKeeper keeper;
    private final JournalFiles journal;
    private final List<String> report;

    ImageOpening(ImageKeeper keeper, JournalFiles journal, List<String> report) {
        this.keeper = keeper;
        this.journal = journal;
        this.report = report;
    }

    /**
     * Gives a view of an image that holds the whole journal.
     *
     * @param found what opened, if anything did
     * @param wasThere whether there was an image at all
     * @param wasAtRest whether the image is known to be on disk as a whole
     */
    View open(Optional<Image> found, boolean wasThere, boolean wasAtRest) {
        if (found.isPresent()) {
            try {
                Optional<View> view = use(found.get(), wasAtRest);
                if (view.isPresent()) {
                    return view.get();
                }
            } catch (ImageDamaged e) {
                LOG.warn("The image is damaged.", e);
                report.add("Set the image aside: it is damaged.");
            }
            found.get().abandon();
            found.get().file().ifPresent(keeper::setAside);
        } else if (!wasThere && journal.last() > 0) {
            report.add("There was no image.");
        }
        return rebuild();
    }

    private Optional<View> use(Image image, boolean wasAtRest) {
        if (!image.journal().equals(Optional.of(journal.store())) || !sameHash(image)) {
            report.add("Set the image aside: it is not the image of this journal.");
            return Optional.empty();
        }
        if (!wasAtRest) {
            if (!keeper.isCertain(image)) {
                report.add("Set the image aside: the power went off while it was being written.");
                return Optional.empty();
            }
            image.readAll();
        }
        keeper.take(image);
        long behind = journal.last() - image.entry();
        View view = keeper.fill(image, journal, Map.of());
        if (behind > 0) {
            report.add("Brought " + behind + " entries from the journal to the image, which had not had them yet.");
        }
        return Optional.of(view);
    }

    private boolean sameHash(Image image) {
        return image.entry() == 0
                || Arrays.equals(new EntryReader(journal).read(image.entry()).hash(), image.hash());
    }

    private View rebuild() {
        long start = System.nanoTime();
        if (journal.last() > 0) {
            LOG.info("Making the image of {} entries.", journal.last());
        }
        View view = keeper.rebuild(journal, Map.of());
        if (journal.last() > 0) {
            report.add("Made the image from " + journal.last() + " entries of the journal in "
                    + (System.nanoTime() - start) / 1_000_000 + " ms.");
        }
        return view;
    }
}
