package org.braidplan.engine.module;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.braidplan.engine.module.ModuleNotes.Note;
import org.braidplan.engine.view.PlanViews;
import org.braidplan.module.ModuleInfo;
import org.braidplan.module.ModulePlan;
import org.braidplan.module.Modules;
import org.braidplan.module.PageDrawing;
import org.braidplan.module.Purge;
import org.braidplan.module.Returned;
import org.braidplan.people.Caller;
import org.braidplan.people.Right;
import org.braidplan.problem.Problem;
import org.braidplan.store.Store;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** How modules come and go: rights first, then one at a time, each step in the journal. */
@Component(
        service = {Modules.class, ModuleService.class},
        immediate = true)
public final class ModuleService implements Modules {

    private final ModuleNotes notes;
    private final ModuleList list;
    private final Door door;
    private final Optional<Workshop> workshop;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    /** Absent while there is nothing to draw pages with; then a module's pages are asked and not drawn. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    volatile @Nullable PageDrawing drawing;

    /** What changes modules, where there is a framework to put them into. */
    private record Workshop(Surroundings surroundings, Looks looks, Arrivals arrivals, Departures departures) {}

    /** Brings back the modules that were there before, and then serves. */
    @Activate
    public ModuleService(
            BundleContext context,
            @Reference Store store,
            @Reference ActiveModules active,
            @Reference PlanViews views,
            @Reference MovingIn movingIn,
            @Reference Clock clock) {
        this(
                context,
                store,
                active,
                views,
                movingIn,
                ModuleTrust.configured(clock),
                ModuleFolders.configured(),
                Within.configured(),
                CoreRange.running());
    }

    ModuleService(
            BundleContext context,
            Store store,
            ActiveModules active,
            PlanViews views,
            MovingIn movingIn,
            ModuleTrust trust,
            ModuleFolders folders,
            Within limit,
            Optional<org.osgi.framework.Version> core) {
        this.notes = new ModuleNotes(store);
        ModulesAtHand atHand = new ModulesAtHand(folders.atHand());
        this.list = new ModuleList(store, active, notes, atHand);
        Surroundings surroundings = new Surroundings(
                store,
                active,
                notes,
                new ModuleBundles(context),
                new KeptKars(folders.kept()),
                atHand,
                views,
                movingIn,
                new Health(limit, () -> Optional.ofNullable(drawing)),
                limit,
                trust.clock(),
                core);
        this.door = new Door(notes, trust, core);
        Departures departures = new Departures(surroundings, folders.backups());
        Arrivals arrivals = new Arrivals(surroundings, departures);
        this.workshop = Optional.of(new Workshop(surroundings, new Looks(surroundings, door), arrivals, departures));
        new Resuming(surroundings, arrivals, departures).resume();
    }

    /** A service that lists modules which come and go by themselves, where there is no framework to put any into. */
    public ModuleService(Store store, ActiveModules active) {
        this.notes = new ModuleNotes(store);
        this.list = new ModuleList(store, active, notes, new ModulesAtHand(Path.of("modules")));
        this.door = new Door(notes, ModuleTrust.anybody(), Optional.empty());
        this.workshop = Optional.empty();
    }

    /** Lets go of the framework; the modules run on until it ends, or until the next start of this. */
    @Deactivate
    public void close() {
        workshop.ifPresent(w -> w.surroundings().bundles().close());
    }

    @Override
    public List<ModuleInfo> list(Caller caller) {
        caller.needsSomewhere(Right.READ_PLAN);
        boolean manages = caller.person().may(Right.MANAGE_MODULES);
        return list.all(strand -> manages || caller.person().isNamedFor(strand));
    }

    @Override
    public ModulePlan plan(Caller caller, Path kar) {
        caller.needs(Right.MANAGE_MODULES);
        return alone(() -> {
            Door.Passed passed = door.read(caller.userName(), kar);
            return workshop().looks().at(passed, kar.getFileName().toString());
        });
    }

    @Override
    public Path atHand(Caller caller, String strand, String version) {
        caller.needs(Right.MANAGE_MODULES);
        return list.atHand().all().stream()
                .filter(f -> f.strand().equals(strand)
                        && (version.isEmpty() || f.version().toString().equals(version)))
                .reduce((older, newer) -> newer)
                .map(KarFile::path)
                .orElseThrow(() -> Problem.notFound((version.isEmpty() ? "version" : "version " + version)
                        + " of the module of the strand " + strand + " in the folder “modules”"));
    }

    @Override
    public ModuleInfo install(Caller caller, Path kar) {
        return install(caller, kar, "");
    }

    @Override
    public ModuleInfo install(Caller caller, Path path, String sha256) {
        caller.needs(Right.MANAGE_MODULES);
        String file = path.getFileName().toString();
        return alone(() -> {
            KarFile kar = door.read(caller.userName(), path).kar();
            if (!sha256.isEmpty() && !sha256.equals(kar.sha256())) {
                throw KarFile.refused("It is not the file that was looked at. Look at it again.");
            }
            Optional<Note> there = notes.find(kar.name()).filter(Note::isThere);
            if (there.filter(n -> n.there().sha256().equals(kar.sha256())).isPresent() && list.serves(there.get())) {
                return list.of(there.get().strand());
            }
            List<String> unfit = new ArrayList<>(door.unfit(kar, there));
            ModuleBundles bundles = workshop().surroundings().bundles();
            Looks.refreshes(bundles.refreshedWith(bundles.named(kar.name()))).ifPresent(unfit::add);
            if (!unfit.isEmpty()) {
                String reason = String.join(" ", unfit);
                notes.refused(
                        caller.userName(),
                        "Refused " + Arrivals.what(kar, file) + ": " + reason,
                        file,
                        kar.sha256(),
                        reason);
                throw KarFile.refused(reason);
            }
            workshop().arrivals().come(caller.userName(), kar, file);
            return list.of(notes.find(kar.name()).orElseThrow().strand());
        });
    }

    @Override
    public Returned lookBack(Caller caller, String strand) {
        caller.needs(Right.MANAGE_MODULES);
        return alone(() -> workshop().departures().lookBack(strand));
    }

    @Override
    public Returned rollBack(Caller caller, String strand) {
        caller.needs(Right.MANAGE_MODULES);
        return alone(() -> workshop().departures().rollBack(caller.userName(), strand));
    }

    @Override
    public void entered(Caller caller, String strand, String register, OutputStream csv) {
        if (!caller.person().may(Right.MANAGE_MODULES)) {
            caller.needs(Right.KEEP_RECORDS, strand);
        }
        Note note = notes.all().stream()
                .filter(n -> n.strand().equals(strand) && n.back().isPresent())
                .findFirst()
                .orElseThrow(() -> Problem.notFound("roll back in the strand " + strand + " that took anything out"));
        workshop().departures().entered(caller, note, register, csv);
    }

    @Override
    public ModuleInfo remove(Caller caller, String strand) {
        caller.needs(Right.MANAGE_MODULES);
        return alone(() -> {
            Note note = notes.of(strand)
                    .orElseThrow(
                            () -> Problem.notFound("module that was installed from a file for the strand " + strand));
            workshop().departures().remove(caller.userName(), note);
            return list.of(strand);
        });
    }

    @Override
    public Purge lookAtPurge(Caller caller, String strand) {
        caller.needs(Right.MANAGE_MODULES);
        return alone(() -> workshop().departures().lookAtPurge(strand));
    }

    @Override
    public Path purge(Caller caller, String strand) {
        caller.needs(Right.MANAGE_MODULES);
        caller.needs(Right.MANAGE_STORE);
        return alone(() -> workshop().departures().purge(caller.userName(), strand));
    }

    /** The files that came with the distribution. */
    List<KarFile> atHand() {
        return list.atHand().all();
    }

    /** Whether an operator took a module away on purpose. */
    boolean wasRemoved(String name) {
        return notes.find(name).filter(ModuleNotes.Note::wasTakenAway).isPresent();
    }

    /** Whether a module is there and serves. */
    boolean isServing(String name) {
        return notes.find(name).filter(list::serves).isPresent();
    }

    private Workshop workshop() {
        return workshop.orElseThrow(() -> Problem.of(
                Problem.Kind.UNAVAILABLE,
                "no-framework",
                "Modules cannot be installed here: Braid does not run in its own container."));
    }

    private <T> T alone(Supplier<T> step) {
        if (!oneAtATime.tryLock()) {
            throw Problem.of(
                    Problem.Kind.CONFLICT,
                    "module-busy",
                    "Another module is being installed, looked at or removed. Try again when it is done.");
        }
        try {
            return step.get();
        } finally {
            oneAtATime.unlock();
        }
    }
}
