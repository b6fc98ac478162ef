package org.braidplan.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.braidplan.engine.register.RecordCheck;
import org.braidplan.module.Drops;
import org.braidplan.module.Migration;
import org.braidplan.register.RegisterSchema;

/** What becomes of a register's earlier documents. */
final class Migrations {

    private final RegisterSchema schema;
    private final List<Migration> migrations;

    Migrations(RegisterSchema schema, List<Migration> all) {
        this.schema = schema;
        this.migrations =
                all.stream().filter(m -> m.register().equals(schema.key())).toList();
    }

    /** The step from a version to the next, of which there must be one and no more. */
    Optional<String> missing(int from) {
        long there = migrations.stream().filter(m -> m.from() == from).count();
        return there == 1
                ? Optional.empty()
                : Optional.of(schema.key() + " has " + there + " migrations from version " + from + ", and needs one");
    }

    /** The versions that nothing is migrated from, because the register never had them. */
    List<Integer> needless() {
        return migrations.stream()
                .map(Migration::from)
                .filter(from -> from < 1 || from >= schema.version())
                .toList();
    }

    /** Takes a document of an earlier version to the present one and says all that went wrong on the way. */
    List<String> faults(int version, ObjectNode document) {
        List<String> faults = new ArrayList<>();
        ObjectNode now = document;
        for (int from = version; from < schema.version(); from++) {
            int step = from;
            Migration migration = migrations.stream()
                    .filter(m -> m.from() == step)
                    .findFirst()
                    .orElseThrow();
            ObjectNode given = now.deepCopy();
            ObjectNode made = migration.migrate(given);
            if (!given.equals(now)) {
                faults.add(name(migration) + " changes the document that it is given");
            }
            if (!made.equals(migration.migrate(now.deepCopy()))) {
                faults.add(name(migration) + " makes something else of the same document each time");
            }
            lost(now, made, dropped(migration))
                    .forEach(field -> faults.add(name(migration) + " loses the field " + field
                            + ": keep its value, or name it in @Drops and say why"));
            now = made;
        }
        RecordCheck.of(schema, now)
                .problems()
                .forEach(p -> faults.add("what comes of version " + version + " of " + schema.key() + " is refused: "
                        + p.field() + ": " + p.message()));
        return faults;
    }

    /** Fields that had a value which is neither where it was nor in any field that is new. */
    private static List<String> lost(ObjectNode before, ObjectNode after, Set<String> dropped) {
        Set<String> kept = new HashSet<>();
        for (Iterator<String> names = after.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!before.has(name)) {
                words(after.get(name), kept);
            }
        }
        List<String> lost = new ArrayList<>();
        for (Iterator<String> names = before.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            Set<String> words = new HashSet<>();
            words(before.get(name), words);
            boolean stays = after.has(name) || kept.containsAll(words);
            if (!stays && !dropped.contains(name)) {
                lost.add(name);
            }
        }
        return lost;
    }

    private static void words(JsonNode value, Set<String> words) {
        if (value.isValueNode()) {
            words.add(value.asText());
        } else {
            value.forEach(part -> words(part, words));
        }
    }

    private static Set<String> dropped(Migration migration) {
        Drops drops = migration.getClass().getAnnotation(Drops.class);
        return drops == null ? Set.of() : Set.of(drops.value());
    }

    private static String name(Migration migration) {
        return migration.getClass().getSimpleName();
    }
}
