package org.braidplan.engine.module;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.BiFunction;
import org.braidplan.engine.module.ActiveModules.Switching;
import org.braidplan.engine.module.ModuleNotes.Back;
import org.braidplan.engine.module.ModuleNotes.FileOf;
import org.braidplan.engine.module.ModuleNotes.Note;
import org.braidplan.engine.plan.AwaitedRegisters;
import org.braidplan.engine.register.CsvOut;
import org.braidplan.engine.register.KeptSchemas;
import org.braidplan.module.ModuleInfo;
import org.braidplan.module.Purge;
import org.braidplan.module.Returned;
import org.braidplan.people.Caller;
import org.braidplan.people.Right;
import org.braidplan.problem.Problem;
import org.braidplan.register.RegisterSchema;
import org.braidplan.store.Intent;
import org.braidplan.store.Query;
import org.braidplan.store.Unit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a version of a module goes: back to the one before, or away, or away with its records. */
final class Departures {

    private static final Logger LOG = LoggerFactory.getLogger(Departures.class);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss").withZone(ZoneOffset.UTC);
    private static final int ATTEMPTS = 25;

    private final Surroundings its;
    private final Path backups;

    Departures(Surroundings surroundings, Path backups) {
        this.its = surroundings;
        this.backups = backups;
    }

    /** What a roll back would do. */
    Returned lookBack(String strand) {
        Note note = toRollBack(strand);
        return returned(
                note, its.store().read(now -> Undoing.of(now, its.store().journal(), strand, note.entry())));
    }

    /** Puts the version before back because somebody wants it. */
    Returned rollBack(String by, String strand) {
        Note note = toRollBack(strand);
        Returned returned = returned(note, back(by, note, ""));
        LOG.info("Rolled {} back from {} to {}", note.name(), returned.from(), returned.to());
        return returned;
    }

    /**
     * Puts what was there before back, because the new version is not healthy.
     *
     * @return the refusal to throw
     */
    Problem putBack(String by, String name, String fault) {
        Note note = its.notes().find(name).orElseThrow();
        LOG.warn("{} {} is not healthy and goes: {}", name, note.version(), fault);
        if (note.before().isEmpty()) {
            String why = "Removed " + name + " " + note.version() + ", which is not healthy: " + fault;
            leave(by, note, fault, why, true);
            return KarFile.refused(fault);
        }
        String old = note.before().get().version();
        back(by, note, "Version " + note.version() + " was not healthy, and " + old + " was put back: " + fault);
        return KarFile.refused(fault + " Version " + old + " is back, with the records as they were.");
    }

    private Undoing back(String by, Note note, String reason) {
        FileOf file = note.before().orElseThrow();
        Candidate old = its.start(fileOf(file));
        its.active().choose(note.strand(), its.active().serving(note.strand()).orElse(ActiveModules.NOBODY));
        its.active().come(old.bundle().getBundleId(), old.live());
        its.declareFor(old.schemas());
        String what = "Put " + note.name() + " " + file.version() + " back in the place of " + note.version();
        Undoing undone = undo(
                by,
                note,
                what + (reason.isEmpty() ? "" : ". " + reason),
                (unit, undoing) -> n -> n.putBack(unit.moment(), by, reason, took(note, unit, undoing)),
                () -> its.active().choose(note.strand(), old.bundle().getBundleId()));
        its.declareOnly(old.schemas());
        its.movingIn().prepare(old.live(), old.schemas());
        its.active().forgetFailures(note.name());
        its.takeOut(note.name(), Optional.of(old));
        return undone;
    }

    private KarFile fileOf(FileOf file) {
        return its.kars()
                .find(file.sha256())
                .or(() -> its.atHand().withDigest(file.sha256()))
                .orElseThrow(() -> Problem.of(
                        Problem.Kind.CONFLICT,
                        "module-file-gone",
                        "The file of version " + file.version()
                                + " is no longer kept, or was changed. Fetch it and install it."));
    }

    private Optional<Back> took(Note note, Unit unit, Undoing undoing) {
        return Optional.of(new Back(note.entry(), unit.number(), returned(note, undoing)))
                .filter(back -> !back.what().entered().isEmpty());
    }

    /** Takes back what the upgrade did to the records, and notes the step, in one unit. */
    private Undoing undo(
            String by,
            Note note,
            String why,
            BiFunction<Unit, Undoing, java.util.function.UnaryOperator<Note>> step,
            Runnable then) {
        for (int attempt = 1; ; attempt++) {
            Undoing undoing =
                    its.store().read(now -> Undoing.of(now, its.store().journal(), note.strand(), note.entry()));
            long revision = its.notes().revision(note.name());
            try (Switching switching = its.active().begin(() -> its.notes().revision(note.name()) != revision)) {
                its.store().write(new Intent(by, why), unit -> {
                    undoing.into(unit);
                    return ModuleNotes.put(
                            unit,
                            by,
                            why,
                            note.name(),
                            n -> step.apply(unit, undoing).apply(n.orElseThrow()));
                });
                then.run();
                return undoing;
            } catch (Problem e) {
                if (e.kind() != Problem.Kind.STALE || attempt == ATTEMPTS) {
                    throw e;
                }
                LOG.debug("A record has changed since it was looked at; it is looked at again.");
            }
        }
    }

    private Note toRollBack(String strand) {
        Note note = its.notes().of(strand).orElseThrow(() -> Problem.notFound("module for the strand " + strand));
        if (note.before().isEmpty()) {
            throw Problem.of(
                    Problem.Kind.CONFLICT,
                    "nothing-to-roll-back",
                    "There is no version of " + note.name() + " before " + note.version() + " to go back to.");
        }
        return note;
    }

    private static Returned returned(Note note, Undoing undoing) {
        return new Returned(
                note.strand(),
                note.name(),
                note.version(),
                note.before().map(FileOf::version).orElse(""),
                note.since(),
                undoing.restored(),
                undoing.entered());
    }

    /** Writes what the newest roll back took out of a register. */
    void entered(Caller caller, Note note, String register, OutputStream csv) {
        Back back = note.back().orElseThrow(() -> Problem.notFound("roll back that took anything out"));
        String collection = note.strand() + "." + register;
        RegisterSchema schema = Undoing.schemaAfter(its.store().journal(), back.upgrade(), collection)
                .orElseThrow(() -> Problem.notFound("register " + register + " that was rolled back"));
        if (schema.confined()) {
            caller.needsToBeNamedFor(note.strand());
        }
        boolean confidential = caller.person().may(Right.READ_CONFIDENTIAL, note.strand());
        CsvOut.write(
                Undoing.entered(its.store().journal(), collection, back.upgrade(), back.entry()),
                schema,
                confidential,
                csv);
    }

    /** Takes a module away; its records stay. */
    void remove(String by, Note note) {
        leave(by, note, "", "Removed " + note.name() + " " + note.version() + "; its data stay", false);
    }

    private void leave(String by, Note note, String reason, String why, boolean undoing) {
        Runnable nobody = () -> its.active().choose(note.strand(), ActiveModules.NOBODY);
        if (undoing && note.entry() > 0) {
            undo(by, note, why, (unit, undone) -> n -> n.gone(unit.moment(), by, reason), nobody);
        } else {
            nobody.run();
            its.notes()
                    .step(
                            by,
                            why,
                            note.name(),
                            n -> n.orElseThrow().gone(its.clock().instant(), by, reason));
        }
        its.active().forgetFailures(note.name());
        its.takeOut(note.name(), Optional.empty());
        its.active().leaveOpen(note.strand());
    }

    /** What a purge of a strand would erase. */
    Purge lookAtPurge(String strand) {
        String module =
                its.notes().of(strand).map(n -> n.name() + " " + n.version()).orElse("");
        Purge purge = its.store()
                .read(now -> new Purge(
                        strand,
                        module,
                        KeptSchemas.of(now, strand).stream()
                                .map(s -> new ModuleInfo.Holding(
                                        s.key(), s.title(), s.version(), now.count(Query.in(s.collection()))))
                                .toList(),
                        AwaitedRegisters.registers(now, strand)));
        if (purge.module().isEmpty()
                && purge.registers().isEmpty()
                && purge.waiting().isEmpty()) {
            throw Problem.notFound("module or record of the strand " + strand);
        }
        return purge;
    }

    /** Backs everything up, takes the module away, and erases the records. */
    Path purge(String by, String strand) {
        Purge purge = lookAtPurge(strand);
        Path backup = backups.resolve(
                "before-purge-of-" + strand + "-" + MOMENT.format(its.clock().instant()) + ".journal");
        try {
            Files.createDirectories(backups);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        its.store().upkeep().backup(backup);
        its.notes().of(strand).ifPresent(note -> remove(by, note));
        String why = "Erased " + purge.documents() + " records of the strand " + strand + "; the backup "
                + backup.getFileName() + " and the journal still hold them";
        its.store().write(new Intent(by, why), unit -> {
            for (RegisterSchema schema : KeptSchemas.of(unit, strand)) {
                unit.list(Query.in(schema.collection()))
                        .forEach(d -> unit.delete(d.collection(), d.key(), d.revision()));
                unit.find(KeptSchemas.COLLECTION, schema.collection())
                        .ifPresent(d -> unit.delete(d.collection(), d.key(), d.revision()));
            }
            AwaitedRegisters.erase(unit, strand);
            return null;
        });
        LOG.info("{}", why);
        return backup;
    }
}
