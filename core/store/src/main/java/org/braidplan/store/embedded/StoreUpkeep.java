package org.braidplan.store.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.braidplan.problem.Problem;
import org.braidplan.store.Upkeep;
import org.braidplan.store.embedded.Core.Published;
import org.braidplan.store.embedded.journal.BackupFile;
import org.braidplan.store.embedded.journal.JournalFiles;
import org.braidplan.store.embedded.journal.JournalOpening;

/** Upkeep of a store that is running; one piece of it at a time. */
final class StoreUpkeep implements Upkeep {

    private final Core core;
    private final Writer writer;
    private final Feed feed;
    private final Readers readers;

    StoreUpkeep(Core core, Writer writer, Feed feed, Readers readers) {
        this.core = core;
        this.writer = writer;
        this.feed = feed;
        this.readers = readers;
    }

    @Override
    public synchronized Backup backup(Path file) {
        record Start(JournalFiles journal, List<JournalFiles.Part> parts, long entry, byte[] hash) {}
        Start start = writer.perform("A backup", () -> {
            JournalFiles journal = core.journal();
            return new Start(journal, journal.parts(), journal.last(), journal.lastHash());
        });
        Path target = file.toAbsolutePath();
        Path draft = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".part");
        BackupFile.Content content =
                new BackupFile.Content(start.entry(), HexFormat.of().formatHex(start.hash()));
        try {
            if (Files.exists(target)) {
                throw new FileAlreadyExistsException(target.toString());
            }
            BackupFile.write(draft, start.journal(), start.parts(), content);
            BackupFile.read(draft, (name, bytes) -> {});
            // A link fails when the target has appeared meanwhile; a move would replace it.
            Files.createLink(target, draft);
            Files.delete(draft);
            core.settings().disk().syncDirectory(target.getParent());
            Backup backup = new Backup(
                    target,
                    start.entry(),
                    content.hash(),
                    Files.size(target),
                    core.settings().clock().instant());
            core.backups().add(backup);
            return backup;
        } catch (FileAlreadyExistsException e) {
            throw Problem.of(
                    Problem.Kind.CONFLICT,
                    "already-there",
                    target + " is already there; a backup goes into a new file.",
                    e);
        } catch (IOException e) {
            throw Problem.of(
                    Problem.Kind.UNAVAILABLE,
                    "backup-failed",
                    "The backup could not be written to " + target + ". Nothing else was touched.",
                    e);
        } finally {
            try {
                Files.deleteIfExists(draft);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public synchronized Path restore(Path backup) {
        Restoring restoring = new Restoring(core.settings());
        try {
            restoring.unpack(backup);
        } catch (IOException e) {
            throw unrestored(backup, e);
        }
        return writer.perform("A restore", () -> {
            Path[] aside = new Path[1];
            readers.pause(() -> aside[0] = changePlaces(restoring, backup));
            feed.moveTo(core.journal().last());
            return aside[0];
        });
    }

    private Path changePlaces(Restoring restoring, Path backup) {
        Settings settings = core.settings();
        try {
            Path aside = restoring.decide();
            core.journal().close();
            restoring.changePlaces(aside);
            List<String> report = new ArrayList<>();
            JournalFiles journal = JournalOpening.scan(
                            settings.disk(), settings.journal(), settings.segmentBytes(), core.backups())
                    .finish(0, settings.aside(), report);
            core.publish(core.keeper().rebuild(journal, core.declared()), journal);
            return aside;
        } catch (IOException | RuntimeException e) {
            core.fail(e);
            throw unrestored(backup, e);
        }
    }

    private static Problem unrestored(Path backup, Exception e) {
        return Problem.of(
                Problem.Kind.UNAVAILABLE,
                "restore-failed",
                "The backup " + backup + " could not be put in place. What was there is still on the disk.",
                e);
    }

    @Override
    public synchronized Verification verify() {
        readers.enter();
        try {
            Published now = core.acquire();
            try {
                Verifying verifying = new Verifying(now);
                Verification found = verifying.run();
                verifying
                        .damage()
                        .ifPresent(damage -> writer.replace(now.view(), damage).release());
                return found;
            } finally {
                now.view().release();
            }
        } finally {
            readers.leave();
        }
    }

    @Override
    public synchronized Redacted redact(Redaction redaction) {
        Redacting redacting = new Redacting(core, redaction);
        Redacted redacted = writer.perform("A redaction", redacting::run);
        feed.wake();
        return redacted;
    }

    @Override
    public List<String> startReport() {
        return core.report();
    }
}
