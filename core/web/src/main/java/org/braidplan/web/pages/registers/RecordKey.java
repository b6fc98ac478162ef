package org.braidplan.web.pages.registers;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.braidplan.register.FieldKind;
import org.braidplan.register.RegisterSchema.Field;
import org.braidplan.web.components.Addresses;
import org.braidplan.web.frame.Visit;

/** A record's key in its parts, to begin a new record with. */
final class RecordKey {

    private RecordKey() {}

    /** The address of the form that adds a record with this key; without the key where it cannot be taken apart. */
    static String toAdd(Opened opened, String key) {
        List<Field> fields = opened.schema().keyFields();
        String[] parts = key.split("~", -1);
        String address = opened.address("add-to");
        for (int i = 0; parts.length == fields.size() && i < parts.length; i++) {
            address = Addresses.with(address, fields.get(i).name(), text(fields.get(i), parts[i]));
        }
        return address;
    }

    /** The values of key fields that an address gives. */
    static ObjectNode of(Opened opened, Visit visit) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        for (Field field : opened.schema().keyFields()) {
            String given = visit.parameter(field.name());
            if (!given.isEmpty()) {
                values.put(field.name(), given);
            }
        }
        return values;
    }

    /** A key says {@code 2014_15} for the financial year {@code 2014/15}. */
    private static String text(Field field, String part) {
        return field.kind() == FieldKind.PERIOD ? part.replace('_', '/') : part;
    }
}
