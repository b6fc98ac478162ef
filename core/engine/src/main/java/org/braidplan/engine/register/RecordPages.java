package org.braidplan.engine.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.braidplan.problem.FieldProblem;
import org.braidplan.problem.Problem;
import org.braidplan.register.FieldKind;
import org.braidplan.register.RegisterSchema;
import org.braidplan.register.RegisterSchema.Field;
import org.braidplan.store.Document;
import org.braidplan.store.Query;
import org.braidplan.store.Snapshot;
import org.braidplan.store.Store;
import org.braidplan.view.Listing;
import org.braidplan.view.PageOf;

/** Pages of records, from an index of the store where one answers, else from the whole register held in memory. */
final class RecordPages {

    private static final String KEY = "_key";

    private final HeldCollections held;

    RecordPages(Store store) {
        this.held = new HeldCollections(store);
    }

    /**
     * One page.
     *
     * @param confidential whether confidential fields may be sorted by, filtered by and searched
     */
    Listing<Document> page(Snapshot snapshot, RegisterSchema schema, PageOf page, boolean confidential) {
        List<FieldProblem> problems = new ArrayList<>();
        Optional<Order> order = order(schema, page, confidential, problems);
        List<Wanted> wanted = wanted(schema, page, confidential, problems);
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        Optional<Query> query = page.text().isBlank() ? query(schema, order, wanted) : Optional.empty();
        if (query.isPresent()) {
            long total = snapshot.count(query.get());
            List<Document> items = snapshot.list(query.get().page(page.skip(), page.size()));
            return new Listing<>(items, total, page.page(), page.size());
        }
        return inMemory(snapshot, schema, page, order, wanted, confidential);
    }

    private static Optional<Query> query(RegisterSchema schema, Optional<Order> order, List<Wanted> wanted) {
        List<String> indexed = KeptSchemas.indexed(schema);
        Query query = Query.in(schema.collection());
        boolean byKey = order.map(o -> o.field.isEmpty()).orElse(true);
        String sort = order.flatMap(Order::field).map(Field::name).orElse("");
        if (wanted.size() > 1
                || (wanted.size() == 1
                        && !(byKey || sort.equals(wanted.get(0).field.name())))) {
            return Optional.empty();
        }
        if (wanted.size() == 1) {
            if (!indexed.contains(wanted.get(0).field.name())) {
                return Optional.empty();
            }
            query = query.where(wanted.get(0).field.name(), wanted.get(0).storeValue());
        } else if (!byKey) {
            if (!indexed.contains(sort)) {
                return Optional.empty();
            }
            query = query.orderBy(sort);
        }
        return Optional.of(order.filter(Order::descending).isPresent() ? query.descending() : query);
    }

    private Listing<Document> inMemory(
            Snapshot snapshot,
            RegisterSchema schema,
            PageOf page,
            Optional<Order> order,
            List<Wanted> wanted,
            boolean confidential) {
        int edition = schema.fields().hashCode();
        List<String> words = words(page.text());
        List<HeldRecord> found = new ArrayList<>();
        for (HeldRecord record : held.all(snapshot, schema.collection())) {
            if (wanted.stream().allMatch(w -> w.matches(record))
                    && (words.isEmpty() || holds(record.words(schema, edition, confidential), words))) {
                found.add(record);
            }
        }
        order.ifPresent(o -> found.sort(o.comparator()));
        int from = (int) Math.min(page.skip(), found.size());
        int to = Math.min(from + page.size(), found.size());
        List<Document> items = found.subList(from, to).stream()
                .map(HeldRecord::document)
                .map(d -> new Document(
                        d.collection(), d.key(), d.revision(), d.body().deepCopy()))
                .toList();
        return new Listing<>(items, found.size(), page.page(), page.size());
    }

    private static Optional<Order> order(
            RegisterSchema schema, PageOf page, boolean confidential, List<FieldProblem> problems) {
        return page.sort().flatMap(sort -> {
            boolean descending = sort.startsWith("-");
            String name = descending ? sort.substring(1) : sort;
            Optional<Field> field = visible(schema, name, confidential);
            if (field.isEmpty() && !name.equals(KEY)) {
                problems.add(new FieldProblem("sort", "There is no field " + name + " to sort by."));
            }
            boolean onlyKey = field.filter(Field::key).isPresent()
                    && schema.keyFields().size() == 1
                    && isOrderedAsKey(field.get());
            return Optional.of(new Order(onlyKey ? Optional.empty() : field, descending));
        });
    }

    /** Whether the order of the keys, which is one of texts, is the order of the values too. */
    private static boolean isOrderedAsKey(Field field) {
        return field.kind() != FieldKind.WHOLE_NUMBER && field.kind() != FieldKind.PERIOD;
    }

    private static List<Wanted> wanted(
            RegisterSchema schema, PageOf page, boolean confidential, List<FieldProblem> problems) {
        List<Wanted> wanted = new ArrayList<>();
        for (Map.Entry<String, String> filter : page.filters().entrySet()) {
            Optional<Field> field = visible(schema, filter.getKey(), confidential);
            if (field.isEmpty()) {
                problems.add(new FieldProblem(filter.getKey(), "There is no field of this name to filter by."));
                continue;
            }
            try {
                FieldTexts.parse(field.get(), filter.getValue()).ifPresent(v -> wanted.add(new Wanted(field.get(), v)));
            } catch (FieldValues.Refused e) {
                problems.add(new FieldProblem(filter.getKey(), e.sentence()));
            }
        }
        return wanted;
    }

    private static Optional<Field> visible(RegisterSchema schema, String name, boolean confidential) {
        return schema.field(name).filter(f -> confidential || !f.confidential());
    }

    private static List<String> words(String text) {
        return text.isBlank()
                ? List.of()
                : List.of(text.strip().toLowerCase(Locale.UK).split("\\s+"));
    }

    private static boolean holds(String text, List<String> words) {
        return words.stream().allMatch(text::contains);
    }

    /** What to sort by; no field for the key. */
    private record Order(Optional<Field> field, boolean descending) {

        Comparator<HeldRecord> comparator() {
            Comparator<HeldRecord> byKey = (a, b) ->
                    RecordKeys.byCodePoint(a.document().key(), b.document().key());
            Comparator<HeldRecord> up = field.map(f -> Comparator.<HeldRecord, JsonNode>comparing(
                                    r -> r.value(f.name()), RecordPages::compare)
                            .thenComparing(byKey))
                    .orElse(byKey);
            return descending ? up.reversed() : up;
        }
    }

    /** As the store orders: absent first, then false, true, numbers by value, texts by code point. */
    private static int compare(JsonNode a, JsonNode b) {
        int byKind = Integer.compare(rank(a), rank(b));
        if (byKind != 0 || rank(a) < 2) {
            return byKind;
        }
        return a.isNumber()
                ? a.decimalValue().compareTo(b.decimalValue())
                : RecordKeys.byCodePoint(a.asText(), b.asText());
    }

    private static int rank(JsonNode node) {
        if (node.isBoolean()) {
            return node.booleanValue() ? 1 : 0;
        }
        return node.isNumber() ? 2 : node.isTextual() ? 3 : -1;
    }

    /** A value that a field must have. */
    private record Wanted(Field field, JsonNode value) {

        boolean matches(HeldRecord record) {
            return compare(record.value(field.name()), value) == 0;
        }

        Object storeValue() {
            if (value.isBoolean()) {
                return value.booleanValue();
            }
            if (value.isNumber()) {
                return value.decimalValue();
            }
            return value.asText();
        }
    }
}
