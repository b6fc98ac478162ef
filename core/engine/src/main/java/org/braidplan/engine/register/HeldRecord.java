package org.braidplan.engine.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import org.braidplan.register.FieldKind;
import org.braidplan.register.RegisterSchema;
import org.braidplan.register.RegisterSchema.Field;
import org.braidplan.store.Document;
import org.jspecify.annotations.Nullable;

/** A record in memory, and the words by which it is found, worked out when it is first sought. */
final class HeldRecord {

    private final Document document;
    private volatile @Nullable Words words;

    HeldRecord(Document document) {
        this.document = document;
    }

    /** The document, which must not be changed. */
    Document document() {
        return document;
    }

    /** The value of a field, or a missing node. */
    JsonNode value(String field) {
        return document.body().path(field);
    }

    /**
     * All that people search for, in lower case.
     *
     * @param edition of the schema, so that other labels make other words
     * @param confidential whether words of confidential fields are among them
     */
    String words(RegisterSchema schema, int edition, boolean confidential) {
        Words known = words;
        if (known == null || known.edition != edition) {
            known = new Words(edition, text(schema, false), text(schema, true));
            words = known;
        }
        return confidential ? known.all : known.open;
    }

    private String text(RegisterSchema schema, boolean confidential) {
        StringBuilder text = new StringBuilder();
        for (Field field : schema.fields()) {
            JsonNode value = document.body().get(field.name());
            if (value != null && (confidential || !field.confidential()) && field.kind() != FieldKind.YES_NO) {
                text.append(shown(field, value)).append('\n');
            }
        }
        return text.toString().toLowerCase(Locale.UK);
    }

    private static String shown(Field field, JsonNode value) {
        Optional<String> label = field.choices().stream()
                .filter(c -> c.value().equals(value.asText()))
                .findFirst()
                .map(RegisterSchema.Choice::label);
        return label.orElseGet(() -> FieldTexts.write(field, value));
    }

    private record Words(int edition, String open, String all) {}
}
