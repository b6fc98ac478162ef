package org.braidplan.store.embedded.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.braidplan.problem.Problem;
import org.braidplan.store.Query;
import org.jspecify.annotations.Nullable;

/**
 * The stretch of one index that answers a query.
 *
 * @param fields the index's; empty for the order of keys
 * @param low the first key that may match
 * @param high the first key after all that match
 */
public record Span(List<String> fields, byte[] low, byte[] high) {

    /** Whether a document with this key in the index matches. */
    public boolean holds(byte[] key) {
        return Arrays.compareUnsigned(key, low) >= 0 && Arrays.compareUnsigned(key, high) < 0;
    }

    /**
     * Finds the index that answers a query, the shortest if there are several.
     *
     * @throws Problem {@code no-such-index} when none does
     */
    public static Span of(Query query, Collection<List<String>> indexes) {
        Map<String, Object> fixed = new HashMap<>();
        query.equalities().forEach(equality -> fixed.put(equality.field(), equality));
        if (fixed.size() < query.equalities().size()) {
            throw refused(query, "it names one field twice");
        }
        Optional<String> ranged =
                query.range().map(Query.Range::field).or(() -> query.prefix().map(Query.Prefix::field));
        List<String> order = query.order().stream()
                .filter(field -> !fixed.containsKey(field))
                .toList();
        if (ranged.isPresent()
                && (fixed.containsKey(ranged.get())
                        || !order.isEmpty() && !order.get(0).equals(ranged.get()))) {
            throw refused(query, "a field that is ranged over must come first in the order, and not be fixed as well");
        }
        boolean exact = !query.order().isEmpty();
        List<String> next = order.isEmpty() ? ranged.map(List::of).orElse(List.of()) : order;
        if (fixed.isEmpty() && next.isEmpty()) {
            return new Span(List.of(), new byte[0], new byte[] {(byte) 0xFF});
        }
        List<String> fields = indexes.stream()
                .filter(index -> answers(index, fixed.keySet(), next, exact))
                .min(Comparator.comparingInt(List<String>::size).thenComparing(List::toString))
                .orElseThrow(() -> refused(query, "no declared index answers it"));
        return bounds(query, fields);
    }

    private static boolean answers(List<String> index, Set<String> fixed, List<String> next, boolean exact) {
        int lead = fixed.size();
        if (index.size() < lead + next.size() || exact && index.size() > lead + next.size()) {
            return false;
        }
        return Set.copyOf(index.subList(0, lead)).equals(fixed)
                && index.subList(lead, lead + next.size()).equals(next);
    }

    private static Span bounds(Query query, List<String> fields) {
        OrderedKey lead = new OrderedKey();
        for (String field : fields.subList(0, query.equalities().size())) {
            query.equalities().stream()
                    .filter(equality -> equality.field().equals(field))
                    .forEach(equality -> value(lead, equality.value()));
        }
        byte[] start = lead.bytes();
        if (query.prefix().isPresent()) {
            byte[] text = new OrderedKey()
                    .raw(start)
                    .textStart(query.prefix().get().start())
                    .bytes();
            return new Span(fields, text, OrderedKey.after(text));
        }
        if (query.range().isEmpty()) {
            return new Span(fields, start, OrderedKey.after(start));
        }
        Query.Range range = query.range().get();
        byte[] low = range.from()
                .map(from -> bound(start, from, !range.fromIncluded()))
                .orElseGet(() -> OrderedKey.present(start));
        byte[] high =
                range.to().map(to -> bound(start, to, range.toIncluded())).orElseGet(() -> OrderedKey.ordered(start));
        // Bounds the wrong way round hold nothing, and must not look like a stretch of negative length.
        return new Span(fields, low, Arrays.compareUnsigned(low, high) > 0 ? low : high);
    }

    private static byte[] bound(byte[] start, Object value, boolean after) {
        byte[] key = value(new OrderedKey().raw(start), value).bytes();
        return after ? OrderedKey.after(key) : key;
    }

    private static OrderedKey value(OrderedKey key, @Nullable Object value) {
        try {
            return key.addValue(value);
        } catch (IllegalArgumentException e) {
            throw Problem.of(Problem.Kind.INVALID, "no-such-value", e.getMessage(), e);
        }
    }

    private static Problem refused(Query query, String why) {
        List<String> said = new ArrayList<>();
        if (!query.equalities().isEmpty()) {
            said.add("fixes "
                    + query.equalities().stream().map(Query.Equality::field).collect(Collectors.joining(", ")));
        }
        query.range().ifPresent(range -> said.add("ranges over " + range.field()));
        query.prefix().ifPresent(prefix -> said.add("looks for the start of " + prefix.field()));
        if (!query.order().isEmpty()) {
            said.add("orders by " + String.join(", ", query.order()));
        }
        return Problem.of(
                Problem.Kind.INVALID,
                "no-such-index",
                "A query in " + query.collection() + " that " + String.join(", ", said) + " is refused: " + why + ".");
    }
}
