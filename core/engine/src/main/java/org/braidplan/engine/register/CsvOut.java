package org.braidplan.engine.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.braidplan.register.RegisterSchema;
import org.braidplan.store.Document;

/** Writes a register as CSV. */
public final class CsvOut {

    private CsvOut() {}

    /**
     * These records: UTF-8, RFC 4180, one header row of field names; formulas come out inert.
     *
     * @param confidential whether confidential fields are among the columns
     */
    public static void write(List<Document> documents, RegisterSchema schema, boolean confidential, OutputStream csv) {
        List<RegisterSchema.Field> fields = schema.fields().stream()
                .filter(f -> confidential || !f.confidential())
                .toList();
        try {
            Writer writer = new OutputStreamWriter(csv, StandardCharsets.UTF_8);
            CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
            printer.printRecord(fields.stream().map(RegisterSchema.Field::name).toList());
            for (Document document : documents) {
                printer.printRecord(cells(fields, document));
            }
            printer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(List<RegisterSchema.Field> fields, Document document) {
        List<String> cells = new ArrayList<>();
        for (RegisterSchema.Field field : fields) {
            JsonNode value = document.body().get(field.name());
            cells.add(value == null ? "" : FieldTexts.inert(field, FieldTexts.write(field, value)));
        }
        return cells;
    }
}
