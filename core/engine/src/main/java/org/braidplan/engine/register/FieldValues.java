package org.braidplan.engine.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.braidplan.indicator.Period;
import org.braidplan.register.FieldKind;
import org.braidplan.register.Link;
import org.braidplan.register.RegisterSchema.Field;
import org.jspecify.annotations.Nullable;

/** Values of fields as JSON: brought to the one way in which each is kept, or refused with a sentence. */
final class FieldValues {

    private static final int TEXT = 1_000;
    private static final int LONG_TEXT = 20_000;
    private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2299, 12, 31);

    private FieldValues() {}

    /**
     * The value as it is kept; none where nothing was given, whether or not the field may be empty.
     *
     * @throws Refused with a sentence for the person who gave it
     */
    static Optional<JsonNode> accept(Field field, @Nullable JsonNode given) {
        if (given == null || given.isNull() || given.isMissingNode()) {
            return Optional.empty();
        }
        return switch (field.kind()) {
            case TEXT, REFERENCE -> text(field, given, TEXT).map(TextNode::valueOf);
            case LONG_TEXT -> text(field, given, LONG_TEXT).map(TextNode::valueOf);
            case WHOLE_NUMBER -> Optional.of(whole(field, given));
            case DECIMAL, PERCENT -> Optional.of(DecimalNode.valueOf(decimal(field, given, 10)));
            case MONEY ->
                Optional.of(DecimalNode.valueOf(decimal(field, given, 2).setScale(2)));
            case DATE -> word(given).map(FieldValues::date);
            case PERIOD -> word(given).map(FieldValues::period);
            case CHOICE -> word(given).map(w -> choice(field, w));
            case LINK -> word(given).map(FieldValues::link);
            case YES_NO -> Optional.of(yesNo(given));
        };
    }

    private static Optional<String> text(Field field, JsonNode given, int usual) {
        if (!given.isTextual()) {
            throw new Refused("Give a text.");
        }
        String text =
                given.textValue().replace("\r\n", "\n").replace('\r', '\n').strip();
        boolean severalLines = field.kind() == FieldKind.LONG_TEXT;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!severalLines && (c == '\n' || c == '\t')) {
                throw new Refused("Write it on one line, without tabs.");
            }
            if (Character.isISOControl(c) && c != '\n' && c != '\t') {
                throw new Refused("Take out the control characters.");
            }
            if (Character.isSurrogate(c) && !(Character.isHighSurrogate(c) && hasPair(text, i++))) {
                throw new Refused("Take out the characters that are broken.");
            }
        }
        int most = field.atMost().map(BigDecimal::intValue).orElse(usual);
        if (text.codePointCount(0, text.length()) > most) {
            throw new Refused("Use at most " + grouped(most) + " characters.");
        }
        if (field.key()) {
            RecordKeys.refuse(text);
        }
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    private static boolean hasPair(String text, int high) {
        return high + 1 < text.length() && Character.isLowSurrogate(text.charAt(high + 1));
    }

    private static Optional<String> word(JsonNode given) {
        if (!given.isTextual()) {
            throw new Refused("Give a text.");
        }
        String word = given.textValue().strip();
        return word.isEmpty() ? Optional.empty() : Optional.of(word);
    }

    private static JsonNode whole(Field field, JsonNode given) {
        BigDecimal number = number(given);
        if (tooLong(number) || number.stripTrailingZeros().scale() > 0) {
            throw new Refused("Give a whole number.");
        }
        within(field, number);
        return LongNode.valueOf(number.longValueExact());
    }

    private static BigDecimal decimal(Field field, JsonNode given, int decimals) {
        BigDecimal number = number(given);
        if (tooLong(number)) {
            throw new Refused("Give a number with at most 18 digits.");
        }
        BigDecimal plain = number.scale() < 0 ? number.setScale(0) : number;
        if (plain.scale() > decimals) {
            BigDecimal stripped = plain.stripTrailingZeros();
            plain = stripped.setScale(Math.max(0, stripped.scale()));
            if (plain.scale() > decimals) {
                throw new Refused("Give a number with at most " + decimals + " decimals.");
            }
        }
        within(field, plain);
        return plain;
    }

    private static BigDecimal number(JsonNode given) {
        if (!given.isNumber()
                || !(given.isIntegralNumber() || given.isBigDecimal() || Double.isFinite(given.asDouble()))) {
            throw new Refused("Give a number.");
        }
        return given.decimalValue();
    }

    /** Also keeps numbers such as 1e999999999 from being written out. */
    private static boolean tooLong(BigDecimal number) {
        return (long) number.precision() - number.scale() > 18 || number.scale() > 1_000;
    }

    private static void within(Field field, BigDecimal number) {
        if (field.atLeast().filter(least -> number.compareTo(least) < 0).isPresent()) {
            throw new Refused("Give " + field.atLeast().get().toPlainString() + " or more.");
        }
        if (field.atMost().filter(most -> number.compareTo(most) > 0).isPresent()) {
            throw new Refused("Give " + field.atMost().get().toPlainString() + " or less.");
        }
    }

    private static JsonNode date(String word) {
        LocalDate date;
        try {
            date = LocalDate.parse(word);
        } catch (DateTimeException e) {
            throw new Refused("Give a date such as 2014-11-07.");
        }
        if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
            throw new Refused("Give a date between the years 1800 and 2299.");
        }
        return TextNode.valueOf(date.toString());
    }

    private static JsonNode period(String word) {
        try {
            return TextNode.valueOf(Period.parse(word).text());
        } catch (DateTimeException e) {
            throw new Refused(String.valueOf(e.getMessage()));
        }
    }

    private static JsonNode choice(Field field, String word) {
        if (field.choices().stream().noneMatch(c -> c.value().equals(word))) {
            throw new Refused("Choose one of "
                    + String.join(
                            ", ", field.choices().stream().map(c -> c.value()).toList()) + ".");
        }
        return TextNode.valueOf(word);
    }

    private static JsonNode link(String word) {
        try {
            if (word.length() > 2_000) {
                throw new Refused("Use at most 2,000 characters.");
            }
            return TextNode.valueOf(new Link(new URI(word)).address().toString());
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new Refused("Give a web address that starts with https:// or http://.");
        }
    }

    private static JsonNode yesNo(JsonNode given) {
        if (!given.isBoolean()) {
            throw new Refused("Say true or false.");
        }
        return BooleanNode.valueOf(given.booleanValue());
    }

    private static String grouped(int number) {
        return String.format(java.util.Locale.UK, "%,d", number);
    }

    /** A value that cannot be kept; its message is a sentence for the person who gave it. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(String sentence) {
            super(sentence, null, false, false);
        }

        String sentence() {
            return String.valueOf(getMessage());
        }
    }
}
