package org.braidplan.engine.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.braidplan.register.FieldKind;
import org.braidplan.register.RegisterSchema;

/** Keys of records: the key fields' texts, joined by {@code ~}, fit to stand in an address. */
final class RecordKeys {

    /** The order in which the store keeps keys. */
    static final Comparator<String> ORDER = RecordKeys::byCodePoint;

    private static final String NOT_IN_KEYS = "/\\~%?#;";
    private static final int LONGEST = 100;

    private RecordKeys() {}

    /** The key of a record whose fields have been accepted. A period's slash becomes a low line: {@code 2014_15}. */
    static String of(RegisterSchema schema, ObjectNode record) {
        return schema.keyFields().stream()
                .map(field -> {
                    JsonNode value = record.path(field.name());
                    String text = FieldTexts.write(field, value);
                    return field.kind() == FieldKind.PERIOD ? text.replace('/', '_') : text;
                })
                .collect(Collectors.joining("~"));
    }

    /** Refuses a text that could not stand in an address. */
    static void refuse(String text) {
        if (text.length() > LONGEST) {
            throw new FieldValues.Refused("Use at most " + LONGEST + " characters.");
        }
        if (text.equals(".") || text.equals("..")) {
            throw new FieldValues.Refused("Use a letter or a digit.");
        }
        for (int i = 0; i < NOT_IN_KEYS.length(); i++) {
            if (text.indexOf(NOT_IN_KEYS.charAt(i)) >= 0) {
                throw new FieldValues.Refused(
                        "Leave out the signs / \\ ~ % ? # and ; here, because addresses are made of it.");
            }
        }
    }

    /** Compares texts by Unicode code point, which differs from {@link String#compareTo} beyond the basic plane. */
    static int byCodePoint(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                boolean high = Character.isSurrogate(a);
                return high == Character.isSurrogate(b) ? Character.compare(a, b) : high ? 1 : -1;
            }
        }
        return Integer.compare(one.length(), other.length());
    }
}
