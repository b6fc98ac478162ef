package org.braidplan.engine.check.core;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.braidplan.check.Check;
import org.braidplan.check.Found;
import org.braidplan.check.Outcome;
import org.braidplan.check.Rule;
import org.braidplan.check.Subject;
import org.braidplan.disclosure.PersonalData;
import org.braidplan.engine.document.Documents;
import org.braidplan.engine.register.SchemaReader;
import org.braidplan.module.LiveModules;
import org.braidplan.register.FieldKind;
import org.braidplan.register.RegisterSchema;
import org.braidplan.view.DerivedEach;
import org.braidplan.view.PlanView;
import org.braidplan.view.Stored;

/**
 * Free text in the strands' registers that may say who somebody is. A finding names the field and never repeats what stands
 * there. Confined registers are left to the checks of their own modules, whose findings are as confined.
 */
@Rule(
        id = "possible-personal-data-in-records",
        title = "Possible personal data in records",
        meaning =
                "A record holds what looks like the number, address or birthday of a person: take it out, or accept the finding"
                        + " if it is about nobody who must be protected.")
public final class PersonalDataInRecords implements Check {

    /** What a record's texts look like, in words; empty for nothing. */
    private static final DerivedEach<Record, String> EACH = new DerivedEach<>() {
        @Override
        public String from(Stored<Record> stored, LocalDate today) {
            return look(stored.value());
        }

        @Override
        public boolean followsTheDay() {
            return false;
        }
    };

    /** A register's fields with texts; they hang on the class of the records and go with it. */
    private static final ClassValue<List<RegisterSchema.Field>> TEXTS = new ClassValue<>() {
        @Override
        protected List<RegisterSchema.Field> computeValue(Class<?> type) {
            return SchemaReader.read("", type.asSubclass(Record.class)).fields().stream()
                    .filter(f -> f.kind() == FieldKind.TEXT || f.kind() == FieldKind.LONG_TEXT)
                    .toList();
        }
    };

    /** The outcome of a register as it last was: one of which nothing has changed is not even gone through. */
    private static final ClassValue<AtomicReference<Known>> KNOWN = new ClassValue<>() {
        @Override
        protected AtomicReference<Known> computeValue(Class<?> type) {
            return new AtomicReference<>(new Known(List.of(), new Outcome(0, List.of())));
        }
    };

    /** What is said of the records, which is the very same list while none has changed, and what it comes to. */
    private record Known(List<String> said, Outcome outcome) {}

    private final LiveModules modules;

    /** A check of what the modules that serve keep in their registers. */
    public PersonalDataInRecords(LiveModules modules) {
        this.modules = modules;
    }

    @Override
    public Outcome run(PlanView plan) {
        List<Outcome> all = new ArrayList<>();
        for (LiveModules.Live live : modules.all()) {
            for (Class<? extends Record> type : live.contents().registers()) {
                RegisterSchema schema = SchemaReader.read(live.strand(), type);
                if (!schema.confined()) {
                    all.add(look(plan, schema, type));
                }
            }
        }
        return Outcome.all(all);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Record> Outcome look(PlanView plan, RegisterSchema schema, Class<T> type) {
        if (TEXTS.get(type).isEmpty()) {
            return new Outcome(0, List.of());
        }
        // It takes any record, so those of this register too.
        List<String> said = plan.derivedEach(type, (DerivedEach<T, String>) (DerivedEach<?, String>) EACH);
        AtomicReference<Known> known = KNOWN.get(type);
        Known before = known.get();
        if (before.said() == said) {
            return before.outcome();
        }
        List<Stored<T>> records = plan.records(type);
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            if (!said.get(i).isEmpty()) {
                String key = records.get(i).key();
                found.add(Found.about(Subject.record(schema.strand(), schema.key(), key), said.get(i)));
            }
        }
        Outcome outcome = new Outcome(said.size(), found);
        known.set(new Known(said, outcome));
        return outcome;
    }

    private static String look(Record record) {
        ObjectNode values = Documents.of(record);
        List<String> sentences = new ArrayList<>();
        for (RegisterSchema.Field field : TEXTS.get(record.getClass())) {
            PersonalData.in(values.path(field.name()).asText("")).stream()
                    .map(possible -> possible.kind().words())
                    .distinct()
                    .forEach(kind -> sentences.add("“" + field.label() + "” holds what looks like " + kind));
        }
        return sentences.isEmpty() ? "" : String.join("; ", sentences) + ".";
    }
}
