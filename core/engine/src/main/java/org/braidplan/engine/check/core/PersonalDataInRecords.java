package org.braidplan.engine.check.core;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /**
     * What was found in each record of a register, by key, when it was last looked at: a register of thousands is not gone through
     * again because one record has changed. It hangs on the class of the records and goes with it.
     */
    private static final ClassValue<AtomicReference<Map<String, Looked>>> LOOKED = new ClassValue<>() {
        @Override
        protected AtomicReference<Map<String, Looked>> computeValue(Class<?> type) {
            return new AtomicReference<>(Map.of());
        }
    };

    private final LiveModules modules;

    /** A record as it was read, which is the very same object for as long as nobody has written it, and what was found in it. */
    private record Looked(Stored<?> stored, Optional<Found> found) {}

    /** A check of what the modules that serve keep in their registers. */
    public PersonalDataInRecords(LiveModules modules) {
        this.modules = modules;
    }

    @Override
    public Outcome run(PlanView plan) {
        Outcome all = new Outcome(0, List.of());
        for (LiveModules.Live live : modules.all()) {
            for (Class<? extends Record> type : live.contents().registers()) {
                RegisterSchema schema = SchemaReader.read(live.strand(), type);
                if (!schema.confined()) {
                    all = all.and(look(plan, schema, type));
                }
            }
        }
        return all;
    }

    private static <T extends Record> Outcome look(PlanView plan, RegisterSchema schema, Class<T> type) {
        List<RegisterSchema.Field> texts = schema.fields().stream()
                .filter(f -> f.kind() == FieldKind.TEXT || f.kind() == FieldKind.LONG_TEXT)
                .toList();
        if (texts.isEmpty()) {
            return new Outcome(0, List.of());
        }
        AtomicReference<Map<String, Looked>> looked = LOOKED.get(type);
        Map<String, Looked> before = looked.get();
        Map<String, Looked> now = new HashMap<>();
        Outcome outcome = Outcome.over(plan.records(type), stored -> {
            Looked known = before.get(stored.key());
            if (known == null || known.stored() != stored) {
                Subject subject = Subject.record(schema.strand(), schema.key(), stored.key());
                known = new Looked(stored, found(subject, Documents.of(stored.value()), texts));
            }
            now.put(stored.key(), known);
            return known.found();
        });
        looked.set(now);
        return outcome;
    }

    private static Optional<Found> found(Subject subject, ObjectNode values, List<RegisterSchema.Field> texts) {
        List<String> sentences = new ArrayList<>();
        for (RegisterSchema.Field field : texts) {
            PersonalData.in(values.path(field.name()).asText("")).stream()
                    .map(possible -> possible.kind().words())
                    .distinct()
                    .forEach(kind -> sentences.add("“" + field.label() + "” holds what looks like " + kind));
        }
        return sentences.isEmpty()
                ? Optional.empty()
                : Optional.of(Found.about(subject, String.join("; ", sentences) + "."));
    }
}
