package org.braidplan.web.pages.registers;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.braidplan.register.FieldKind;
import org.braidplan.register.RegisterSchema;
import org.braidplan.register.RegisterSchema.Field;
import org.braidplan.view.History;
import org.braidplan.web.components.Changes;
import org.braidplan.web.components.Words;
import org.braidplan.web.frame.Answer;
import org.braidplan.web.frame.Handler;
import org.braidplan.web.frame.HistoryPage;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Visit;

/** One record with all its fields, and everything that ever happened to it. */
public final class RecordPage implements Handler {

    private static final int LONG = 300;

    /** A field and its value. */
    public record Line(String label, Value value, boolean isLong, boolean isConfidential) {}

    /** What the template shows; {@code edit} and {@code remove} are empty for whoever may not. */
    public record Model(
            String title,
            String one,
            List<Line> lines,
            List<HistoryPage.Entry> history,
            boolean isServed,
            boolean isPartly,
            boolean isPast,
            String edit,
            String remove) {}

    /** What the template of a record that is not there shows; {@code add} is empty for whoever may not. */
    public record Absent(String one, String key, String purpose, String button, String add, String register) {}

    @Override
    public Answer answer(Visit visit) {
        Opened opened = Opened.of(visit);
        return opened.find().map(record -> there(visit, opened, record)).orElseGet(() -> absent(visit, opened));
    }

    /** What a check misses is found at the address that it will have. */
    private static Answer absent(Visit visit, Opened opened) {
        RegisterSchema schema = opened.schema();
        String key = visit.path("record");
        return new Answer.Screen(
                404,
                Section.STRANDS,
                opened.crumbs(),
                Words.sentence(schema.one()) + " " + key + " – " + schema.title(),
                "registers/absent.jte",
                Map.of(
                        "model",
                        new Absent(
                                schema.one(),
                                key,
                                schema.purpose(),
                                "Add " + opened.one(),
                                opened.mayChange() ? RecordKey.toAdd(opened, key) : "",
                                opened.address())),
                false);
    }

    private static Answer there(Visit visit, Opened opened, ObjectNode record) {
        RegisterSchema schema = opened.schema();
        String key = record.path("_key").asText();
        String title = name(schema, schema.keyFields(), record);
        Model model = new Model(
                title,
                schema.one(),
                opened.fields().stream()
                        .map(f -> new Line(
                                f.label(),
                                Value.of(schema, f, record.path(f.name())),
                                f.kind() == FieldKind.LONG_TEXT,
                                f.confidential()))
                        .toList(),
                history(visit, schema, key),
                opened.isServed(),
                opened.isPartly(),
                visit.isPast(),
                opened.mayChange() ? opened.record(key) + "/edit" : "",
                opened.mayChange() ? opened.record(key) + "/remove" : "");
        return Answer.Screen.of(
                Section.STRANDS, opened.crumbs(), title + " – " + schema.title(), "registers/record.jte", model);
    }

    /** What a record is called: the words of its key. */
    static String name(RegisterSchema schema, List<Field> keys, ObjectNode record) {
        String name = String.join(
                ", ",
                keys.stream()
                        .map(f -> Value.of(schema, f, record.path(f.name())).words())
                        .filter(w -> !w.isBlank())
                        .toList());
        return name.isEmpty() ? record.path("_key").asText() : name;
    }

    private static List<HistoryPage.Entry> history(Visit visit, RegisterSchema schema, String key) {
        Map<String, String> known = new HashMap<>();
        return visit.services().history().of(visit.caller(), schema.collection(), key).stream()
                .map(e -> new HistoryPage.Entry(
                        e.number(),
                        Words.moment(e.moment()),
                        known.computeIfAbsent(
                                e.who(), u -> Changes.who(visit.services().people(), u)),
                        e.why(),
                        kind(e),
                        e.changes().stream()
                                .flatMap(c -> lines(schema, c).stream())
                                .toList()))
                .toList();
    }

    private static String kind(History.Entry entry) {
        return entry.changes().stream()
                .findFirst()
                .map(c -> Words.sentence(c.kind().name().toLowerCase(java.util.Locale.ROOT)))
                .orElse("Changed");
    }

    private static List<Changes.Line> lines(RegisterSchema schema, History.DocumentChange change) {
        List<Changes.Line> plain = Changes.lines(change);
        return java.util.stream.IntStream.range(0, plain.size())
                .mapToObj(i -> {
                    History.FieldChange field = change.fields().get(i);
                    return schema.field(field.field())
                            .map(f -> new Changes.Line(
                                    f.label(), words(schema, f, field.before()), words(schema, f, field.after())))
                            .orElse(plain.get(i));
                })
                .toList();
    }

    private static String words(RegisterSchema schema, Field field, Optional<String> json) {
        return json.map(j -> Words.atMost(Value.words(schema, field, j), LONG)).orElse("");
    }
}
