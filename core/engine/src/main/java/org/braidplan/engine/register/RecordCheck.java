package org.braidplan.engine.register;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.braidplan.engine.document.Documents;
import org.braidplan.problem.FieldProblem;
import org.braidplan.register.RegisterSchema;
import org.braidplan.register.SelfChecking;

/**
 * Says whether values make a record of a register, and what is wrong with them.
 *
 * @param body the document as it is kept; empty where there are problems
 * @param key the record's key; empty where there are problems
 */
public record RecordCheck(ObjectNode body, String key, List<FieldProblem> problems) {

    public RecordCheck {
        problems = List.copyOf(problems);
    }

    /** Whether the record can be kept. */
    public boolean sound() {
        return problems.isEmpty();
    }

    /** Checks values, all fields and rules of the record at once; whether what it refers to is there is not its business. */
    public static RecordCheck of(RegisterSchema schema, ObjectNode values) {
        List<FieldProblem> problems = new ArrayList<>();
        ObjectNode accepted = Documents.json().createObjectNode();
        for (RegisterSchema.Field field : schema.fields()) {
            try {
                Optional<JsonNode> value = FieldValues.accept(field, values.get(field.name()));
                if (value.isEmpty() && field.required()) {
                    problems.add(new FieldProblem(field.name(), missing(field)));
                }
                value.ifPresent(v -> accepted.set(field.name(), v));
            } catch (FieldValues.Refused e) {
                problems.add(new FieldProblem(field.name(), e.sentence()));
            }
        }
        unknown(schema, values, problems);
        if (!problems.isEmpty()) {
            return refused(problems);
        }
        return asRecord(schema, accepted);
    }

    /** What to say of a required field that is empty. */
    static String missing(RegisterSchema.Field field) {
        return switch (field.kind()) {
            case CHOICE, YES_NO -> "Choose " + inSentence(field.label()) + ".";
            default -> "Enter " + inSentence(field.label()) + ".";
        };
    }

    private static String inSentence(String label) {
        boolean abbreviation = label.length() > 1 && Character.isUpperCase(label.charAt(1));
        return abbreviation ? label : label.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + label.substring(1);
    }

    private static void unknown(RegisterSchema schema, ObjectNode values, List<FieldProblem> problems) {
        for (Iterator<String> names = values.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!name.startsWith("_") && schema.field(name).isEmpty()) {
                problems.add(new FieldProblem(name, "There is no field of this name here."));
            }
        }
    }

    private static RecordCheck asRecord(RegisterSchema schema, ObjectNode accepted) {
        String key = RecordKeys.of(schema, accepted);
        if (schema.type().isEmpty()) {
            return new RecordCheck(accepted, key, List.of());
        }
        try {
            Record record = Documents.to(schema.type().get(), accepted);
            if (record instanceof SelfChecking checking && !checking.problems().isEmpty()) {
                return refused(checking.problems());
            }
            return new RecordCheck(Documents.of(record), key, List.of());
        } catch (IllegalArgumentException e) {
            return refused(List.of(unfit(e)));
        }
    }

    /** What the record's own constructor, or the type of one of its fields, has against a value. */
    private static FieldProblem unfit(IllegalArgumentException e) {
        String field = "";
        Throwable cause = e;
        while (cause.getCause() != null) {
            if (cause.getCause() instanceof JsonMappingException mapping
                    && !mapping.getPath().isEmpty()
                    && mapping.getPath().get(0).getFieldName() != null) {
                field = mapping.getPath().get(0).getFieldName();
            }
            cause = cause.getCause();
        }
        boolean own = !(cause instanceof com.fasterxml.jackson.core.JacksonException) && cause.getMessage() != null;
        return new FieldProblem(field, own ? cause.getMessage() : "This value does not fit here.");
    }

    private static RecordCheck refused(List<FieldProblem> problems) {
        return new RecordCheck(Documents.json().createObjectNode(), "", problems);
    }

    /** The fields that whoever may not see confidential ones is not shown. */
    static void hide(RegisterSchema schema, ObjectNode record) {
        schema.fields().stream().filter(RegisterSchema.Field::confidential).forEach(f -> record.remove(f.name()));
    }
}
