package org.braidplan.module;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.osgi.annotation.versioning.ConsumerType;

/** Turns a register's documents of one schema version into the next. */
@ConsumerType
public interface Migration {

    /** The key of the register. */
    String register();

    /** The version that it starts from; it leads to the next. */
    int from();

    /** The document in the next version; must not keep or change the one given. */
    ObjectNode migrate(ObjectNode document);
}
