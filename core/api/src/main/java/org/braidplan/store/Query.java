package org.braidplan.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A question to one collection: equalities, then at most one range or prefix, in the order of an index.
 *
 * <p>It is answered from a declared index whose leading fields are those of the equalities (in any order) and whose next field
 * is the one ranged over or ordered by; without such an index it is refused, so that no page ever reads a whole collection by
 * accident. With neither, documents come in the order of their keys. Values are {@code String}, {@code Long}, {@code Integer},
 * {@code BigDecimal}, {@code Boolean} or {@code null} for a field that is absent; in an order, absent comes first, then false,
 * true, numbers by value, and text by Unicode code point. Dates and moments are stored as ISO-8601 text, which orders them.
 */
public final class Query {

    /** A field that must equal a value. */
    public record Equality(
            String field, @org.jspecify.annotations.Nullable Object value) {}

    /** Bounds of one field; an absent bound is open. */
    public record Range(
            String field, Optional<Object> from, boolean fromIncluded, Optional<Object> to, boolean toIncluded) {}

    /** A text field that starts with something. */
    public record Prefix(String field, String start) {}

    private final String collection;
    private final List<Equality> equalities;
    private final Optional<Range> range;
    private final Optional<Prefix> prefix;
    private final List<String> order;
    private final boolean descending;
    private final long skip;
    private final int limit;

    private Query(
            String collection,
            List<Equality> equalities,
            Optional<Range> range,
            Optional<Prefix> prefix,
            List<String> order,
            boolean descending,
            long skip,
            int limit) {
        this.collection = collection;
        this.equalities = List.copyOf(equalities);
        this.range = range;
        this.prefix = prefix;
        this.order = List.copyOf(order);
        this.descending = descending;
        this.skip = skip;
        this.limit = limit;
    }

    /** All documents of a collection, in the order of their keys. */
    public static Query in(String collection) {
        return new Query(
                collection, List.of(), Optional.empty(), Optional.empty(), List.of(), false, 0, Integer.MAX_VALUE);
    }

    /** Only documents whose field equals this value; {@code null} means that the field is absent or null. */
    public Query where(String field, @org.jspecify.annotations.Nullable Object value) {
        List<Equality> more = new ArrayList<>(equalities);
        more.add(new Equality(field, value));
        return new Query(collection, more, range, prefix, order, descending, skip, limit);
    }

    /** Only documents whose field is at least {@code from} and at most {@code to}. */
    public Query between(String field, Object from, Object to) {
        return range(new Range(field, Optional.of(from), true, Optional.of(to), true));
    }

    /** Only documents whose field is at least {@code from}. */
    public Query from(String field, Object from) {
        return range(new Range(field, Optional.of(from), true, Optional.empty(), false));
    }

    /** Only documents whose field is present and less than {@code to}. */
    public Query before(String field, Object to) {
        return range(new Range(field, Optional.empty(), false, Optional.of(to), false));
    }

    /** Only documents whose field lies in this range; a field that is absent lies in none. */
    public Query range(Range bounds) {
        return new Query(collection, equalities, Optional.of(bounds), Optional.empty(), order, descending, skip, limit);
    }

    /** Only documents whose text field starts with this. */
    public Query startingWith(String field, String start) {
        return new Query(
                collection,
                equalities,
                Optional.empty(),
                Optional.of(new Prefix(field, start)),
                order,
                descending,
                skip,
                limit);
    }

    /** In the order of these fields, then of the key. */
    public Query orderBy(String... fields) {
        return new Query(collection, equalities, range, prefix, List.of(fields), descending, skip, limit);
    }

    /** The whole order turned round, the key's included. */
    public Query descending() {
        return new Query(collection, equalities, range, prefix, order, true, skip, limit);
    }

    /** From the {@code skip}-th match, counted from 0, at most {@code limit} of them. */
    public Query page(long skip, int limit) {
        if (skip < 0 || limit < 0) {
            throw new IllegalArgumentException("A page starts at 0 or later and has no negative size.");
        }
        return new Query(collection, equalities, range, prefix, order, descending, skip, limit);
    }

    public String collection() {
        return collection;
    }

    public List<Equality> equalities() {
        return equalities;
    }

    public Optional<Range> range() {
        return range;
    }

    public Optional<Prefix> prefix() {
        return prefix;
    }

    /** The fields to order by; empty for the order of the index that answers. */
    public List<String> order() {
        return order;
    }

    public boolean isDescending() {
        return descending;
    }

    public long skip() {
        return skip;
    }

    public int limit() {
        return limit;
    }
}
