package org.braidplan.engine.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.braidplan.module.LiveModules;
import org.braidplan.problem.Problem;
import org.braidplan.register.RegisterSchema;
import org.braidplan.store.Store;
import org.braidplan.store.Unit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The schemas of all registers: as the module that serves a strand declares them, or as they were kept when it went. */
@Component(service = Schemas.class)
public final class Schemas {

    private static final int ATTEMPTS = 3;

    private final Store store;
    private final LiveModules modules;

    @Activate
    public Schemas(@Reference Store store, @Reference LiveModules modules) {
        this.store = store;
        this.modules = modules;
        KeptSchemas.declare(store);
    }

    /** The registers of a strand: those of its module in its order, then those that only an earlier version had. */
    public List<RegisterSchema> of(String strand) {
        Optional<LiveModules.Live> live = modules.of(strand);
        List<RegisterSchema> kept = store.read(snapshot -> KeptSchemas.of(snapshot, strand));
        if (live.isEmpty()) {
            return kept;
        }
        List<RegisterSchema> all = new ArrayList<>();
        live.get().contents().registers().forEach(type -> all.add(SchemaReader.read(strand, type)));
        Set<String> served = all.stream().map(RegisterSchema::key).collect(Collectors.toSet());
        kept.stream().filter(s -> !served.contains(s.key())).forEach(all::add);
        return all;
    }

    /** One register. */
    public Optional<RegisterSchema> find(String strand, String register) {
        return of(strand).stream().filter(s -> s.key().equals(register)).findFirst();
    }

    /** The register whose records a collection holds. */
    public Optional<RegisterSchema> ofCollection(String collection) {
        int dot = collection.indexOf('.');
        return dot < 0 ? Optional.empty() : find(collection.substring(0, dot), collection.substring(dot + 1));
    }

    /** Reads with the schemas and the records of one version of each module; see {@link LiveModules#steadily}. */
    <T> T steadily(Supplier<? extends T> reading) {
        return modules.steadily(reading);
    }

    /** Writes, and when the records' schema has changed between the look at it and the unit, does so again with the new one. */
    <T> T keepingUp(Supplier<? extends T> writing) {
        for (int attempt = 1; ; attempt++) {
            try {
                return writing.get();
            } catch (Moved e) {
                if (attempt == ATTEMPTS) {
                    throw Problem.of(
                            Problem.Kind.CONFLICT,
                            "module-changed",
                            "The module of this strand has just been replaced. Look at the record again, and save it again.",
                            e);
                }
                modules.steadily(() -> true);
            }
        }
    }

    /** Within a unit: refuses to write records of another version than those that are there; see {@link #keepingUp}. */
    static void mustFit(Unit unit, RegisterSchema schema) {
        KeptSchemas.find(unit, schema.collection())
                .filter(kept -> kept.version() != schema.version())
                .ifPresent(kept -> {
                    throw new Moved(kept.version());
                });
    }

    private static final class Moved extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Moved(int kept) {
            super("The records are of version " + kept + " now.", null, false, false);
        }
    }

    /**
     * The strand to which a collection's documents are confined, if they are; a register that the module has no more, or whose
     * records were erased, is what it was last.
     */
    public Optional<String> confinedTo(String collection) {
        int dot = collection.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        boolean confined = ofCollection(collection)
                .or(() -> store.read(snapshot -> KeptSchemas.find(snapshot, collection)))
                .or(() -> KeptSchemas.last(store.journal(), collection))
                .filter(RegisterSchema::confined)
                .isPresent();
        return confined ? Optional.of(collection.substring(0, dot)) : Optional.empty();
    }

    /** One register, or the problem that it is not there. */
    RegisterSchema get(String strand, String register) {
        return find(strand, register)
                .orElseThrow(() -> Problem.notFound("register " + register + " in the strand " + strand));
    }

    /** One register whose module is there, so that its records can be changed. */
    RegisterSchema toChange(String strand, String register) {
        RegisterSchema schema = get(strand, register);
        if (schema.type().isEmpty()) {
            throw Problem.of(
                    Problem.Kind.CONFLICT,
                    "module-absent",
                    modules.of(strand).isPresent()
                            ? "The module of this strand no longer brings this register, so its records can be read but not"
                                    + " changed."
                            : "The module of this strand is not running, so its records can be read but not changed."
                                    + " Ask an operator to install it.");
        }
        return schema;
    }
}
