package org.braidplan.engine.module;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.braidplan.problem.Problem;
import org.braidplan.store.Query;
import org.braidplan.store.Unit;

/**
 * Documents to write in one unit, made beforehand, so that the unit does nothing but write; it is refused as stale when one of
 * them has changed meanwhile, or another has come.
 *
 * @param counts how many documents each collection had
 */
record Rewriting(List<Write> writes, Map<String, Long> counts) {

    Rewriting {
        writes = List.copyOf(writes);
        counts = Map.copyOf(counts);
    }

    /** Nothing to write. */
    static Rewriting nothing() {
        return new Rewriting(List.of(), Map.of());
    }

    /**
     * One document.
     *
     * @param expected the revision that was read, {@link Unit#NEW} when there was none
     * @param body absent when it is to go
     */
    record Write(String collection, String key, long expected, Optional<ObjectNode> body) {}

    void into(Unit unit) {
        counts.forEach((collection, count) -> {
            if (unit.count(Query.in(collection)) != count) {
                throw Problem.of(Problem.Kind.STALE, "stale-revision", "Somebody added or deleted a record meanwhile.");
            }
        });
        for (Write write : writes) {
            if (write.body().isPresent()) {
                unit.put(
                        write.collection(),
                        write.key(),
                        write.expected(),
                        write.body().get());
            } else {
                unit.delete(write.collection(), write.key(), write.expected());
            }
        }
    }
}
