package org.braidplan.web.pages.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.braidplan.module.ModulePlan;
import org.braidplan.problem.Problem;
import org.braidplan.web.form.SentFile;
import org.braidplan.web.frame.Visit;
import org.braidplan.web.signin.Session;
import org.braidplan.web.signin.Sessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Modules' files that somebody looks at before they are installed; a few, on disk, each for the session that sent it. */
final class ModuleUploads {

    private static final Logger LOG = LoggerFactory.getLogger(ModuleUploads.class);
    private static final int MOST = 4;

    private final Map<String, Kept> byToken = new LinkedHashMap<>();

    private record Kept(Session session, Path file) {}

    /** Keeps a file under the name that it came with, in place of the one before; returns what it is known by. */
    synchronized String keep(Session session, SentFile sent) {
        byToken.entrySet().stream()
                .filter(e -> e.getValue().session() == session)
                .map(Map.Entry::getKey)
                .toList()
                .forEach(this::forget);
        while (byToken.size() >= MOST) {
            Iterator<String> oldest = byToken.keySet().iterator();
            forget(oldest.next());
        }
        try {
            Path file = Files.createTempDirectory("braid-module-").resolve(sent.name());
            try (InputStream in = sent.content()) {
                Files.copy(in, file);
            }
            String token = Sessions.random();
            byToken.put(token, new Kept(session, file));
            return token;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file that this visitor sent. */
    synchronized Path find(Visit visit, String token) {
        return Optional.ofNullable(byToken.get(token))
                .filter(k -> visit.session().filter(s -> s == k.session()).isPresent())
                .map(Kept::file)
                .orElseThrow(
                        () -> Problem.of(
                                Problem.Kind.NOT_FOUND,
                                "file-gone",
                                "The file is no longer at hand. Nothing was installed; go back to the modules and choose it again."));
    }

    /** What the file would do. */
    ModulePlan look(Visit visit, String token) {
        return visit.services().modules().plan(visit.caller(), find(visit, token));
    }

    /** Forgets a file. */
    synchronized void forget(String token) {
        Kept kept = byToken.remove(token);
        if (kept != null) {
            try {
                Files.deleteIfExists(kept.file());
                Files.deleteIfExists(kept.file().getParent());
            } catch (IOException e) {
                LOG.warn("{} could not be deleted", kept.file(), e);
            }
        }
    }
}
