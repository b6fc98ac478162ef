package org.braidplan.engine.module;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.karaf.features.BootFinished;
import org.braidplan.people.Caller;
import org.braidplan.problem.Problem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Installs the modules that came with the distribution, once, at its first start: all of them, or those whose strands
 * {@code BRAID_MODULES} names, separated by commas ({@code none} for none). A module that an operator has removed before stays
 * away, and one that serves stays as it is.
 */
@Component(service = FirstModules.class, immediate = true)
public final class FirstModules {

    static final String VARIABLE = "BRAID_MODULES";

    private static final Logger LOG = LoggerFactory.getLogger(FirstModules.class);

    private final Thread thread;
    private volatile boolean closing;

    /** Begins once Karaf has started everything else, beside it: installing waits for Karaf, which must not wait for us. */
    @Activate
    public FirstModules(@Reference ModuleService modules, @Reference BootFinished finished) {
        Path done = Path.of(System.getProperty("karaf.data", "data"), "modules", "first-start-done");
        this.thread = new Thread(() -> begin(modules, done), "braid-first-modules");
        thread.setDaemon(true);
        thread.start();
    }

    @Deactivate
    public void close() {
        closing = true;
        thread.interrupt();
    }

    private void begin(ModuleService modules, Path done) {
        if (Files.exists(done)) {
            return;
        }
        for (KarFile kar : wanted(modules, System.getProperty(VARIABLE, System.getenv(VARIABLE)))
                .values()) {
            try {
                modules.install(Caller.system("first start"), kar.path());
            } catch (Problem e) {
                if (closing) {
                    break;
                }
                LOG.warn("{} was not installed: {}", kar.path().getFileName(), e.getMessage());
            }
        }
        if (closing) {
            // Braid is being stopped in the middle of it: the next start goes on.
            return;
        }
        try {
            Files.createDirectories(done.getParent());
            Files.writeString(done, "");
        } catch (IOException e) {
            LOG.warn("It could not be noted that the modules are installed; the next start looks again", e);
        }
    }

    /** The newest file of each module that is wanted, by name. */
    static Map<String, KarFile> wanted(ModuleService modules, @org.jspecify.annotations.Nullable String named) {
        Optional<Set<String>> only = Optional.ofNullable(named)
                .filter(n -> !n.isBlank())
                .map(n -> Arrays.stream(n.split(","))
                        .map(String::strip)
                        .filter(s -> !s.equals("none"))
                        .collect(Collectors.toSet()));
        Map<String, KarFile> newest = new LinkedHashMap<>();
        for (KarFile kar : modules.atHand()) {
            if (!modules.isServing(kar.name())
                    && only.map(o -> o.contains(kar.strand())).orElseGet(() -> !modules.wasRemoved(kar.name()))) {
                newest.put(kar.name(), kar);
            }
        }
        return newest;
    }
}
