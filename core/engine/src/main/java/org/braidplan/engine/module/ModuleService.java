package org.braidplan.engine.module;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.braidplan.engine.module.ActiveModules.Arrival;
import org.braidplan.engine.module.ModuleNotes.Note;
import org.braidplan.module.LiveModules.Live;
import org.braidplan.module.ModuleInfo;
import org.braidplan.module.ModuleInfo.State;
import org.braidplan.module.Modules;
import org.braidplan.people.Caller;
import org.braidplan.people.Right;
import org.braidplan.problem.Problem;
import org.braidplan.store.Store;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How modules come and go: rights first, then one at a time, each step in the journal. */
@Component(service = {Modules.class, ModuleService.class})
public final class ModuleService implements Modules {

    private static final Logger LOG = LoggerFactory.getLogger(ModuleService.class);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final ActiveModules active;
    private final ModuleNotes notes;
    private final ModuleList list;
    private final Path kept;
    private final Optional<Version> core;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    /** Absent where Braid does not run in Karaf; then modules come and go as bundles only. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    volatile @Nullable ModuleDeployer deployer;

    @Activate
    public ModuleService(@Reference Store store, @Reference ActiveModules active) {
        this(
                store,
                active,
                Path.of(System.getProperty("karaf.home", "."), "modules"),
                Path.of(System.getProperty("karaf.data", "data"), "modules"),
                CoreRange.running());
    }

    ModuleService(Store store, ActiveModules active, Path atHand, Path kept, Optional<Version> core) {
        this.active = active;
        this.notes = new ModuleNotes(store);
        this.list = new ModuleList(store, active, notes, new ModulesAtHand(atHand));
        this.kept = kept;
        this.core = core;
    }

    @Override
    public List<ModuleInfo> list(Caller caller) {
        caller.needsSomewhere(Right.READ_PLAN);
        return list.all();
    }

    @Override
    public ModuleInfo install(Caller caller, Path kar) {
        caller.needs(Right.MANAGE_MODULES);
        return alone(() ->
                install(caller.userName(), KarFile.read(kar), kar.getFileName().toString()));
    }

    @Override
    public ModuleInfo remove(Caller caller, String strand) {
        caller.needs(Right.MANAGE_MODULES);
        return alone(() -> {
            Note note = notes.all().stream()
                    .filter(n -> n.strand().equals(strand) && n.state() != State.ABSENT)
                    .findFirst()
                    .orElseThrow(
                            () -> Problem.notFound("module that was installed from a file for the strand " + strand));
            takeOut(note.name(), "");
            notes.step(
                    caller.userName(),
                    "Removed " + note.name() + " " + note.version() + "; its data stay",
                    note.name(),
                    at -> note.as(State.ABSENT, at, ""));
            return list.of(strand);
        });
    }

    /** The files that came with the distribution. */
    List<KarFile> atHand() {
        return list.atHand().all();
    }

    /** Whether an operator took a module away on purpose. */
    boolean wasRemoved(String name) {
        return notes.find(name).filter(n -> n.state() == State.ABSENT).isPresent();
    }

    private ModuleInfo install(String by, KarFile kar, String file) {
        Optional<Note> before =
                notes.find(kar.name()).filter(n -> deployer().deployed().contains(n.deployed()));
        boolean same =
                before.filter(n -> n.version().equals(kar.version().toString())).isPresent();
        if (same && before.get().sha256().equals(kar.sha256()) && isActive(kar)) {
            return list.of(before.get().strand());
        }
        refuseUnfit(kar, same);
        deployer().missing(kar).ifPresent(what -> {
            throw KarFile.refused(what + " What is running stays as it is.");
        });
        String what = kar.name() + " " + kar.version() + " from " + file + " (SHA-256 " + kar.sha256() + ")";
        if (same) {
            // A version that is still being worked on has the same name each time: the old one must go first.
            deployer().remove(before.get().deployed());
        }
        Path copy = keep(kar);
        notes.step(
                by,
                "Installing " + what,
                kar.name(),
                at -> before.filter(n -> !same)
                        .map(n -> n.as(n.state(), n.since(), "Version " + kar.version() + " is being installed."))
                        .orElseGet(() -> Note.of(kar, file, State.INSTALLED, at)));
        Live live;
        try {
            live = deploy(copy, kar);
        } catch (Problem e) {
            forget(kar.deployedName());
            notes.step(
                    by,
                    "Refused " + what + ": " + e.getMessage(),
                    kar.name(),
                    at -> before.filter(n -> !same)
                            .map(n -> n.as(
                                    n.state(),
                                    n.since(),
                                    "Version " + kar.version() + " was refused: " + e.getMessage()))
                            .orElseGet(() -> Note.of(kar, file, State.ABSENT, at)
                                    .as(State.ABSENT, at, String.valueOf(e.getMessage()))));
            throw e;
        }
        notes.step(by, "Installed " + what, kar.name(), at -> {
            Note note = Note.of(kar, file, State.ACTIVE, at);
            return new Note(
                    note.name(),
                    live.strand(),
                    note.version(),
                    note.state(),
                    at,
                    note.deployed(),
                    file,
                    note.sha256(),
                    "");
        });
        removeOld(by, kar);
        LOG.info("Installed {}", what);
        return list.of(live.strand());
    }

    private Live deploy(Path copy, KarFile kar) {
        deployer().deploy(copy);
        Optional<Arrival> arrival;
        try {
            arrival = active.await(kar.name(), kar.version(), LIMIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            arrival = Optional.empty();
        }
        return arrival.flatMap(Arrival::live).orElseGet(() -> {
            String reason = active.failure(kar.name(), kar.version())
                    .orElse("It was installed but did not become active within " + LIMIT.toSeconds() + " seconds.");
            deployer().remove(kar.deployedName());
            throw KarFile.refused(reason);
        });
    }

    private void removeOld(String by, KarFile kar) {
        List<String> old = takeOut(kar.name(), kar.deployedName());
        Optional<Note> now = notes.find(kar.name());
        if (!old.isEmpty() && now.isPresent()) {
            notes.step(
                    by,
                    "Removed " + String.join(", ", old) + ", which " + kar.version() + " replaces",
                    kar.name(),
                    at -> now.get());
        }
    }

    /** Takes out every file of a module but one: also what a crash in the middle of an earlier step has left there. */
    private List<String> takeOut(String name, String butNot) {
        List<String> out = deployer().deployed().stream()
                .filter(d -> d.matches(Pattern.quote(name) + "-\\d.*") && !d.equals(butNot))
                .toList();
        out.forEach(d -> {
            deployer().remove(d);
            forget(d);
        });
        return out;
    }

    private void refuseUnfit(KarFile kar, boolean same) {
        if (core.isPresent() && !kar.needs().includes(core.get())) {
            throw KarFile.refused("It needs a version of the core in "
                    + kar.needs().text() + ", and this is " + core.get() + ". What is running stays as it is.");
        }
        if (same && !ModuleVersion.isSnapshot(kar.version())) {
            throw KarFile.refused("Version " + kar.version()
                    + " is there already, from another file. Give what was changed a version of its own.");
        }
        active.all().stream()
                .filter(live -> live.name().equals(kar.name()))
                .filter(live -> ModuleVersion.ORDER.compare(ActiveModules.version(live), kar.version()) > 0)
                .findFirst()
                .ifPresent(live -> {
                    throw KarFile.refused("Version " + live.version() + " is running, which is newer than "
                            + kar.version() + ". Remove it first.");
                });
    }

    private boolean isActive(KarFile kar) {
        return active.all().stream()
                .anyMatch(l ->
                        l.name().equals(kar.name()) && ActiveModules.version(l).equals(kar.version()));
    }

    /** A copy under the name that the platform is to know it by; it stays, so that what is running can be put back. */
    private Path keep(KarFile kar) {
        try {
            Files.createDirectories(kept);
            Path copy = kept.resolve(kar.deployedName() + ".kar");
            Files.copy(kar.path(), copy, StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException e) {
            throw Problem.of(
                    Problem.Kind.UNAVAILABLE, "module-not-kept", "The file could not be copied. Is the disk full?", e);
        }
    }

    private void forget(String deployed) {
        try {
            Files.deleteIfExists(kept.resolve(deployed + ".kar"));
        } catch (IOException e) {
            LOG.warn("The copy of {} could not be deleted", deployed, e);
        }
    }

    private ModuleDeployer deployer() {
        ModuleDeployer there = deployer;
        if (there == null) {
            throw Problem.of(
                    Problem.Kind.UNAVAILABLE,
                    "no-deployer",
                    "Modules cannot be installed yet: the platform is still starting. Try again in a moment.");
        }
        return there;
    }

    private <T> T alone(java.util.function.Supplier<T> step) {
        if (!oneAtATime.tryLock()) {
            throw Problem.of(
                    Problem.Kind.CONFLICT,
                    "module-busy",
                    "Another module is being installed or removed. Try again when it is done.");
        }
        try {
            return step.get();
        } finally {
            oneAtATime.unlock();
        }
    }
}
