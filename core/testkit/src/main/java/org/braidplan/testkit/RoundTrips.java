package org.braidplan.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.braidplan.engine.document.Documents;
import org.braidplan.engine.register.RecordCheck;
import org.braidplan.people.Caller;
import org.braidplan.people.Grant;
import org.braidplan.people.Person;
import org.braidplan.people.Role;
import org.braidplan.problem.FieldProblem;
import org.braidplan.register.FieldKind;
import org.braidplan.register.RegisterSchema;
import org.braidplan.register.RegisterSchema.Field;
import org.braidplan.register.Registers;
import org.braidplan.register.Registers.CsvReport;
import org.braidplan.view.Listing;
import org.braidplan.view.PageOf;

/** Sends the records of a register out of a running platform and in again, the ways that people and programs do. */
final class RoundTrips {

    private final Registers registers;
    private final RegisterSchema schema;
    private final Caller lead;

    RoundTrips(Registers registers, RegisterSchema schema) {
        this.registers = registers;
        this.schema = schema;
        this.lead =
                new Caller(new Person("lead", "Strand lead", "", List.of(Grant.of(Role.LEAD, schema.strand())), true));
    }

    /** A program reads each record and sends it back as it was: the same is kept. */
    List<String> json() {
        List<String> faults = new ArrayList<>();
        for (ObjectNode record : all()) {
            compare("JSON", record, withoutNames(record), faults);
        }
        return faults.stream().limit(5).toList();
    }

    /** Everything is exported and imported again: each row is known, and none is refused. */
    List<String> csv() {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        registers.exportCsv(lead, schema.strand(), schema.key(), csv);
        CsvReport report = registers.importCsv(
                lead, schema.strand(), schema.key(), new ByteArrayInputStream(csv.toByteArray()), false);
        List<String> faults = new ArrayList<>();
        report.refused().forEach(row -> faults.add("line " + row.line() + " of the CSV is refused: " + row.problems()));
        if (report.added() > 0 || report.changed() > 0) {
            faults.add(report.added() + " rows of the CSV come back as new and " + report.changed() + " as changed");
        }
        return faults.stream().limit(5).toList();
    }

    /** The texts that a form shows are sent as they are: the same record comes of them. */
    List<String> form() {
        List<String> faults = new ArrayList<>();
        for (ObjectNode record : all()) {
            Map<String, String> texts = new LinkedHashMap<>();
            schema.fields().forEach(field -> texts.put(field.name(), text(field, record.get(field.name()))));
            List<FieldProblem> problems = new ArrayList<>();
            ObjectNode back = registers.fromText(schema, texts, problems);
            problems.forEach(p -> faults.add(record.path("_key") + ": the form refuses " + p));
            if (problems.isEmpty()) {
                compare("the form", record, back, faults);
            }
        }
        return faults.stream().limit(5).toList();
    }

    /** Looks whether what came back of a record would be kept as it was. */
    private void compare(String way, ObjectNode record, ObjectNode back, List<String> faults) {
        RecordCheck checked = RecordCheck.of(schema, back);
        boolean same = checked.key().equals(record.path("_key").asText())
                && Documents.same(checked.body(), withoutNames(record));
        if (!same) {
            String what = checked.sound()
                    ? checked.body().toString()
                    : checked.problems().toString();
            faults.add(record.path("_key") + " comes back from " + way + " as " + what + ", and was " + record);
        }
    }

    private static String text(Field field, JsonNode value) {
        if (value == null || value.isNull()) {
            return "";
        }
        if (field.kind() == FieldKind.YES_NO) {
            return value.asBoolean() ? "yes" : "no";
        }
        return value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
    }

    private List<ObjectNode> all() {
        List<ObjectNode> all = new ArrayList<>();
        Listing<ObjectNode> page;
        do {
            int next = all.size() / PageOf.LARGEST + 1;
            PageOf asked = new PageOf(next, PageOf.LARGEST, Optional.empty(), Map.of(), "");
            page = registers.list(lead, schema.strand(), schema.key(), asked);
            all.addAll(page.items());
        } while (all.size() < page.total());
        return all;
    }

    private static ObjectNode withoutNames(ObjectNode record) {
        ObjectNode values = record.deepCopy();
        values.remove(List.of("_key", "_revision"));
        return values;
    }
}
