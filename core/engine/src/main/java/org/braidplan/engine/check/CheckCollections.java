package org.braidplan.engine.check;

import java.util.List;
import java.util.Set;
import org.braidplan.store.CollectionSpec;
import org.braidplan.store.CollectionSpec.Index;
import org.braidplan.store.Store;

/** The collections that hold how checks went and what they found. */
final class CheckCollections {

    /** Keys are the checks' ids. */
    static final String CHECKS = "checks";

    /** Keys are the findings' ids. */
    static final String FINDINGS = "findings";

    /** What the runner writes itself, which must not make it run again. */
    static final Set<String> OWN = Set.of(CHECKS, FINDINGS);

    private CheckCollections() {}

    static void declare(Store store) {
        store.declare(List.of(
                CollectionSpec.of(CHECKS),
                CollectionSpec.of(FINDINGS, Index.on("cleared"), Index.on("check", "cleared"))));
    }
}
