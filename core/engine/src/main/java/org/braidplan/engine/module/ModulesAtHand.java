package org.braidplan.engine.module;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.braidplan.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The modules' files that came with the distribution, in its folder {@code modules}. */
final class ModulesAtHand {

    private static final Logger LOG = LoggerFactory.getLogger(ModulesAtHand.class);

    private final Path folder;
    private final Map<Path, Seen> seen = new ConcurrentHashMap<>();

    ModulesAtHand(Path folder) {
        this.folder = folder;
    }

    /** All of them, by name and version; a file that is no module's is left out and logged once. */
    List<KarFile> all() {
        List<KarFile> files = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (Stream<Path> paths = Files.list(folder)) {
            paths.filter(p -> p.getFileName().toString().endsWith(".kar")).forEach(p -> read(p).ifPresent(files::add));
        } catch (IOException e) {
            LOG.warn("The folder {} cannot be read", folder, e);
        }
        files.sort(Comparator.comparing(KarFile::name).thenComparing(KarFile::version, ModuleVersion.ORDER));
        return files;
    }

    /** The file with this digest. */
    Optional<KarFile> withDigest(String sha256) {
        return all().stream().filter(f -> f.sha256().equals(sha256)).findFirst();
    }

    /** The versions of one strand's module, oldest first. */
    List<String> versions(String strand) {
        return all().stream()
                .filter(f -> f.strand().equals(strand))
                .map(f -> f.version().toString())
                .toList();
    }

    private Optional<KarFile> read(Path path) {
        try {
            FileTime changed = Files.getLastModifiedTime(path);
            Seen before = seen.get(path);
            if (before == null || !before.changed().equals(changed)) {
                before = new Seen(changed, look(path));
                seen.put(path, before);
            }
            return before.file();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<KarFile> look(Path path) {
        try {
            return Optional.of(KarFile.read(path));
        } catch (Problem e) {
            LOG.warn("{} is no module: {}", path.getFileName(), e.getMessage());
            return Optional.empty();
        }
    }

    private record Seen(FileTime changed, Optional<KarFile> file) {}
}
