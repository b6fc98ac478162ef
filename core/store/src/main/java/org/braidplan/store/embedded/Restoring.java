package org.braidplan.store.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.braidplan.store.embedded.disk.Disk;
import org.braidplan.store.embedded.disk.DiskFile;
import org.braidplan.store.embedded.journal.BackupFile;

/**
 * Puts a backup's journal in the place of the one that is there, in steps that a later start can finish.
 *
 * <p>The backup is unpacked beside the journal first. Then a note is written; from then on the change of places is
 * certain to be made, by this process or by the next.
 */
final class Restoring {

    private final Settings settings;
    private final Disk disk;
    private final Path unpacked;
    private final Path note;
    private final Path draft;

    Restoring(Settings settings) {
        this.settings = settings;
        this.disk = settings.disk();
        this.unpacked = settings.directory().resolve("restored-journal");
        this.note = settings.directory().resolve("restoring");
        this.draft = settings.directory().resolve("restoring.draft");
    }

    /** Finishes what a process that died had begun. */
    static void finish(Settings settings) throws IOException {
        Restoring restoring = new Restoring(settings);
        if (restoring.disk.exists(restoring.note)) {
            Path aside;
            try (DiskFile file = restoring.disk.open(restoring.note)) {
                ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(file.size()));
                file.read(0, bytes);
                aside = settings.aside().resolve(new String(bytes.array(), StandardCharsets.UTF_8));
            }
            restoring.changePlaces(aside);
        } else {
            restoring.disk.delete(restoring.draft);
            restoring.deleteUnpacked();
        }
    }

    /** Checks a backup and unpacks it, all of it on disk when this returns. */
    void unpack(Path backup) throws IOException {
        deleteUnpacked();
        disk.createDirectories(unpacked);
        BackupFile.read(backup, (name, bytes) -> {
            try (DiskFile file = disk.open(unpacked.resolve(name))) {
                file.write(0, ByteBuffer.wrap(bytes));
                file.sync();
            }
        });
        disk.syncDirectory(unpacked);
        disk.syncDirectory(settings.directory());
    }

    /** Makes sure that the change of places will happen; gives where what is there will be. */
    Path decide() throws IOException {
        Path aside = settings.aside().resolve("journal-" + UUID.randomUUID());
        disk.createDirectories(settings.aside());
        disk.syncDirectory(settings.directory());
        disk.delete(draft);
        try (DiskFile file = disk.open(draft)) {
            file.write(0, ByteBuffer.wrap(aside.getFileName().toString().getBytes(StandardCharsets.UTF_8)));
            file.sync();
        }
        disk.move(draft, note);
        disk.syncDirectory(settings.directory());
        return aside;
    }

    /** Sets journal and image aside and puts the unpacked journal in their place; may be done again after a crash. */
    void changePlaces(Path aside) throws IOException {
        if (disk.exists(unpacked)) {
            ImageKeeper keeper = new ImageKeeper(settings);
            for (String name : disk.list(settings.directory())) {
                if (ImageKeeper.isImage(name)) {
                    keeper.setAside(settings.directory().resolve(name));
                }
            }
            if (disk.exists(settings.journal())) {
                disk.move(settings.journal(), aside);
                disk.syncDirectory(settings.aside());
            }
            disk.move(unpacked, settings.journal());
            disk.syncDirectory(settings.directory());
        }
        disk.delete(note);
        disk.syncDirectory(settings.directory());
    }

    void deleteUnpacked() throws IOException {
        if (disk.exists(unpacked)) {
            for (String name : disk.list(unpacked)) {
                disk.delete(unpacked.resolve(name));
            }
            disk.delete(unpacked);
        }
    }
}
