package org.braidplan.engine.register;

import java.util.List;
import java.util.Optional;
import org.braidplan.module.LiveModules;
import org.braidplan.problem.Problem;
import org.braidplan.register.RegisterSchema;
import org.braidplan.store.Store;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The schemas of all registers: as the module that serves a strand declares them, or as they were kept when it went. */
@Component(service = Schemas.class)
public final class Schemas {

    private final Store store;
    private final LiveModules modules;

    @Activate
    public Schemas(@Reference Store store, @Reference LiveModules modules) {
        this.store = store;
        this.modules = modules;
        KeptSchemas.declare(store);
    }

    /** The registers of a strand, in the order of their module. */
    public List<RegisterSchema> of(String strand) {
        return modules.of(strand)
                .map(live -> live.contents().registers().stream()
                        .map(type -> SchemaReader.read(strand, type))
                        .toList())
                .orElseGet(() -> store.read(snapshot -> KeptSchemas.of(snapshot, strand)));
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

    /**
     * The strand to which a collection's documents are confined, if they are; a register that the module has no more is what
     * it was last.
     */
    public Optional<String> confinedTo(String collection) {
        int dot = collection.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        boolean confined = ofCollection(collection)
                .or(() -> store.read(snapshot -> KeptSchemas.find(snapshot, collection)))
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
                    "The module of this strand is not running, so its records can be read but not changed."
                            + " Ask an operator to install it.");
        }
        return schema;
    }
}
