package org.braidplan.engine.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.braidplan.engine.document.Documents;
import org.braidplan.indicator.Period;
import org.braidplan.register.AtLeast;
import org.braidplan.register.AtMost;
import org.braidplan.register.Confidential;
import org.braidplan.register.FieldKind;
import org.braidplan.register.Help;
import org.braidplan.register.Key;
import org.braidplan.register.Label;
import org.braidplan.register.Link;
import org.braidplan.register.LongText;
import org.braidplan.register.Money;
import org.braidplan.register.Percent;
import org.braidplan.register.Referent;
import org.braidplan.register.RefersTo;
import org.braidplan.register.Register;
import org.braidplan.register.RegisterSchema;

/** Reads the declaration of a register off its record, and refuses one that could not work with a sentence for its author. */
public final class SchemaReader {

    private static final String KEY = "[a-z0-9]+(-[a-z0-9]+)*";

    private static final Map<Class<?>, FieldKind> KINDS = Map.ofEntries(
            Map.entry(int.class, FieldKind.WHOLE_NUMBER),
            Map.entry(Integer.class, FieldKind.WHOLE_NUMBER),
            Map.entry(long.class, FieldKind.WHOLE_NUMBER),
            Map.entry(Long.class, FieldKind.WHOLE_NUMBER),
            Map.entry(BigDecimal.class, FieldKind.DECIMAL),
            Map.entry(Money.class, FieldKind.MONEY),
            Map.entry(Percent.class, FieldKind.PERCENT),
            Map.entry(LocalDate.class, FieldKind.DATE),
            Map.entry(Period.class, FieldKind.PERIOD),
            Map.entry(boolean.class, FieldKind.YES_NO),
            Map.entry(Boolean.class, FieldKind.YES_NO),
            Map.entry(Link.class, FieldKind.LINK));

    private static final Set<FieldKind> IN_KEYS = EnumSet.of(
            FieldKind.TEXT,
            FieldKind.REFERENCE,
            FieldKind.WHOLE_NUMBER,
            FieldKind.DATE,
            FieldKind.PERIOD,
            FieldKind.CHOICE);

    /** What was read, by strand, hanging on the record's own class: every page of a strand asks for all of its registers. */
    private static final ClassValue<ConcurrentMap<String, RegisterSchema>> READ = new ClassValue<>() {
        @Override
        protected ConcurrentMap<String, RegisterSchema> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    private SchemaReader() {}

    /**
     * The schema that a record declares.
     *
     * @throws IllegalArgumentException when the declaration is wrong, naming the record, the field and what to do
     */
    public static RegisterSchema read(String strand, Class<? extends Record> type) {
        return READ.get(type).computeIfAbsent(strand, s -> readAnew(s, type));
    }

    private static RegisterSchema readAnew(String strand, Class<? extends Record> type) {
        Register register = type.getAnnotation(Register.class);
        if (register == null) {
            throw bad(type, "needs @Register");
        }
        if (!register.key().matches(KEY)) {
            throw bad(type, "has the key \"" + register.key() + "\"; use lower-case letters, digits and dashes");
        }
        if (register.title().isBlank() || register.one().isBlank()) {
            throw bad(type, "needs a title and what one of them is called");
        }
        if (register.version() < 1) {
            throw bad(type, "has version " + register.version() + "; versions start at 1");
        }
        List<RegisterSchema.Field> fields = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            fields.add(field(type, component));
        }
        if (fields.stream().noneMatch(RegisterSchema.Field::key)) {
            throw bad(type, "has no @Key; mark the field, or fields, that tell one record from another");
        }
        return new RegisterSchema(
                strand,
                register.key(),
                register.title(),
                register.one(),
                register.purpose(),
                register.version(),
                register.confined(),
                Optional.of(type),
                fields);
    }

    private static RegisterSchema.Field field(Class<?> record, RecordComponent component) {
        String name = component.getName();
        if (name.startsWith("_")) {
            throw bad(record, name, "starts with _, which is kept for the platform's own fields");
        }
        boolean optional = component.getType() == Optional.class;
        Class<?> type = optional ? inside(record, component) : component.getType();
        Optional<RefersTo> refersTo = Optional.ofNullable(component.getAnnotation(RefersTo.class));
        FieldKind kind = kind(record, component, type, refersTo.isPresent());
        boolean key = component.isAnnotationPresent(Key.class);
        boolean confidential = component.isAnnotationPresent(Confidential.class);
        if (key && optional) {
            throw bad(record, name, "is a key and Optional; a key is always there");
        }
        if (key && confidential) {
            throw bad(record, name, "is a key and confidential; addresses show keys");
        }
        if (key && !IN_KEYS.contains(kind)) {
            throw bad(record, name, "cannot be a key; take a text, reference, whole number, date, period or choice");
        }
        Optional<BigDecimal> atLeast =
                Optional.ofNullable(component.getAnnotation(AtLeast.class)).map(a -> number(record, name, a.value()));
        Optional<BigDecimal> atMost =
                Optional.ofNullable(component.getAnnotation(AtMost.class)).map(a -> number(record, name, a.value()));
        if (atLeast.isPresent() && !kind.isNumeric()) {
            throw bad(record, name, "bears @AtLeast, which is for numbers");
        }
        if (atMost.isPresent() && !kind.isNumeric() && !isText(kind)) {
            throw bad(record, name, "bears @AtMost, which is for numbers and texts");
        }
        if (atLeast.isPresent() && atMost.isPresent() && atLeast.get().compareTo(atMost.get()) > 0) {
            throw bad(record, name, "is at least " + atLeast.get() + " and at most " + atMost.get());
        }
        Referent referent = refersTo.map(RefersTo::value).orElse(null);
        String referentRegister = refersTo.map(RefersTo::register).orElse("");
        if ((referent == Referent.RECORD) == referentRegister.isEmpty()) {
            if (refersTo.isPresent()) {
                throw bad(record, name, "names a register if, and only if, it refers to a record");
            }
        }
        return new RegisterSchema.Field(
                name,
                Optional.ofNullable(component.getAnnotation(Label.class))
                        .map(Label::value)
                        .orElseGet(() -> words(name)),
                Optional.ofNullable(component.getAnnotation(Help.class))
                        .map(Help::value)
                        .orElse(""),
                kind,
                key,
                !optional,
                confidential,
                atLeast,
                atMost,
                kind == FieldKind.CHOICE ? choices(record, name, type) : List.of(),
                Optional.ofNullable(referent),
                referentRegister);
    }

    private static FieldKind kind(Class<?> record, RecordComponent component, Class<?> type, boolean reference) {
        String name = component.getName();
        boolean longText = component.isAnnotationPresent(LongText.class);
        if ((longText || reference) && type != String.class) {
            throw bad(record, name, "bears @LongText or @RefersTo, which are for String");
        }
        if (longText && reference) {
            throw bad(record, name, "bears both @LongText and @RefersTo");
        }
        if (type == String.class) {
            return reference ? FieldKind.REFERENCE : longText ? FieldKind.LONG_TEXT : FieldKind.TEXT;
        }
        if (type.isEnum()) {
            return FieldKind.CHOICE;
        }
        FieldKind kind = KINDS.get(type);
        if (kind == null) {
            throw bad(
                    record,
                    name,
                    "is a " + type.getSimpleName()
                            + ", which a register cannot hold; take String, int, long, BigDecimal,"
                            + " Money, Percent, LocalDate, Period, boolean, an enum or Link, or Optional of one");
        }
        return kind;
    }

    private static Class<?> inside(Class<?> record, RecordComponent component) {
        Type argument = component.getGenericType() instanceof ParameterizedType p
                ? p.getActualTypeArguments()[0]
                : component.getGenericType();
        if (argument instanceof Class<?> type && type != Optional.class) {
            return type;
        }
        throw bad(record, component.getName(), "is an Optional of something that a register cannot hold");
    }

    private static List<RegisterSchema.Choice> choices(Class<?> record, String name, Class<?> type) {
        List<RegisterSchema.Choice> choices = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            JsonNode value = Documents.of((Enum<?>) constant);
            if (!value.isTextual()) {
                throw bad(record, name, "has a choice that is not written as text");
            }
            choices.add(new RegisterSchema.Choice(value.textValue(), label(type, (Enum<?>) constant)));
        }
        if (choices.isEmpty()) {
            throw bad(record, name, "has nothing to choose from");
        }
        return choices;
    }

    private static String label(Class<?> type, Enum<?> constant) {
        try {
            Label label = type.getField(constant.name()).getAnnotation(Label.class);
            return label != null ? label.value() : words(constant.name().toLowerCase(Locale.ROOT));
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isText(FieldKind kind) {
        return kind == FieldKind.TEXT || kind == FieldKind.LONG_TEXT || kind == FieldKind.REFERENCE;
    }

    private static BigDecimal number(Class<?> record, String name, String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw bad(record, name, "has the limit \"" + text + "\", which is not a number");
        }
    }

    /** A name in words: {@code originalDue} and {@code original_due} become "Original due". */
    static String words(String name) {
        String words =
                name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static IllegalArgumentException bad(Class<?> record, String what) {
        return new IllegalArgumentException("The record " + record.getSimpleName() + " " + what + ".");
    }

    private static IllegalArgumentException bad(Class<?> record, String field, String what) {
        return new IllegalArgumentException(
                "The field " + field + " of the record " + record.getSimpleName() + " " + what + ".");
    }
}
