package org.braidplan.engine.register;

import java.util.Set;
import org.braidplan.engine.confined.Looks;
import org.braidplan.people.Caller;
import org.braidplan.people.Right;
import org.braidplan.register.RegisterSchema;
import org.braidplan.store.Store;

/** Who may see and change the records of which register, and that a look at a confined one is kept. */
final class RegisterRights {

    private final Store store;
    private final Schemas schemas;

    RegisterRights(Store store, Schemas schemas) {
        this.store = store;
        this.schemas = schemas;
        Looks.declare(store);
    }

    /** A register whose records this caller may see. */
    RegisterSchema toSee(Caller caller, String strand, String register) {
        RegisterSchema schema = schemas.get(strand, register);
        if (schema.confined()) {
            caller.needsToBeNamedFor(strand);
        }
        return schema;
    }

    /** A register whose records this caller may change. */
    RegisterSchema toChange(Caller caller, String strand, String register) {
        caller.needs(Right.KEEP_RECORDS, strand);
        RegisterSchema schema = schemas.toChange(strand, register);
        if (schema.confined()) {
            caller.needsToBeNamedFor(strand);
        }
        return schema;
    }

    /** Keeps who looks at what of a confined register, before any of it is shown; of another nothing. */
    void look(Caller caller, RegisterSchema schema, String key, String how) {
        if (schema.confined()) {
            Looks.note(store, caller, Set.of(schema.collection()), key, how);
        }
    }

    /** Whether somebody sees the confidential fields of a strand's records. */
    static boolean seesConfidential(Caller caller, String strand) {
        return caller.person().may(Right.READ_CONFIDENTIAL, strand);
    }
}
