package org.braidplan.web.pages.registers;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.braidplan.problem.FieldProblem;
import org.braidplan.problem.Problem;
import org.braidplan.register.RegisterSchema;
import org.braidplan.register.Registers;
import org.braidplan.web.components.Words;
import org.braidplan.web.form.Entered;
import org.braidplan.web.form.FormPage;
import org.braidplan.web.form.Saved;
import org.braidplan.web.form.Sheet;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Visit;

/** Adding a record, or changing one; its fields are those of the register's schema. */
final class RecordForm implements FormPage {

    private final boolean isNew;

    private RecordForm(boolean isNew) {
        this.isNew = isNew;
    }

    static RecordForm adding() {
        return new RecordForm(true);
    }

    static RecordForm changing() {
        return new RecordForm(false);
    }

    @Override
    public Sheet sheet(Visit visit) {
        Opened opened = Opened.of(visit);
        opened.needsChange();
        RegisterSchema schema = opened.schema();
        RecordFields fields = RecordFields.of(opened, isNew);
        if (isNew) {
            return Sheet.of(Section.STRANDS, opened.crumbs(), "Add " + opened.one(), "Save it", opened.address())
                    .intro(schema.purpose())
                    .fields(fields.fields())
                    .values(fields.values(RecordKey.of(opened, visit)));
        }
        ObjectNode record = opened.record();
        String key = record.path("_key").asText();
        return Sheet.of(Section.STRANDS, opened.crumbs(), "Change " + opened.one(), "Save it", opened.record(key))
                .intro(RecordPage.name(schema, schema.keyFields(), record))
                .fields(fields.fields())
                .values(fields.values(record))
                .watching(schema.collection(), key, record.path("_revision").asLong());
    }

    @Override
    public Saved save(Visit visit, Entered entered, long revision) {
        Opened opened = Opened.of(visit);
        opened.needsChange();
        RegisterSchema schema = opened.schema();
        Registers registers = visit.services().registers();
        List<FieldProblem> problems = new ArrayList<>();
        Map<String, String> texts = RecordFields.of(opened, isNew).texts(entered, problems);
        problems.forEach(p -> texts.remove(p.field()));
        ObjectNode values = registers.fromText(schema, texts, problems);
        if (!problems.isEmpty()) {
            throw Problem.invalid(inOrder(schema, problems));
        }
        ObjectNode saved = isNew
                ? registers.add(visit.caller(), schema.strand(), schema.key(), values)
                : registers.change(
                        visit.caller(), schema.strand(), schema.key(), visit.path("record"), revision, values);
        String name = RecordPage.name(schema, schema.keyFields(), saved);
        return new Saved(
                opened.record(saved.path("_key").asText()),
                Words.sentence(schema.one()) + " “" + Words.atMost(name, 100) + "” is "
                        + (isNew ? "added." : "changed."));
    }

    private static List<FieldProblem> inOrder(RegisterSchema schema, List<FieldProblem> problems) {
        List<String> order =
                schema.fields().stream().map(RegisterSchema.Field::name).toList();
        return problems.stream()
                .sorted(java.util.Comparator.comparingInt(p -> order.indexOf(p.field())))
                .toList();
    }
}
