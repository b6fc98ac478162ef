package org.braidplan.engine.module;

import java.util.Optional;
import org.braidplan.engine.module.ActiveModules.Failed;
import org.braidplan.engine.module.ModuleNotes.FileOf;
import org.braidplan.engine.module.ModuleNotes.Note;
import org.braidplan.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the bundles what the notes say, at each start: the same modules run again, each from the file that was installed, and a
 * change that a crash interrupted is either as if it had never begun or brought to its end.
 */
final class Resuming {

    private static final Logger LOG = LoggerFactory.getLogger(Resuming.class);
    private static final String BY = "system:start";

    private final Surroundings its;
    private final Arrivals arrivals;
    private final Departures departures;

    Resuming(Surroundings surroundings, Arrivals arrivals, Departures departures) {
        this.its = surroundings;
        this.arrivals = arrivals;
        this.departures = departures;
    }

    void resume() {
        // The framework's own memory of bundles may be older or newer than the notes, or edited by hand.
        its.bundles().all().forEach(bundle -> {
            its.active().go(bundle.getBundleId());
            its.bundles().takeOut(bundle);
        });
        long failures = ActiveModules.NOBODY - 1;
        for (Note note : its.notes().all()) {
            Note now = note.arriving().isPresent() ? asBefore(note) : note;
            if (now.isThere()) {
                try {
                    bring(now);
                } catch (Problem e) {
                    LOG.warn("The module {} {} cannot serve: {}", now.name(), now.version(), e.getMessage());
                    its.active().choose(now.strand(), ActiveModules.NOBODY);
                    its.active()
                            .fail(
                                    failures--,
                                    new Failed(
                                            now.strand(), now.name(), now.version(), String.valueOf(e.getMessage())));
                }
            }
        }
        its.forgetFiles();
    }

    private Note asBefore(Note note) {
        FileOf file = note.arriving().orElseThrow();
        String why = "Installing " + note.name() + " " + file.version() + " was interrupted before it took over; "
                + (note.isThere() ? note.version() + " is in place" : "there is no module") + ", as before";
        LOG.warn("{}", why);
        return its.notes().step(BY, why, note.name(), n -> n.orElseThrow().staying(why + "."));
    }

    private void bring(Note note) {
        KarFile kar = its.kars()
                .find(note.there().sha256())
                .or(() -> its.atHand().withDigest(note.there().sha256()))
                .orElseThrow(() -> KarFile.refused("Its file is no longer kept, or was changed. Install it again."));
        Candidate module;
        try {
            module = its.start(kar);
        } catch (Problem e) {
            if (!note.onTrial()) {
                throw e;
            }
            departures.putBack(BY, note.name(), String.valueOf(e.getMessage()));
            return;
        }
        its.movingIn().prepare(module.live(), module.schemas());
        its.active().choose(module.strand(), module.bundle().getBundleId());
        its.active().come(module.bundle().getBundleId(), module.live());
        if (note.onTrial()) {
            LOG.warn(
                    "Installing {} {} was interrupted after it had taken over; it is in place",
                    note.name(),
                    note.version());
            finish(note, module);
        } else {
            its.movingIn().settle(module.live());
        }
    }

    private void finish(Note note, Candidate module) {
        try {
            arrivals.finish(
                    BY,
                    module,
                    note.name() + " " + note.version() + " from " + note.there().file() + " (SHA-256 "
                            + note.there().sha256() + "), which was interrupted after it had taken over",
                    Optional.empty(),
                    new Steps());
        } catch (Problem e) {
            LOG.warn("{} {} did not stay: {}", note.name(), note.version(), e.getMessage());
        }
    }
}
