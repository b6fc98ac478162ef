package org.braidplan.store;

import java.util.List;

/**
 * A collection and the indexes its queries need.
 *
 * @param name letters, digits, dots and dashes ({@code actions}, {@code cse.missing-episodes})
 * @param indexes beside the one on the key, which every collection has
 */
public record CollectionSpec(String name, List<Index> indexes) {

    public CollectionSpec {
        indexes = List.copyOf(indexes);
    }

    /** A collection with these indexes. */
    public static CollectionSpec of(String name, Index... indexes) {
        return new CollectionSpec(name, List.of(indexes));
    }

    /**
     * An ordered index over one or more fields, then the key.
     *
     * @param fields names of top-level fields, or dotted paths into nested objects; the order matters: a query fixes the
     *     leading ones by equality and may range over, or order by, the next
     */
    public record Index(List<String> fields) {

        public Index {
            fields = List.copyOf(fields);
        }

        /** An index over these fields, in this order. */
        public static Index on(String... fields) {
            return new Index(List.of(fields));
        }
    }
}
