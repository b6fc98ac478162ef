package org.braidplan.web.pages.registers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.braidplan.indicator.Period;
import org.braidplan.register.Referent;
import org.braidplan.register.RegisterSchema;
import org.braidplan.register.RegisterSchema.Choice;
import org.braidplan.register.RegisterSchema.Field;
import org.braidplan.web.components.Addresses;
import org.braidplan.web.components.Changes;
import org.braidplan.web.components.Words;

/**
 * A field's value as people read it.
 *
 * @param words empty where there is nothing
 * @param address of what it names; may be empty
 */
public record Value(String words, String address) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Value NOTHING = new Value("", "");

    /** A value of a field; one that does not fit the field is shown as it is kept. */
    static Value of(RegisterSchema schema, Field field, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return NOTHING;
        }
        String text = value.asText();
        try {
            return switch (field.kind()) {
                case MONEY -> new Value(value.isNumber() ? Words.pounds(value.decimalValue()) : text, "");
                case PERCENT -> new Value(value.isNumber() ? Words.number(value.decimalValue()) + "%" : text, "");
                case WHOLE_NUMBER, DECIMAL ->
                    new Value(value.isNumber() ? Words.number(value.decimalValue()) : text, "");
                case DATE -> new Value(Words.date(LocalDate.parse(text)), "");
                case PERIOD -> new Value(Period.parse(text).words(), "");
                case YES_NO -> new Value(value.isBoolean() ? (value.asBoolean() ? "Yes" : "No") : text, "");
                case CHOICE ->
                    new Value(
                            field.choices().stream()
                                    .filter(c -> c.value().equals(text))
                                    .map(Choice::label)
                                    .findFirst()
                                    .orElse(text),
                            "");
                case LINK -> new Value(text, text);
                case REFERENCE -> new Value(text, referred(schema, field, text));
                case TEXT, LONG_TEXT -> new Value(value.isValueNode() ? text : Changes.words(value), "");
            };
        } catch (DateTimeException | IllegalArgumentException e) {
            return new Value(text, "");
        }
    }

    /** A value that the journal has as JSON text. */
    static String words(RegisterSchema schema, Field field, String json) {
        try {
            return of(schema, field, JSON.readTree(json)).words();
        } catch (JsonProcessingException e) {
            return json;
        }
    }

    private static String referred(RegisterSchema schema, Field field, String key) {
        return switch (field.referent().orElse(Referent.PERSON)) {
            case ACTION -> Addresses.path("/actions/", key);
            case INDICATOR -> Addresses.path("/indicators/", key);
            case RECOMMENDATION -> Addresses.path("/recommendations#", key);
            case STRAND -> Addresses.path("/strands/", key);
            case RECORD ->
                Addresses.path("/strands/", schema.strand(), "/registers/", field.referentRegister(), "/", key);
            case PERSON -> "";
        };
    }
}
