package org.braidplan.engine.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.braidplan.store.Snapshot;

/** Which collection holds the records of a type that an active module declares. */
@FunctionalInterface
public interface RegisterCollections {

    /** The collection, named {@code strand.register}; none for a type that no active module declares. */
    Optional<String> of(Class<? extends Record> type);

    /**
     * How documents of a type that an active module declares, as an earlier snapshot has them, come to the version that the
     * type is of. It throws a {@link org.braidplan.problem.Problem} with a sentence for one that does not come there.
     */
    default UnaryOperator<ObjectNode> since(Snapshot earlier, Class<? extends Record> type) {
        return UnaryOperator.identity();
    }
}
