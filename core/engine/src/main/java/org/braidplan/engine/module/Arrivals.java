package org.braidplan.engine.module;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.braidplan.engine.module.ActiveModules.Switching;
import org.braidplan.engine.module.ModuleNotes.FileOf;
import org.braidplan.engine.module.ModuleNotes.Note;
import org.braidplan.engine.register.KeptSchemas;
import org.braidplan.module.ModuleInfo.State;
import org.braidplan.problem.Problem;
import org.braidplan.store.Intent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a version of a module comes: it is started beside what is there and tried on the records as they are; then, in one unit,
 * the records are migrated and it takes over; then it is looked at again, and the old one goes.
 *
 * <p>That one unit is the whole of the change. Whatever happens before it leaves everything as it was, and whatever happens
 * after it finds the new version in its place; a process that is killed at any moment is on one side of it.
 */
final class Arrivals {

    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

    /** How often the records may have changed between the trial and the unit before it is given up. */
    private static final int ATTEMPTS = 25;

    private final Surroundings its;
    private final Departures departures;

    Arrivals(Surroundings surroundings, Departures departures) {
        this.its = surroundings;
        this.departures = departures;
    }

    /** Lets a file come whose door has been passed. */
    void come(String by, KarFile kar, String file) {
        Optional<Note> before = its.notes().find(kar.name());
        Optional<Note> there = before.filter(Note::isThere);
        String what = what(kar, file);
        KarFile kept = its.kars().keep(kar);
        FileOf arriving = FileOf.of(kar, file);
        its.notes()
                .step(
                        by,
                        "Installing " + what,
                        kar.name(),
                        note -> note.orElseGet(() -> Note.first(kar, arriving, by))
                                .arriving(arriving));
        Steps steps = new Steps();
        Candidate module;
        try {
            module = start(kept, before);
            steps.done("started");
        } catch (Problem e) {
            refuse(by, kar, what, e);
            throw e;
        }
        try {
            Migrating migrating = new Migrating(module);
            tryOut(module, migrating);
            steps.done("tried");
            takeOver(by, kar, arriving, module, migrating, there, steps);
        } catch (Problem e) {
            withdraw(module, there);
            refuse(by, kar, what, e);
            throw e;
        } catch (RuntimeException | Error e) {
            withdraw(module, there);
            throw e;
        }
        finish(by, module, what, there, steps);
        LOG.info(
                "{} {} {}",
                there.map(old -> "Upgraded " + kar.name() + " " + old.version() + " to")
                        .orElse("Installed " + kar.name()),
                kar.version(),
                steps);
    }

    /** What was there serves on. */
    private void withdraw(Candidate module, Optional<Note> there) {
        its.active().go(module.bundle().getBundleId());
        its.bundles().takeOut(module.bundle());
        if (there.isEmpty()) {
            its.active().leaveOpen(module.strand());
        }
    }

    static String what(KarFile kar, String file) {
        return kar.name() + " " + kar.version() + " from " + file + " (SHA-256 " + kar.sha256() + ")";
    }

    private Candidate start(KarFile kept, Optional<Note> before) {
        Candidate module = its.start(kept);
        try {
            refuseOtherStrand(module, before);
        } catch (Problem e) {
            its.bundles().takeOut(module.bundle());
            throw e;
        }
        // Until it takes over, what serves goes on serving, and where nothing does, nothing begins to.
        its.active()
                .choose(module.strand(), its.active().serving(module.strand()).orElse(ActiveModules.NOBODY));
        its.active().come(module.bundle().getBundleId(), module.live());
        return module;
    }

    private void refuseOtherStrand(Candidate module, Optional<Note> before) {
        its.notes()
                .of(module.strand())
                .filter(n -> !n.name().equals(module.live().name()))
                .ifPresent(other -> {
                    throw KarFile.refused("The strand " + module.strand() + " is looked after by " + other.name()
                            + " already. Remove that first.");
                });
        before.filter(n -> n.isThere() && !n.strand().equals(module.strand())).ifPresent(n -> {
            throw KarFile.refused("It looks after the strand " + module.strand() + ", and the version that is there"
                    + " looks after " + n.strand() + ". Remove that first.");
        });
    }

    /** Everything short of writing: the records migrated, the checks run and the pages drawn over what comes out. */
    private void tryOut(Candidate module, Migrating migrating) {
        Migrating.Result result = its.migrated(migrating);
        refuse(result.refusals());
        refuse(its.store().read(now -> its.health().faults(module, its.asItWouldBe(now, module, result.rewriting()))));
    }

    private static void refuse(List<String> sentences) {
        if (!sentences.isEmpty()) {
            throw KarFile.refused(String.join(" ", sentences));
        }
    }

    private void takeOver(
            String by,
            KarFile kar,
            FileOf arriving,
            Candidate module,
            Migrating migrating,
            Optional<Note> there,
            Steps steps) {
        its.declareFor(module.schemas());
        for (int attempt = 1; ; attempt++) {
            Migrating.Result result = its.migrated(migrating);
            refuse(result.refusals());
            try {
                Switching switched = takeOver(by, kar, arriving, module, result.rewriting(), there);
                steps.done("wrote "
                        + String.format(
                                Locale.UK,
                                "%,d records",
                                result.rewriting().writes().size()));
                steps.within("switched in", switched.took());
                return;
            } catch (Problem e) {
                if (e.kind() != Problem.Kind.STALE || attempt == ATTEMPTS) {
                    throw e;
                }
                LOG.debug("A record has changed since it was migrated; it is migrated again.");
            }
        }
    }

    private Switching takeOver(
            String by, KarFile kar, FileOf arriving, Candidate module, Rewriting rewriting, Optional<Note> there) {
        String why = module.live().name() + " " + module.version()
                + there.map(n -> " took over from " + n.version()).orElse(" took over")
                + (rewriting.writes().isEmpty()
                        ? ""
                        : ", with " + rewriting.writes().size() + " records migrated");
        long revision = its.notes().revision(kar.name());
        Switching switching = its.active().begin(() -> its.notes().revision(kar.name()) != revision);
        try (switching) {
            its.store().write(new Intent(by, why), unit -> {
                rewriting.into(unit);
                KeptSchemas.keep(unit, module.schemas());
                return ModuleNotes.put(
                        unit,
                        by,
                        why,
                        kar.name(),
                        note -> note.orElseThrow()
                                .takenOver(module.strand(), unit.moment(), by, arriving, unit.number()));
            });
            its.active().choose(module.strand(), module.bundle().getBundleId());
        }
        return switching;
    }

    /** What follows once a version has taken over; after a crash the next start does it. */
    void finish(String by, Candidate module, String what, Optional<Note> there, Steps steps) {
        String name = module.live().name();
        its.declareOnly(module.schemas());
        List<String> faults = its.health().faults(module, its.asItIs());
        if (!faults.isEmpty()) {
            throw departures.putBack(by, name, String.join(" ", faults));
        }
        steps.done("health");
        its.movingIn().settle(module.live());
        its.notes()
                .step(by, "Installed " + what, name, note -> note.orElseThrow().healthy());
        LOG.info("Installed {}", what);
        its.takeOut(name, Optional.of(module));
        there.ifPresent(old -> its.notes()
                .step(
                        by,
                        "Removed " + name + " " + old.version() + ", which " + module.version() + " replaces",
                        name,
                        Optional::orElseThrow));
        steps.done("tidied");
    }

    private void refuse(String by, KarFile kar, String what, Problem e) {
        LOG.info("Refused {}: {}", what, e.getMessage());
        its.notes().step(by, "Refused " + what + ": " + e.getMessage(), kar.name(), note -> {
            Note now = note.orElseThrow();
            return now.staying(
                    now.state() == State.ABSENT
                            ? String.valueOf(e.getMessage())
                            : "Version " + kar.version() + " was refused: " + e.getMessage());
        });
        its.forgetFiles();
    }
}
