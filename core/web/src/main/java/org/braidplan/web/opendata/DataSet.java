package org.braidplan.web.opendata;

import java.util.List;
import java.util.Optional;

/**
 * A table of what is public.
 *
 * @param name of its files, lower-case letters, digits and dashes
 * @param columns the first ones are its key
 * @param keys how many columns make the key
 * @param rows a value a column: text, whole number, {@link java.math.BigDecimal} or {@link java.time.LocalDate}, as the column
 *     says
 */
public record DataSet(
        String name,
        String title,
        String description,
        List<Column> columns,
        int keys,
        List<List<Optional<Object>>> rows) {

    public DataSet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** What a column holds. */
    public enum Type {
        TEXT("string"),
        WHOLE("integer"),
        NUMBER("decimal"),
        DATE("date");

        private final String word;

        Type(String word) {
            this.word = word;
        }

        /** As CSV on the Web names it, which takes it from XML Schema. */
        String word() {
            return word;
        }
    }

    /** A column: the name that programs use, the title in the first line, and what it means. */
    public record Column(String name, String title, Type type, String meaning) {}
}
