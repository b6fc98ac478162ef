package org.braidplan.web.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.braidplan.view.Listing;
import org.braidplan.view.PageOf;

/**
 * A list that is held as a whole, as JSON: its pages, sorted, filtered and searched by the members that programs see. For
 * what a plan has hundreds of, not for what it has millions of.
 */
public final class Columns {

    private final ListQuery query;

    private Columns(ListQuery query) {
        this.query = query;
    }

    /** A list that can be sorted and filtered by these members, and searched in all its text. */
    public static Columns of(String... members) {
        return new Columns(new ListQuery(List.of(members), List.of(members), true));
    }

    /** What can be asked of it. */
    public ListQuery query() {
        return query;
    }

    /** A page of it. */
    public Listing<ObjectNode> page(List<ObjectNode> all, PageOf page) {
        List<String> words = Stream.of(page.text().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(w -> !w.isEmpty())
                .toList();
        Stream<ObjectNode> kept = all.stream()
                .filter(item ->
                        page.filters().entrySet().stream().allMatch(f -> matches(item.path(f.getKey()), f.getValue())))
                .filter(item -> words.isEmpty() || words.stream().allMatch(text(item)::contains));
        if (page.sort().isPresent()) {
            kept = kept.sorted(order(page.sort().get()));
        }
        List<ObjectNode> found = kept.toList();
        List<ObjectNode> items =
                found.stream().skip(page.skip()).limit(page.size()).toList();
        return new Listing<>(items, found.size(), page.page(), page.size());
    }

    private static boolean matches(JsonNode value, String wanted) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false).anyMatch(v -> matches(v, wanted));
        }
        return value.isNull() ? wanted.isEmpty() : value.asText().equals(wanted);
    }

    private static String text(ObjectNode item) {
        StringBuilder all = new StringBuilder();
        gather(item, all);
        return all.toString().toLowerCase(Locale.ROOT);
    }

    private static void gather(JsonNode value, StringBuilder all) {
        if (value.isTextual()) {
            all.append(value.textValue()).append('\n');
        }
        value.forEach(inner -> gather(inner, all));
    }

    private static Comparator<ObjectNode> order(String sort) {
        boolean descending = sort.startsWith("-");
        String member = descending ? sort.substring(1) : sort;
        Comparator<ObjectNode> order = Comparator.comparing(item -> item.path(member), Columns::compare);
        return descending ? order.reversed() : order;
    }

    /** Nothing first, then numbers by value, then text by code point. */
    private static int compare(JsonNode a, JsonNode b) {
        if (a.isNumber() && b.isNumber()) {
            return a.decimalValue().compareTo(b.decimalValue());
        }
        int byKind = Integer.compare(rank(a), rank(b));
        return byKind != 0 ? byKind : a.asText().compareTo(b.asText());
    }

    private static int rank(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? 0 : value.isNumber() ? 1 : 2;
    }
}
