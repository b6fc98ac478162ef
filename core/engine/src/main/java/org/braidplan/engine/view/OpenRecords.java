package org.braidplan.engine.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.braidplan.engine.document.Documents;
import org.braidplan.problem.Problem;
import org.braidplan.register.Confidential;
import org.braidplan.store.Document;

/** Records of a register without what is confidential in them. */
final class OpenRecords {

    private OpenRecords() {}

    /**
     * Turns documents into records whose confidential texts are empty and whose other confidential fields are absent.
     *
     * @throws Problem {@code no-right} when the type has a confidential field that can be neither
     */
    static <T extends Record> Function<Document, T> decoder(Class<T> type) {
        List<RecordComponent> confidential = Arrays.stream(type.getRecordComponents())
                .filter(c -> c.isAnnotationPresent(Confidential.class))
                .toList();
        if (!confidential.stream().allMatch(OpenRecords::canBeEmpty)) {
            throw Problem.of(
                    Problem.Kind.FORBIDDEN,
                    "no-right",
                    "You may not see confidential fields, and these records cannot be shown without them.");
        }
        return document -> {
            ObjectNode body = document.body().deepCopy();
            for (RecordComponent field : confidential) {
                body.remove(field.getName());
                if (field.getType() == String.class) {
                    body.put(field.getName(), "");
                }
            }
            return Documents.to(type, body);
        };
    }

    private static boolean canBeEmpty(RecordComponent field) {
        return field.getType() == String.class || field.getType() == Optional.class;
    }
}
