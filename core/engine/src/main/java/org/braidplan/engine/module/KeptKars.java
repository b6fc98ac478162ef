package org.braidplan.engine.module;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.braidplan.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of the modules that are there, and of the versions before them: one for each SHA-256, beside the store. */
record KeptKars(Path folder) {

    private static final Logger LOG = LoggerFactory.getLogger(KeptKars.class);
    private static final String ENDING = ".kar";

    /** Keeps a copy of a file; when this returns, it is on disk whole. */
    KarFile keep(KarFile kar) {
        Path copy = folder.resolve(kar.sha256() + ENDING);
        try {
            Files.createDirectories(folder);
            Path partial = Files.createTempFile(folder, "arriving", ".tmp");
            try {
                Files.copy(kar.path(), partial, StandardCopyOption.REPLACE_EXISTING);
                try (FileChannel file = FileChannel.open(partial, StandardOpenOption.WRITE)) {
                    file.force(true);
                }
                Files.move(partial, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException e) {
            throw Problem.of(
                    Problem.Kind.UNAVAILABLE, "module-not-kept", "The file could not be copied. Is the disk full?", e);
        }
        KarFile kept = KarFile.read(copy);
        if (!kept.sha256().equals(kar.sha256())) {
            throw KarFile.refused("It was changed while it was being read. Try again.");
        }
        return kept;
    }

    /** The kept file with this digest; none when it is not there or has been changed. */
    Optional<KarFile> find(String sha256) {
        Path file = folder.resolve(sha256 + ENDING);
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(KarFile.read(file)).filter(k -> k.sha256().equals(sha256))
                    : Optional.empty();
        } catch (Problem damaged) {
            return Optional.empty();
        }
    }

    /** Deletes every file but those with these digests, also what a crash has left half copied. */
    void keepOnly(Set<String> digests) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                boolean kept =
                        name.endsWith(ENDING) && digests.contains(name.substring(0, name.length() - ENDING.length()));
                if (!kept && (name.endsWith(ENDING) || name.endsWith(".tmp"))) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            LOG.warn("Files of modules that have gone could not be deleted from {}", folder, e);
        }
    }
}
