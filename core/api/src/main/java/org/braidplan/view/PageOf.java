package org.braidplan.view;

import java.util.Map;
import java.util.Optional;
import org.braidplan.problem.Problem;

/**
 * Which page of a list is wanted.
 *
 * @param page from 1
 * @param size from 1 to 500
 * @param sort a field name, with {@code -} before it for descending; absent for the list's own order
 * @param filters values by field name; all must match
 * @param text words that must all be in it, in any case; empty for no such limit
 */
public record PageOf(int page, int size, Optional<String> sort, Map<String, String> filters, String text) {

    /** The largest size of a page. */
    public static final int LARGEST = 500;

    /** The usual size of a page. */
    public static final int USUAL = 25;

    public PageOf {
        filters = Map.copyOf(filters);
        if (page < 1 || page > 1_000_000) {
            throw Problem.invalid("page", "Give a page from 1 to 1000000.");
        }
        if (size < 1 || size > LARGEST) {
            throw Problem.invalid("size", "Give a size from 1 to " + LARGEST + ".");
        }
    }

    /** The first page of the usual size. */
    public static PageOf first() {
        return new PageOf(1, USUAL, Optional.empty(), Map.of(), "");
    }

    /** How many come before this page. */
    public long skip() {
        return (page - 1L) * size;
    }
}
