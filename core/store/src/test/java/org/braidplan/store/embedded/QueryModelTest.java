package org.braidplan.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.braidplan.store.CollectionSpec;
import org.braidplan.store.CollectionSpec.Index;
import org.braidplan.store.Document;
import org.braidplan.store.Intent;
import org.braidplan.store.Query;
import org.braidplan.store.Snapshot;
import org.braidplan.store.Unit;
import org.jspecify.annotations.Nullable;

/** Compares what queries answer with a list that is filtered and sorted by hand. */
class QueryModelTest {

    private static final Intent INTENT = new Intent("model", "Changed a document");
    private static final Object[] VALUES = {
        null,
        false,
        true,
        -3,
        0,
        2,
        10L,
        new BigDecimal("-2.5"),
        new BigDecimal("2.50"),
        new BigDecimal("1e20"),
        "",
        "a",
        "ab",
        "abc",
        "b",
        "\u00e9",
        "\uD83D\uDE00",
        "a\u0000"
    };
    private static final List<List<String>> INDEXES = List.of(List.of("a"), List.of("a", "b"), List.of("b", "c", "a"));

    private static Path directory;
    private static EmbeddedStore store;

    @BeforeContainer
    static void open() throws IOException {
        directory = Files.createTempDirectory("braid-model");
        store = EmbeddedStore.open(Settings.in(directory, Clock.systemUTC()).withDisk(DelegatingDisk.withoutSync()));
        store.declare(List.of(
                CollectionSpec.of("model", INDEXES.stream().map(Index::new).toArray(Index[]::new))));
    }

    @AfterContainer
    static void close() throws IOException {
        store.close();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void queries_answer_what_a_list_filtered_and_sorted_by_hand_would(@ForAll long seed) {
        Random random = new Random(seed);
        store.write(INTENT, unit -> {
            unit.list(Query.in("model")).forEach(old -> unit.delete("model", old.key(), old.revision()));
            return null;
        });
        Map<String, ObjectNode> model =
                new TreeMap<>(Comparator.comparing(QueryModelTest::bytes, Arrays::compareUnsigned));
        change(model, random, 40, store.read(Snapshot::entry));
        store.read(snapshot -> {
            Map<String, ObjectNode> then = new TreeMap<>(model);
            compare(snapshot, model, random);
            // The snapshot stays as it is, and a unit sees what it is about to write.
            store.write(INTENT, unit -> {
                changeIn(unit, model, random, 12);
                compare(unit, model, random);
                return null;
            });
            compare(snapshot, then, random);
            return null;
        });
        store.read(snapshot -> {
            compare(snapshot, model, random);
            return null;
        });
    }

    private static void change(Map<String, ObjectNode> model, Random random, int changes, long after) {
        long entry = store.write(INTENT, unit -> {
                    changeIn(unit, model, random, changes);
                    return null;
                })
                .entry();
        assertThat(entry).isGreaterThanOrEqualTo(after);
    }

    private static void changeIn(Unit unit, Map<String, ObjectNode> model, Random random, int changes) {
        for (int i = 0; i < changes; i++) {
            String key = "k" + random.nextInt(30);
            long revision = unit.find("model", key).map(Document::revision).orElse(Unit.NEW);
            if (revision != Unit.NEW && random.nextInt(4) == 0) {
                unit.delete("model", key, revision);
                model.remove(key);
            } else {
                ObjectNode body = JsonNodeFactory.instance.objectNode();
                for (String field : List.of("a", "b", "c")) {
                    if (random.nextInt(5) > 0) {
                        body.set(field, node(VALUES[random.nextInt(VALUES.length)]));
                    }
                }
                unit.put("model", key, revision, body);
                model.put(key, body);
            }
        }
    }

    private static JsonNode node(@Nullable Object value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (value == null) {
            return nodes.nullNode();
        } else if (value instanceof Boolean bool) {
            return nodes.booleanNode(bool);
        } else if (value instanceof String text) {
            return nodes.textNode(text);
        } else if (value instanceof BigDecimal decimal) {
            return nodes.numberNode(decimal);
        }
        return nodes.numberNode(((Number) value).longValue());
    }

    private static void compare(Snapshot snapshot, Map<String, ObjectNode> model, Random random) {
        for (int i = 0; i < 25; i++) {
            List<String> index = INDEXES.get(random.nextInt(INDEXES.size()));
            int fixed = random.nextInt(index.size() + 1);
            Query query = Query.in("model");
            List<Map.Entry<String, ObjectNode>> expected = new ArrayList<>(model.entrySet());
            for (String field : index.subList(0, fixed)) {
                Object value = VALUES[random.nextInt(VALUES.length)];
                query = query.where(field, value);
                expected.removeIf(entry -> compare(value(entry, field), value) != 0);
            }
            int kind = fixed < index.size() ? random.nextInt(4) : 0;
            if (kind > 0) {
                String field = index.get(fixed);
                query = narrow(query, field, kind, random, expected);
            }
            List<String> order = index.subList(fixed, index.size());
            query = order.isEmpty() && fixed == 0 ? query : query.orderBy(index.toArray(String[]::new));
            expected.sort(order(index));
            if (random.nextBoolean()) {
                query = query.descending();
                Collections.reverse(expected);
            }
            int skip = random.nextInt(12);
            int limit = random.nextInt(12);
            List<String> keys = expected.stream().map(Map.Entry::getKey).toList();
            String said =
                    query.equalities() + " " + query.range() + query.prefix() + query.order() + query.isDescending();
            assertThat(keys(snapshot, query)).as(said).isEqualTo(keys);
            assertThat(snapshot.count(query)).as(said).isEqualTo(keys.size());
            assertThat(keys(snapshot, query.page(skip, limit)))
                    .as(said)
                    .isEqualTo(keys.stream().skip(skip).limit(limit).toList());
        }
    }

    private static Query narrow(
            Query query, String field, int kind, Random random, List<Map.Entry<String, ObjectNode>> expected) {
        if (kind == 1) {
            String start = List.of("", "a", "ab", "\u00e9", "x").get(random.nextInt(5));
            expected.removeIf(entry -> !(value(entry, field) instanceof String text) || !text.startsWith(start));
            return query.startingWith(field, start);
        }
        Object low = VALUES[1 + random.nextInt(VALUES.length - 1)];
        Object high = VALUES[1 + random.nextInt(VALUES.length - 1)];
        boolean withLow = random.nextBoolean();
        boolean withHigh = random.nextBoolean();
        boolean openLow = kind == 3 && random.nextBoolean();
        boolean openHigh = kind == 3 && !openLow && random.nextBoolean();
        expected.removeIf(entry -> {
            Object value = value(entry, field);
            return value == null
                    || !openLow && (compare(value, low) < 0 || !withLow && compare(value, low) == 0)
                    || !openHigh && (compare(value, high) > 0 || !withHigh && compare(value, high) == 0);
        });
        return query.range(new Query.Range(
                field,
                openLow ? Optional.empty() : Optional.of(low),
                withLow,
                openHigh ? Optional.empty() : Optional.of(high),
                withHigh));
    }

    private static List<String> keys(Snapshot snapshot, Query query) {
        return snapshot.list(query).stream().map(Document::key).toList();
    }

    private static Comparator<Map.Entry<String, ObjectNode>> order(List<String> index) {
        Comparator<Map.Entry<String, ObjectNode>> order = (one, other) -> 0;
        for (String field : index) {
            order = order.thenComparing((one, other) -> compare(value(one, field), value(other, field)));
        }
        return order.thenComparing((one, other) -> compare(one.getKey(), other.getKey()));
    }

    private static @Nullable Object value(Map.Entry<String, ObjectNode> entry, String field) {
        JsonNode node = entry.getValue().get(field);
        if (node == null || node.isNull()) {
            return null;
        } else if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isTextual() ? node.textValue() : node.decimalValue();
    }

    private static int compare(@Nullable Object one, @Nullable Object other) {
        int kinds = Integer.compare(kind(one), kind(other));
        if (kinds != 0 || one == null || other == null) {
            return kinds;
        } else if (one instanceof Boolean bool) {
            return bool.compareTo((Boolean) other);
        } else if (one instanceof String text) {
            return Arrays.compareUnsigned(bytes(text), bytes((String) other));
        }
        return new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString()));
    }

    private static int kind(@Nullable Object value) {
        return value == null ? 0 : value instanceof Boolean ? 1 : value instanceof String ? 3 : 2;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
