package org.braidplan.engine.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.braidplan.register.RegisterSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTextsTest {

    private final RegisterSchema visits = SchemaReader.read("cse", LiveRegister.Visit.class);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "on|7 November 2014|2014-11-07",
                "on|7 nov 2014|2014-11-07",
                "on|07/11/2014|2014-11-07",
                "on|7.11.2014|2014-11-07",
                "on|2014-11-07|2014-11-07",
                "cost|£1,234.50|1234.50",
                "cost|-12|-12.00",
                "seen|62.5%|62.5",
                "hours|7.25|7.25",
                "hours|1 000|1000",
                "visits|12|12",
                "visits|1,000|1000",
                "state|On its way|UNDER_WAY",
                "state|done|DONE",
                "urgent|Yes|true",
                "urgent|n|false",
                "month|2014-11|2014-11",
                "report|https://example.org/a?b=c|https://example.org/a?b=c"
            })
    void aValueIsReadAsPeopleWriteIt(String field, String text, String json) {
        assertThat(parsed(field, text).asText()).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "on|31/2/2014|Give a date such as",
                "on|7/11/14|Give a date such as",
                "on|2014-11-31|Give a date such as",
                "on|0001-01-01|between the years 1800 and 2299",
                "cost|12.345|at most 2 decimals",
                "cost|1,23|Give a number such as",
                "hours|1e9|Give a number such as",
                "hours|0x10|Give a number such as",
                "hours|1234567890123456789012|at most 18 digits",
                "visits|1.5|Give a whole number",
                "visits|-1|Give 0 or more",
                "visits|1001|Give 1000 or less",
                "state|perhaps|Choose one of Planned, On its way, Done",
                "urgent|maybe|Say yes or no",
                "month|2014-13|is not a period",
                "report|javascript:alert(1)|https://",
                "report|www.example.org|https://",
                "reference|a/b|Leave out the signs",
                "reference|..|Use a letter or a digit",
                "reference|12345678901234567890123456789012345678901|at most 40 characters"
            })
    void aValueThatCannotBeIsRefusedWithASentence(String field, String text, String sentence) {
        assertThatThrownBy(() -> parsed(field, text)).hasMessageContaining(sentence);
    }

    @Test
    void aTextOnOneLineHasNoBreaks() {
        assertThatThrownBy(() -> parsed("worker", "a\nb")).hasMessageContaining("one line");
        assertThat(parsed("notes", "a\r\nb").asText()).isEqualTo("a\nb");
        assertThatThrownBy(() -> parsed("notes", "a\u0000b")).hasMessageContaining("control");
        assertThatThrownBy(() -> parsed("notes", "a\ud83d")).hasMessageContaining("broken");
        assertThat(parsed("notes", "a\ud83d\ude00").asText()).isEqualTo("a\ud83d\ude00");
    }

    @Test
    void theLengthIsCountedInCharactersAsPeopleSeeThem() {
        assertThat(parsed("reference", "\ud83d\ude00".repeat(40)).asText()).hasSize(80);
        assertThatThrownBy(() -> parsed("reference", "\ud83d\ude00".repeat(41))).hasMessageContaining("at most 40");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+44 1709",
                "-5",
                "@sum",
                "'=1",
                "''=1",
                "' =1",
                "=HYPERLINK(\"http://x\")",
                "\uff1d1+1",
                "+",
                "-",
                "=",
                "@",
                "'+",
                "'",
                "''",
                "'tis",
                "plain",
                "a=b"
            })
    void aFormulaIsInertInASpreadsheetAndComesBackAsItWas(String text) {
        RegisterSchema.Field field = visits.field("worker").orElseThrow();
        String inert = FieldTexts.inert(field, text);
        assertThat(inert).doesNotMatch("(?s)\\s*[=+\\-@\uff1d\uff0b\uff0d\uff20].*");
        assertThat(FieldTexts.asWritten(field, inert)).isEqualTo(text);
    }

    @Test
    void aNegativeNumberIsNoFormula() {
        RegisterSchema.Field field = visits.field("cost").orElseThrow();
        assertThat(FieldTexts.inert(field, "-12.00")).isEqualTo("-12.00");
    }

    private JsonNode parsed(String field, String text) {
        return FieldTexts.parse(visits.field(field).orElseThrow(), text).orElseThrow();
    }
}
