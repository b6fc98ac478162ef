package org.braidplan.engine.module;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.braidplan.engine.module.ModuleNotes.Note;
import org.braidplan.problem.Problem;
import org.osgi.framework.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What every file has to pass, whichever way it came; whoever is refused is in the journal. */
final class Door {

    private static final Logger LOG = LoggerFactory.getLogger(Door.class);

    private final ModuleNotes notes;
    private final ModuleTrust trust;
    private final Optional<Version> core;

    Door(ModuleNotes notes, ModuleTrust trust, Optional<Version> core) {
        this.notes = notes;
        this.trust = trust;
        this.core = core;
    }

    /** A file that may be looked into, and who signed it. */
    record Passed(KarFile kar, String signedBy) {}

    /**
     * Reads a file without unpacking it.
     *
     * @throws Problem {@code module-refused} with a sentence
     */
    Passed read(String by, Path path) {
        try {
            KarFile kar = KarFile.read(path);
            return new Passed(kar, trust.signer(path));
        } catch (Problem e) {
            refused(by, path, e);
            throw e;
        }
    }

    /** Notes a refusal of which nothing but the file is known. */
    private void refused(String by, Path path, Problem e) {
        String file = String.valueOf(path.getFileName());
        try {
            if (Files.isRegularFile(path)) {
                String sha256 = KarFile.sha256(path);
                LOG.info("Refused {} (SHA-256 {}): {}", file, sha256, e.getMessage());
                notes.refused(
                        by,
                        "Refused " + file + " (SHA-256 " + sha256 + "): " + e.getMessage(),
                        file,
                        sha256,
                        String.valueOf(e.getMessage()));
            }
        } catch (IOException unreadable) {
            LOG.warn("{} cannot be read", file, unreadable);
        }
    }

    /** Why a file does not fit what is running and what is there, a sentence each. */
    List<String> unfit(KarFile kar, Optional<Note> there) {
        List<String> sentences = new ArrayList<>();
        if (core.isPresent() && !kar.needs().includes(core.get())) {
            sentences.add(
                    "It needs a version of the core " + kar.needs().words() + ", and this is " + core.get() + ".");
        }
        there.filter(n -> !n.there().sha256().equals(kar.sha256())).ifPresent(n -> {
            Version now = Version.parseVersion(n.version());
            int order = ModuleVersion.ORDER.compare(now, kar.version());
            if (order == 0 && !ModuleVersion.isSnapshot(kar.version())) {
                sentences.add("Version " + now
                        + " is there already, from another file. Give what was changed a version of its own.");
            }
            if (order > 0) {
                sentences.add("Version " + now + " is there, which is newer than " + kar.version()
                        + ". Roll it back or remove it first.");
            }
        });
        return sentences;
    }
}
