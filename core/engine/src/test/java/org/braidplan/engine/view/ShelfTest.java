package org.braidplan.engine.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.braidplan.engine.document.Documents;
import org.braidplan.engine.plan.LivePlan;
import org.braidplan.store.CollectionSpec;
import org.braidplan.store.Document;
import org.braidplan.store.Intent;
import org.braidplan.store.Unit;
import org.junit.jupiter.api.Test;

class ShelfTest {

    private static final long SEED = 20141107;

    /** Many have the same place in the order, as findings of one moment have. */
    record Thing(String key, int place) {}

    private static final Shelf.Kind<Thing> KIND = Shelf.Kind.of(
            "things",
            document -> new Thing(document.key(), document.body().path("place").asInt()),
            Comparator.comparingInt(Thing::place));

    @Test
    void fewChangesOrManyLeaveEverythingInItsPlace() {
        Random random = new Random(SEED);
        Map<String, Integer> there = new TreeMap<>();
        try (LivePlan plan = new LivePlan()) {
            plan.store.declare(List.of(CollectionSpec.of("things")));
            for (int round = 0; round < 150; round++) {
                int changes = random.nextInt(5) == 0 ? 60 : 1 + random.nextInt(4);
                plan.store.write(new Intent("test", "Things"), unit -> {
                    for (int i = 0; i < changes; i++) {
                        change(unit, "thing-" + random.nextInt(80), random, there);
                    }
                    return null;
                });
                List<Thing> shelf = plan.store
                        .read(snapshot -> plan.views.row(snapshot, KIND))
                        .inOrder();
                assertThat(shelf)
                        .as("round %d of seed %d", round, SEED)
                        .isSortedAccordingTo(KIND.order())
                        .containsExactlyInAnyOrderElementsOf(there.entrySet().stream()
                                .map(e -> new Thing(e.getKey(), e.getValue()))
                                .toList());
            }
        }
    }

    private static void change(Unit unit, String key, Random random, Map<String, Integer> there) {
        long revision = unit.find("things", key).map(Document::revision).orElse(Unit.NEW);
        if (revision != Unit.NEW && random.nextInt(3) == 0) {
            unit.delete("things", key, revision);
            there.remove(key);
        } else {
            int place = random.nextInt(6);
            unit.put(
                    "things", key, revision, Documents.json().createObjectNode().put("place", place));
            there.put(key, place);
        }
    }
}
