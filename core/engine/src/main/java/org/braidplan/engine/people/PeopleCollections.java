package org.braidplan.engine.people;

import java.util.List;
import java.util.Set;
import org.braidplan.store.CollectionSpec;
import org.braidplan.store.Store;

/** The collections that hold people and their tokens, and what must never be shown of them. */
public final class PeopleCollections {

    /** Keys are user names. */
    public static final String PEOPLE = "people";

    /** Keys are SHA-256 digests of the tokens, 64 hexadecimal digits. */
    public static final String TOKENS = "tokens";

    /** Fields that nobody is shown, in any state of any document. */
    public static final Set<String> SECRETS = Set.of("passwordHash", "digest");

    private PeopleCollections() {}

    static void declare(Store store) {
        store.declare(
                List.of(CollectionSpec.of(PEOPLE), CollectionSpec.of(TOKENS, CollectionSpec.Index.on("userName"))));
    }
}
