package org.braidplan.engine.register;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.braidplan.people.Caller;
import org.braidplan.register.RegisterSchema;
import org.braidplan.store.Document;

/** A record as somebody sees it, who may not see all of its fields, and what that somebody gives back. */
final class SeenRecord {

    private SeenRecord() {}

    /** A record with its key and revision, without its confidential fields unless they are seen. */
    static ObjectNode of(RegisterSchema schema, Document document, boolean confidential) {
        ObjectNode record = document.body();
        if (!confidential) {
            RecordCheck.hide(schema, record);
        }
        return record.put("_key", document.key()).put("_revision", document.revision());
    }

    /** A record as this caller sees what has just been saved. */
    static ObjectNode of(Caller caller, RegisterSchema schema, String key, long revision, ObjectNode body) {
        Document document = new Document(schema.collection(), key, revision, body.deepCopy());
        return of(schema, document, RegisterRights.seesConfidential(caller, schema.strand()));
    }

    /** The values of somebody who does not see confidential fields, with those fields as they stand. */
    static ObjectNode keepingUnseen(RegisterSchema schema, ObjectNode values, ObjectNode there) {
        ObjectNode whole = values.deepCopy();
        for (RegisterSchema.Field field : schema.fields()) {
            if (field.confidential()) {
                whole.remove(field.name());
                if (there.has(field.name())) {
                    whole.set(field.name(), there.get(field.name()));
                }
            }
        }
        return whole;
    }
}
