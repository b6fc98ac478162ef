package org.braidplan.engine.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.braidplan.plan.Source;

/**
 * JSON that people wrote, as records of the API: an empty text, an empty list and what is optional may be left out, and every
 * fault is named by its path. A field that a record does not have is a fault as well, for it is most often a slip of the pen.
 */
public final class RecordReader {

    private final Faults faults;

    public RecordReader(Faults faults) {
        this.faults = faults;
    }

    /** The record, or none when there is a fault in it. */
    public <T extends Record> Optional<T> read(Class<T> type, JsonNode node) {
        return record(type, node, "").map(type::cast);
    }

    private Optional<Record> record(Class<?> type, JsonNode node, String path) {
        if (!(node instanceof ObjectNode object)) {
            return fault(path, "Write an object in { }.");
        }
        RecordComponent[] components = type.getRecordComponents();
        Set<String> names =
                Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
        String start = path.isEmpty() ? "" : path + ".";
        boolean sound = true;
        for (Iterator<String> given = object.fieldNames(); given.hasNext(); ) {
            String name = given.next();
            if (!names.contains(name)) {
                fault(start + name, "Braid knows no such field here.");
                sound = false;
            }
        }
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            RecordComponent component = components[i];
            Optional<Object> value =
                    value(component.getGenericType(), object.path(component.getName()), start + component.getName());
            sound &= value.isPresent();
            values[i] = value.orElse(null);
        }
        return sound ? made(type, components, values, path) : Optional.empty();
    }

    private Optional<Record> made(Class<?> type, RecordComponent[] components, Object[] values, String path) {
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return Optional.of((Record) canonical.newInstance(values));
        } catch (InvocationTargetException e) {
            return fault(path, String.valueOf(e.getCause().getMessage()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make a " + type.getName() + ".", e);
        }
    }

    private Optional<Object> value(Type type, JsonNode node, String path) {
        boolean absent = node.isMissingNode() || node.isNull();
        if (type instanceof ParameterizedType generic) {
            Type inner = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == Optional.class) {
                return absent
                        ? Optional.of(Optional.empty())
                        : value(inner, node, path).map(Optional::of);
            }
            return absent ? Optional.of(List.of()) : list(inner, node, path);
        }
        Class<?> plain = (Class<?>) type;
        if (absent) {
            return whenAbsent(plain, path);
        }
        if (plain.isRecord() && !isWrittenAsText(plain)) {
            return record(plain, node, path).map(Object.class::cast);
        }
        return scalar(plain, node, path);
    }

    private Optional<Object> list(Type inner, JsonNode node, String path) {
        if (!node.isArray()) {
            return fault(path, "Write a list in [ ].");
        }
        List<Object> values = new ArrayList<>();
        boolean sound = true;
        for (int i = 0; i < node.size(); i++) {
            Optional<Object> value = value(inner, node.get(i), path + "[" + i + "]");
            value.ifPresent(values::add);
            sound &= value.isPresent();
        }
        return sound ? Optional.of(values) : Optional.empty();
    }

    private Optional<Object> whenAbsent(Class<?> type, String path) {
        if (type == String.class) {
            return Optional.of("");
        }
        if (type == Source.class) {
            return Optional.of(Source.entered());
        }
        if (type.isRecord() && !isWrittenAsText(type)) {
            return record(type, Documents.json().createObjectNode(), path).map(Object.class::cast);
        }
        return fault(path, "This is missing.");
    }

    private Optional<Object> scalar(Class<?> type, JsonNode node, String path) {
        boolean fits = type == int.class || type == Integer.class
                ? node.isIntegralNumber() && node.canConvertToInt()
                : type == boolean.class
                        ? node.isBoolean()
                        : type == BigDecimal.class
                                ? node.isNumber()
                                : type.isInterface() ? node.isObject() : node.isTextual();
        if (!fits) {
            return fault(path, wanted(type));
        }
        try {
            return Optional.of(Documents.json().convertValue(node, boxed(type)));
        } catch (IllegalArgumentException e) {
            return fault(path, sentence(e).orElseGet(() -> wanted(type)));
        }
    }

    private static Class<?> boxed(Class<?> type) {
        return type == int.class ? Integer.class : type == boolean.class ? Boolean.class : type;
    }

    private static boolean isWrittenAsText(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods()).anyMatch(m -> m.isAnnotationPresent(JsonCreator.class));
    }

    /** The sentence of the innermost cause that is ours: a period says itself how it is written. */
    private static Optional<String> sentence(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage());
        return message.contains(" is not a period.") ? Optional.of(message) : Optional.empty();
    }

    private static String wanted(Class<?> type) {
        if (type == LocalDate.class) {
            return "Write a day as \"2014-11-07\".";
        } else if (type == Instant.class) {
            return "Write a moment as \"2014-11-07T14:30:00Z\".";
        } else if (type == String.class) {
            return "Write a text in quotation marks.";
        } else if (type == int.class || type == Integer.class) {
            return "Write a whole number.";
        } else if (type == boolean.class) {
            return "Write true or false.";
        } else if (type == BigDecimal.class) {
            return "Write a number.";
        } else if (type.isEnum()) {
            return "Write one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(c -> Documents.json().valueToTree(c).asText())
                            .collect(Collectors.joining(", "))
                    + ".";
        }
        return "This is not a " + type.getSimpleName().toLowerCase(Locale.ROOT) + ".";
    }

    private <T> Optional<T> fault(String path, String message) {
        faults.add(path, message);
        return Optional.empty();
    }
}
