package org.braidplan.web.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.braidplan.problem.FieldProblem;

/** Says where a JSON value does not fit its shape, in sentences for whoever wrote the program that sent it. */
final class FieldCheck {

    private static final int MOST_DIGITS = 30;
    private static final int MOST_DECIMALS = 20;
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]");

    /** Numbers that are equal however they are written or held; 0 for what is the same. */
    private static final Comparator<JsonNode> BY_VALUE =
            (a, b) -> a.isNumber() && b.isNumber() ? a.decimalValue().compareTo(b.decimalValue()) : a.equals(b) ? 0 : 1;

    private FieldCheck() {}

    /** The members that are the shape's own, or would change something that stands there now. */
    static ObjectNode withoutRepeats(Shape shape, ObjectNode object, ObjectNode now) {
        ObjectNode mine = object.deepCopy();
        object.fields().forEachRemaining(member -> {
            boolean own = shape.field(member.getKey()).isPresent();
            if (!own && member.getValue().equals(BY_VALUE, now.path(member.getKey()))) {
                mine.remove(member.getKey());
            }
        });
        return mine;
    }

    /** Checks an object; {@code at} is where it stands in the request, empty for the request itself. */
    static void object(Shape shape, JsonNode value, String at, List<FieldProblem> problems) {
        if (!value.isObject()) {
            problems.add(new FieldProblem(at, "Give an object: {…}."));
            return;
        }
        for (Field field : shape.fields()) {
            String path = path(at, field.name());
            JsonNode member = value.path(field.name());
            boolean blank = member.isTextual() && member.textValue().isBlank();
            if (member.isMissingNode() || ((member.isNull() || blank) && field.required() && !field.nullable())) {
                if (field.required()) {
                    problems.add(new FieldProblem(path, "Give " + field.name() + "."));
                }
            } else if (!member.isNull() && !(blank && field.kind() != Field.Kind.TEXT)) {
                member(field, member, path, problems);
            }
        }
        if (!shape.open()) {
            value.fieldNames().forEachRemaining(name -> {
                if (shape.field(name).isEmpty()) {
                    problems.add(new FieldProblem(path(at, name), unknown(shape, name)));
                }
            });
        }
    }

    private static String unknown(Shape shape, String name) {
        if (shape.elsewhere().containsKey(name)) {
            return shape.elsewhere().get(name);
        }
        return "There is no such field here. The fields are "
                + String.join(", ", shape.fields().stream().map(Field::name).toList()) + ".";
    }

    private static void member(Field field, JsonNode value, String path, List<FieldProblem> problems) {
        Consumer<String> wrong = message -> problems.add(new FieldProblem(path, message));
        switch (field.kind()) {
            case TEXT -> text(value, wrong);
            case WHOLE -> {
                if (!value.isIntegralNumber() || !value.canConvertToInt()) {
                    wrong.accept("Give a whole number, without quotes.");
                }
            }
            case NUMBER -> number(value, wrong);
            case YES_NO -> {
                if (!value.isBoolean()) {
                    wrong.accept("Give true or false.");
                }
            }
            case DATE -> date(value, wrong);
            case MOMENT -> moment(value, wrong);
            case CHOICE -> {
                if (!value.isTextual() || !field.choices().contains(value.textValue())) {
                    wrong.accept("Give one of " + String.join(", ", field.choices()) + ".");
                }
            }
            case TEXTS, DATES, OBJECTS -> items(field, value, path, problems);
            case OBJECT -> object(field.shape().orElseThrow(), value, path, problems);
            case ANY -> {}
        }
    }

    private static void items(Field field, JsonNode value, String path, List<FieldProblem> problems) {
        if (!value.isArray()) {
            problems.add(new FieldProblem(path, "Give a list: […]."));
            return;
        }
        for (int i = 0; i < value.size(); i++) {
            String at = path + "[" + i + "]";
            Consumer<String> wrong = message -> problems.add(new FieldProblem(at, message));
            switch (field.kind()) {
                case OBJECTS -> object(field.shape().orElseThrow(), value.get(i), at, problems);
                case DATES -> date(value.get(i), wrong);
                default -> text(value.get(i), wrong);
            }
        }
    }

    private static void text(JsonNode value, Consumer<String> wrong) {
        if (!value.isTextual()) {
            wrong.accept("Give text, in quotes.");
        } else if (CONTROL.matcher(value.textValue()).find()) {
            wrong.accept("Leave out control characters.");
        }
    }

    private static void number(JsonNode value, Consumer<String> wrong) {
        if (!value.isNumber()) {
            wrong.accept("Give a number, without quotes.");
            return;
        }
        BigDecimal number = value.decimalValue();
        if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DECIMALS) {
            wrong.accept("Give a number of at most " + MOST_DIGITS + " digits.");
        }
    }

    private static void date(JsonNode value, Consumer<String> wrong) {
        try {
            if (value.isTextual() && DATE.matcher(value.textValue().strip()).matches()) {
                LocalDate.parse(value.textValue().strip());
                return;
            }
        } catch (DateTimeException e) {
            // Such as 2014-02-30: said below.
        }
        wrong.accept("Give a date such as 2014-11-07.");
    }

    private static void moment(JsonNode value, Consumer<String> wrong) {
        try {
            if (value.isTextual()) {
                Instant.parse(value.textValue());
                return;
            }
        } catch (DateTimeException e) {
            // Said below.
        }
        wrong.accept("Give a moment such as 2014-11-07T09:30:00Z.");
    }

    private static String path(String at, String name) {
        return at.isEmpty() ? name : at + "." + name;
    }
}
