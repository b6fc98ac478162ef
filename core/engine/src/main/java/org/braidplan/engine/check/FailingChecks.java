package org.braidplan.engine.check;

import java.util.List;
import org.braidplan.check.CheckState;
import org.braidplan.engine.document.Documents;
import org.braidplan.store.Snapshot;
import org.braidplan.store.Store;

/** Checks that could not do their work when they ran last, for those who ask how a module is. */
public final class FailingChecks {

    private FailingChecks() {}

    /** Makes what is read here known to the store; safe to do again. */
    public static void declare(Store store) {
        CheckCollections.declare(store);
    }

    /** Those of these checks that failed, as their id and the reason. */
    public static List<String> of(Snapshot snapshot, List<String> ids) {
        return ids.stream()
                .flatMap(id -> snapshot
                        .find(CheckCollections.CHECKS, id)
                        .map(d -> Documents.to(Findings.State.class, d.body()))
                        .filter(state -> state.state() == CheckState.ERROR)
                        .map(state -> id + " (" + state.error() + ")")
                        .stream())
                .toList();
    }
}
