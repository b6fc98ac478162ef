package org.braidplan.engine.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.braidplan.engine.register.FieldValues.Refused;
import org.braidplan.register.FieldKind;
import org.braidplan.register.RegisterSchema.Field;

/** Values of fields as people and spreadsheets write them, and back. */
final class FieldTexts {

    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            pattern("d/M/uuuu"),
            pattern("d.M.uuuu"),
            pattern("d MMMM uuuu"),
            pattern("d MMM uuuu"));

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,40}|\\d{1,3}(,\\d{3}){1,12})(\\.\\d{1,40})?");

    /** What a spreadsheet would take for a formula, after any number of our own apostrophes; with the wide forms of Asia. */
    private static final Pattern FORMULA =
            Pattern.compile("'*(\\s*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\\t\\r\\n]).*", Pattern.DOTALL);

    private FieldTexts() {}

    /**
     * The value that a text writes; none for a text that is blank.
     *
     * @throws Refused with a sentence for the person who wrote it
     */
    static Optional<JsonNode> parse(Field field, String text) {
        String word = text.strip();
        if (word.isEmpty()) {
            return Optional.empty();
        }
        return FieldValues.accept(
                field,
                switch (field.kind()) {
                    case TEXT, LONG_TEXT, REFERENCE, LINK, PERIOD -> TextNode.valueOf(text);
                    case WHOLE_NUMBER, DECIMAL, MONEY, PERCENT -> number(field.kind(), word);
                    case DATE -> TextNode.valueOf(date(word));
                    case CHOICE -> TextNode.valueOf(choice(field, word));
                    case YES_NO -> yesNo(word);
                });
    }

    /** The text of a value that is kept, which {@link #parse} reads back to the same. */
    static String write(Field field, JsonNode value) {
        return switch (field.kind()) {
            case YES_NO -> value.booleanValue() ? "yes" : "no";
            case WHOLE_NUMBER, DECIMAL, MONEY, PERCENT ->
                value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
            default -> value.asText();
        };
    }

    /** A text that no spreadsheet takes for a formula: one that looks like one gets an apostrophe in front. */
    static String inert(Field field, String text) {
        return isWords(field.kind()) && FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** The text that {@link #inert} was given. */
    static String asWritten(Field field, String text) {
        return isWords(field.kind())
                        && text.startsWith("'")
                        && FORMULA.matcher(text).matches()
                ? text.substring(1)
                : text;
    }

    private static boolean isWords(FieldKind kind) {
        return kind == FieldKind.TEXT || kind == FieldKind.LONG_TEXT || kind == FieldKind.REFERENCE;
    }

    private static JsonNode number(FieldKind kind, String word) {
        String digits = word.replace("\u00a0", "").replace(" ", "");
        if (kind == FieldKind.MONEY) {
            digits = digits.replace("£", "");
        } else if (kind == FieldKind.PERCENT && digits.endsWith("%")) {
            digits = digits.substring(0, digits.length() - 1);
        }
        if (!NUMBER.matcher(digits).matches()) {
            throw new Refused(
                    kind == FieldKind.WHOLE_NUMBER ? "Give a whole number." : "Give a number such as 1234.50.");
        }
        return DecimalNode.valueOf(new BigDecimal(digits.replace(",", "")));
    }

    private static String date(String word) {
        for (DateTimeFormatter format : DATES) {
            try {
                return LocalDate.parse(word, format).toString();
            } catch (DateTimeException e) {
                // The next way to write a date may fit.
            }
        }
        throw new Refused("Give a date such as 7 November 2014, 7/11/2014 or 2014-11-07.");
    }

    private static String choice(Field field, String word) {
        return field.choices().stream()
                .filter(c -> c.value().equalsIgnoreCase(word) || c.label().equalsIgnoreCase(word))
                .findFirst()
                .map(c -> c.value())
                .orElseThrow(() -> new Refused("Choose one of "
                        + String.join(
                                ", ",
                                field.choices().stream().map(c -> c.label()).toList()) + "."));
    }

    private static JsonNode yesNo(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "yes", "y", "true" -> BooleanNode.TRUE;
            case "no", "n", "false" -> BooleanNode.FALSE;
            default -> throw new Refused("Say yes or no.");
        };
    }

    private static DateTimeFormatter pattern(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.UK)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
