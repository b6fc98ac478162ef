package org.braidplan.engine.module;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.braidplan.engine.register.KeptSchemas;
import org.braidplan.module.Contents;
import org.braidplan.module.Migration;
import org.braidplan.register.RegisterSchema;
import org.braidplan.store.Snapshot;

/**
 * How the records of a register come to the version that a module wants.
 *
 * @param from their version now; absent when there never were any
 * @param steps one for each version between, in order
 * @param refusal why there is no way, in a sentence; empty when there is one
 */
record Way(RegisterSchema to, Optional<RegisterSchema> from, List<Migration> steps, String refusal) {

    /** The way of each of a module's registers. */
    static List<Way> of(Snapshot snapshot, List<RegisterSchema> schemas, Contents contents) {
        return schemas.stream()
                .map(to -> of(to, KeptSchemas.find(snapshot, to.collection()), contents))
                .toList();
    }

    private static Way of(RegisterSchema to, Optional<RegisterSchema> kept, Contents contents) {
        int now = kept.map(RegisterSchema::version).orElse(to.version());
        if (now > to.version()) {
            return new Way(
                    to,
                    kept,
                    List.of(),
                    "The records of “" + to.title() + "” are of version " + now + ", and it knows them up to version "
                            + to.version() + " only.");
        }
        List<Migration> steps = new ArrayList<>();
        for (int version = now; version < to.version(); version++) {
            int from = version;
            Optional<Migration> step = contents.migrations().stream()
                    .filter(m -> m.register().equals(to.key()) && m.from() == from)
                    .findFirst();
            if (step.isEmpty()) {
                return new Way(
                        to,
                        kept,
                        List.of(),
                        "It brings no migration of “" + to.title() + "” from version " + version + " to "
                                + (version + 1) + ".");
            }
            steps.add(step.get());
        }
        return new Way(to, kept, List.copyOf(steps), "");
    }

    /** Whether records must be changed. */
    boolean migrates() {
        return !steps.isEmpty();
    }

    /** A record in the new version; runs the module's own code, and throws whatever that throws. */
    ObjectNode migrate(ObjectNode body) {
        if (!refusal.isEmpty()) {
            throw KarFile.refused(refusal);
        }
        ObjectNode document = body.deepCopy();
        for (Migration step : steps) {
            ObjectNode next = step.migrate(document.deepCopy());
            if (next == null) {
                throw KarFile.refused("The migration from version " + step.from() + " gave nothing.");
            }
            document = next;
        }
        return document;
    }
}
