package org.braidplan.register;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A register as its record declares it.
 *
 * @param confined whether only people who are named for the strand see anything of it
 * @param type the record; absent when the module that brought it is not there, and the schema was kept from before
 * @param fields in the order of the record's components
 */
public record RegisterSchema(
        String strand,
        String key,
        String title,
        String one,
        String purpose,
        int version,
        boolean confined,
        Optional<Class<? extends Record>> type,
        List<Field> fields) {

    public RegisterSchema {
        fields = List.copyOf(fields);
    }

    /** The collection that holds its records. */
    public String collection() {
        return strand + "." + key;
    }

    /** The fields that make the key, in order. */
    public List<Field> keyFields() {
        return fields.stream().filter(Field::key).toList();
    }

    /** One field by name. */
    public Optional<Field> field(String name) {
        return fields.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    /**
     * One field.
     *
     * @param name as programs write it, camelCase
     * @param help may be empty
     * @param atLeast of a number
     * @param atMost of a number, or the length of a text in characters
     * @param choices of a {@link FieldKind#CHOICE}, else empty
     * @param referent of a {@link FieldKind#REFERENCE}
     * @param referentRegister of a reference to a record, else empty
     */
    public record Field(
            String name,
            String label,
            String help,
            FieldKind kind,
            boolean key,
            boolean required,
            boolean confidential,
            Optional<BigDecimal> atLeast,
            Optional<BigDecimal> atMost,
            List<Choice> choices,
            Optional<Referent> referent,
            String referentRegister) {

        public Field {
            choices = List.copyOf(choices);
        }
    }

    /** One value of a choice: as programs write it, and as pages show it. */
    public record Choice(String value, String label) {}
}
