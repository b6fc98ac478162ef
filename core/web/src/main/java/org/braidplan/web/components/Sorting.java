package org.braidplan.web.components;

/**
 * How a list is sorted, and the addresses that sort it otherwise.
 *
 * @param current a field name, with {@code -} before it for descending
 * @param address of the list without {@code sort} and {@code page}
 */
public record Sorting(String current, String address) {

    /** The address that sorts by a field, or the other way round when it already does. */
    public String by(String field) {
        return Addresses.with(address, "sort", current.equals(field) ? "-" + field : field);
    }

    /** What the column's header says to screen readers. */
    public String aria(String field) {
        return current.equals(field) ? "ascending" : current.equals("-" + field) ? "descending" : "none";
    }

    /** A mark beside the column that is sorted by. */
    public String mark(String field) {
        return current.equals(field) ? "▲" : current.equals("-" + field) ? "▼" : "";
    }
}
