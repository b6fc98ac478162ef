package org.braidplan.engine.action;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import org.braidplan.engine.plan.PlanCollections;
import org.braidplan.store.Document;
import org.braidplan.store.Unit;

/** The numbers of a strand's actions, each given once: a counter that only goes up. */
public final class ReferenceNumbers {

    private ReferenceNumbers() {}

    /** The next reference of a prefix: {@code CSE-12}. */
    public static String next(Unit unit, String prefix) {
        int number = last(unit, prefix) + 1;
        raise(unit, prefix, number);
        return prefix + "-" + number;
    }

    /** Makes sure that this number and those below it are never given. */
    public static void raise(Unit unit, String prefix, int number) {
        if (number > last(unit, prefix)) {
            long revision = find(unit, prefix).map(Document::revision).orElse(Unit.NEW);
            unit.put(
                    PlanCollections.COUNTERS,
                    prefix,
                    revision,
                    JsonNodeFactory.instance.objectNode().put("last", number));
        }
    }

    private static int last(Unit unit, String prefix) {
        return find(unit, prefix).map(d -> d.body().path("last").asInt()).orElse(0);
    }

    private static Optional<Document> find(Unit unit, String prefix) {
        return unit.find(PlanCollections.COUNTERS, prefix);
    }
}
