package org.braidplan.web.pages.registers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.braidplan.problem.FieldProblem;
import org.braidplan.problem.Problem;
import org.braidplan.register.FieldKind;
import org.braidplan.register.Referent;
import org.braidplan.register.RegisterSchema;
import org.braidplan.view.PageOf;
import org.braidplan.view.PlanView;
import org.braidplan.web.components.Words;
import org.braidplan.web.form.Entered;
import org.braidplan.web.form.Field;
import org.braidplan.web.form.Field.Option;
import org.braidplan.web.form.Values;

/** The fields of a form, as a register's schema has them. */
record RecordFields(List<RegisterSchema.Field> schema, List<Field> fields) {

    /** A choice of more than these is a list to open, not one to look over. */
    private static final int FEW = 5;
    /** Of more records than these nobody can choose from a list: their key is entered. */
    private static final int MANY = 200;

    /** The fields that this visitor may see; of a record that is there, its key stays what it is. */
    static RecordFields of(Opened opened, boolean isNew) {
        List<Field> fields = opened.visit()
                .readNow(plan -> opened.fields().stream()
                        .map(f -> f.key() && !isNew
                                ? Field.of(Field.Kind.HIDDEN, f.name(), f.label(), "")
                                : field(opened, plan, f))
                        .toList());
        return new RecordFields(opened.fields(), fields);
    }

    /** A record's values as texts. */
    Values values(ObjectNode record) {
        Values values = Values.NONE;
        for (int i = 0; i < fields.size(); i++) {
            JsonNode value = record.path(schema.get(i).name());
            if (!value.isMissingNode() && !value.isNull()) {
                values = with(values, fields.get(i), schema.get(i), value);
            }
        }
        return values;
    }

    /** What was entered, as texts by field name; a date that is none is a problem. */
    Map<String, String> texts(Entered entered, List<FieldProblem> problems) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            if (field.kind() == Field.Kind.DATE) {
                Entered one = new Entered(entered.values());
                Optional<LocalDate> date = one.date(field.name());
                try {
                    one.check();
                } catch (Problem e) {
                    problems.addAll(e.fields());
                }
                texts.put(field.name(), date.map(LocalDate::toString).orElse(""));
            } else {
                texts.put(field.name(), entered.text(field.name()));
            }
        }
        return texts;
    }

    private static Values with(Values values, Field field, RegisterSchema.Field schema, JsonNode value) {
        String text = value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
        if (field.kind() == Field.Kind.DATE) {
            try {
                return values.with(field.name(), Optional.of(LocalDate.parse(text)));
            } catch (DateTimeParseException e) {
                return values;
            }
        }
        if (schema.kind() == FieldKind.YES_NO) {
            return values.with(field.name(), value.asBoolean() ? "yes" : "no");
        }
        return values.with(field.name(), text);
    }

    private static Field field(Opened opened, PlanView plan, RegisterSchema.Field field) {
        Field made = switch (field.kind()) {
            case TEXT -> Field.text(field.name(), field.label(), hint(field, ""));
            case LONG_TEXT -> Field.longText(field.name(), field.label(), hint(field, ""));
            case LINK ->
                Field.text(field.name(), field.label(), hint(field, "A web address that starts with https://."));
            case WHOLE_NUMBER, DECIMAL ->
                Field.of(Field.Kind.NUMBER, field.name(), field.label(), hint(field, limits(field)));
            case MONEY -> Field.of(Field.Kind.MONEY, field.name(), field.label(), hint(field, limits(field)));
            case PERCENT -> Field.of(Field.Kind.PERCENT, field.name(), field.label(), hint(field, limits(field)));
            case DATE -> Field.date(field.name(), field.label(), hint(field, "For example, 30 11 2014."));
            case PERIOD ->
                Field.text(
                        field.name(),
                        field.label(),
                        hint(
                                field,
                                "For example, 2014-11 for November 2014, 2014-Q4 for its last three months, or 2014/15."));
            case YES_NO ->
                Field.radios(
                        field.name(),
                        field.label(),
                        hint(field, ""),
                        List.of(Option.of("yes", "Yes"), Option.of("no", "No")));
            case CHOICE -> choice(field);
            case REFERENCE -> reference(opened, plan, field);
        };
        return field.required() ? made : made.mayBeEmpty();
    }

    private static Field choice(RegisterSchema.Field field) {
        List<Option> options = field.choices().stream()
                .map(c -> Option.of(c.value(), c.label()))
                .toList();
        // Radio buttons cannot be emptied again.
        return field.required() && options.size() <= FEW
                ? Field.radios(field.name(), field.label(), hint(field, ""), options)
                : Field.select(field.name(), field.label(), hint(field, ""), options);
    }

    private static Field reference(Opened opened, PlanView plan, RegisterSchema.Field field) {
        Referent referent = field.referent().orElse(Referent.PERSON);
        List<Option> options = switch (referent) {
            case PERSON -> people(plan);
            case ACTION ->
                plan.actions().stream()
                        .map(a -> option(a.action().ref(), a.action().title()))
                        .toList();
            case INDICATOR ->
                plan.indicators().stream()
                        .map(i -> Option.of(i.key(), i.title()))
                        .toList();
            case RECOMMENDATION ->
                plan.recommendations().stream()
                        .map(r -> option(r.key(), r.gist()))
                        .toList();
            case STRAND ->
                plan.strands().stream()
                        .map(s -> Option.of(s.key(), s.number() + " " + s.title()))
                        .toList();
            case RECORD -> records(opened, field);
        };
        return referent == Referent.PERSON || options.size() > MANY
                ? Field.text(field.name(), field.label(), hint(field, "")).offering(options)
                : Field.select(field.name(), field.label(), hint(field, ""), options);
    }

    private static List<Option> records(Opened opened, RegisterSchema.Field field) {
        String strand = opened.strand().key();
        return opened.visit()
                .services()
                .registers()
                .schema(strand, field.referentRegister())
                .map(other -> opened
                        .visit()
                        .services()
                        .registers()
                        .list(
                                opened.visit().caller(),
                                strand,
                                other.key(),
                                new PageOf(1, MANY + 1, Optional.empty(), Map.of(), ""))
                        .items()
                        .stream()
                        .map(r -> Option.of(r.path("_key").asText(), RecordPage.name(other, other.keyFields(), r)))
                        .toList())
                .orElse(List.of());
    }

    private static List<Option> people(PlanView plan) {
        TreeSet<String> people = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        plan.actions().forEach(a -> people.add(a.action().owner()));
        plan.strands().forEach(s -> people.add(s.leadOfficer()));
        people.remove("");
        return people.stream().map(p -> Option.of(p, p)).toList();
    }

    private static Option option(String key, String words) {
        return Option.of(key, key + ": " + Words.atMost(words, 80));
    }

    private static String hint(RegisterSchema.Field field, String usual) {
        String confidential = field.confidential() ? " Confidential: only those with the right to see it do." : "";
        return ((field.help().isEmpty() ? usual : field.help()) + confidential).strip();
    }

    private static String limits(RegisterSchema.Field field) {
        String least = field.atLeast().map(Words::number).orElse("");
        String most = field.atMost().map(Words::number).orElse("");
        if (!least.isEmpty() && !most.isEmpty()) {
            return "From " + least + " to " + most + ".";
        }
        return !least.isEmpty() ? least + " or more." : !most.isEmpty() ? "At most " + most + "." : "";
    }
}
