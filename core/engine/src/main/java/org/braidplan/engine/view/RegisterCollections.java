package org.braidplan.engine.view;

import java.util.Optional;

/** Which collection holds the records of a type that an active module declares. */
@FunctionalInterface
public interface RegisterCollections {

    /** The collection, named {@code strand.register}; none for a type that no active module declares. */
    Optional<String> of(Class<? extends Record> type);
}
