package org.braidplan.engine.module;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.karaf.features.BootFinished;
import org.braidplan.module.ModuleInfo;
import org.braidplan.people.Caller;
import org.braidplan.problem.Problem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder {@code deploy}: a module's file that is put there is installed as if somebody had sent it, and a text file beside it
 * says what became of it. A file is taken once; removing it does nothing.
 */
@Component(service = DeployFolder.class, immediate = true)
public final class DeployFolder {

    private static final Logger LOG = LoggerFactory.getLogger(DeployFolder.class);
    private static final Caller CALLER = Caller.system("deploy folder");
    private static final String INSTALLED = ".installed.txt";
    private static final String REFUSED = ".refused.txt";

    private final ModuleService modules;
    private final Path folder;
    private final ScheduledExecutorService thread;
    private Map<Path, String> seen = Map.of();

    /** Begins once Karaf has started everything else. */
    @Activate
    public DeployFolder(@Reference ModuleService modules, @Reference BootFinished finished) {
        this(modules, Path.of(System.getProperty("karaf.base", "."), "deploy"));
        thread.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    DeployFolder(ModuleService modules, Path folder) {
        this.modules = modules;
        this.folder = folder;
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread its = new Thread(task, "braid-deploy-folder");
            its.setDaemon(true);
            return its;
        });
    }

    /** Ends the watch; a file that is being installed is installed. */
    @Deactivate
    public void close() {
        thread.shutdown();
    }

    /** Looks once, and takes those files that have not changed since the look before: others are still being written. */
    void look() {
        Map<Path, String> now = new HashMap<>();
        try {
            for (Path file : files()) {
                String state = Files.size(file) + " " + Files.getLastModifiedTime(file);
                now.put(file, state);
                if (state.equals(seen.get(file))) {
                    take(file);
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("The folder {} cannot be looked through", folder, e);
        }
        seen = now;
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
                    .filter(f -> !f.toString().endsWith(".txt")
                            && !f.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private void take(Path file) throws IOException {
        String sha256 = KarFile.sha256(file);
        if (says(file, INSTALLED, sha256) || says(file, REFUSED, sha256)) {
            return;
        }
        try {
            if (!file.toString().endsWith(".kar")) {
                throw KarFile.refused("Only modules’ files are taken here, and their names end in .kar.");
            }
            ModuleInfo module = modules.install(CALLER, file);
            say(
                    file,
                    INSTALLED,
                    REFUSED,
                    sha256,
                    "Installed: " + module.name() + " " + module.version().orElse("") + " looks after the strand "
                            + module.strand() + ".");
        } catch (Problem e) {
            if (e.code().equals("module-busy")) {
                return;
            }
            LOG.warn("{} in the folder {} was refused: {}", file.getFileName(), folder, e.getMessage());
            say(file, REFUSED, INSTALLED, sha256, "Refused: " + e.getMessage());
        }
    }

    private static boolean says(Path file, String ending, String sha256) throws IOException {
        Path note = beside(file, ending);
        return Files.isRegularFile(note) && Files.readString(note).contains(sha256);
    }

    private static void say(Path file, String ending, String otherwise, String sha256, String sentence)
            throws IOException {
        Files.deleteIfExists(beside(file, otherwise));
        Files.writeString(
                beside(file, ending),
                sentence + "\nFile: " + file.getFileName() + "\nSHA-256: " + sha256
                        + "\nIt is not looked at again until its content changes.\n");
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }
}
