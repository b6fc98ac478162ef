package org.braidplan.store.embedded.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Values as bytes whose unsigned order is the order of the values, one after the other.
 *
 * <p>Absent, false, true, numbers by value, text by code point, and last what has no order (objects and arrays). No
 * value's bytes are the start of another's, so what follows a value never changes its place.
 */
public final class OrderedKey {

    private static final int ABSENT = 1;
    private static final int FALSE = 2;
    private static final int TRUE = 3;
    private static final int NUMBER = 4;
    private static final int TEXT = 5;
    private static final int OTHER = 6;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(64);

    /** Adds a field's value as a document has it. */
    public OrderedKey add(@Nullable JsonNode value) {
        if (value == null || value.isMissingNode() || value.isNull()) {
            out.write(ABSENT);
        } else if (value.isBoolean()) {
            out.write(value.booleanValue() ? TRUE : FALSE);
        } else if (value.isNumber()) {
            number(value.decimalValue());
        } else if (value.isTextual()) {
            text(value.textValue());
        } else {
            out.write(OTHER);
        }
        return this;
    }

    /**
     * Adds a value as a query names it.
     *
     * @throws IllegalArgumentException for a type that no field can equal
     */
    public OrderedKey addValue(@Nullable Object value) {
        if (value == null) {
            out.write(ABSENT);
        } else if (value instanceof Boolean bool) {
            out.write(bool ? TRUE : FALSE);
        } else if (value instanceof BigDecimal decimal) {
            number(decimal);
        } else if (value instanceof BigInteger whole) {
            number(new BigDecimal(whole));
        } else if (value instanceof Long
                || value instanceof Integer
                || value instanceof Short
                || value instanceof Byte) {
            number(BigDecimal.valueOf(((Number) value).longValue()));
        } else if (value instanceof CharSequence text) {
            text(text.toString());
        } else {
            throw new IllegalArgumentException(
                    "A query cannot ask for a " + value.getClass().getName() + ".");
        }
        return this;
    }

    /** Adds text and its end. */
    public OrderedKey text(String text) {
        textStart(text);
        out.write(0);
        out.write(0);
        return this;
    }

    /** Adds the start of a text: all keys that go on from here hold texts that start with it. */
    public OrderedKey textStart(String text) {
        out.write(TEXT);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            out.write(b);
            if (b == 0) {
                out.write(0xFF);
            }
        }
        return this;
    }

    /** Adds a whole number of 8 bytes, without a type; for keys whose shape is fixed. */
    public OrderedKey fixed(long value) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            out.write((int) (value >>> shift));
        }
        return this;
    }

    /** Adds bytes as they are. */
    public OrderedKey raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    /** Sign, then the power of ten before the first digit, then the digits; all turned round below zero. */
    private void number(BigDecimal value) {
        out.write(NUMBER);
        int sign = value.signum();
        out.write(1 + sign);
        if (sign == 0) {
            return;
        }
        BigDecimal shortest = value.stripTrailingZeros();
        long exponent = (long) shortest.precision() - shortest.scale();
        int turn = sign < 0 ? 0xFF : 0;
        for (int shift = 56; shift >= 0; shift -= 8) {
            out.write((int) ((exponent ^ Long.MIN_VALUE) >>> shift) ^ turn);
        }
        String digits = shortest.unscaledValue().abs().toString();
        for (int i = 0; i < digits.length(); i++) {
            out.write(digits.charAt(i) - '0' + 1 ^ turn);
        }
        out.write(turn);
    }

    public byte[] bytes() {
        return out.toByteArray();
    }

    /** A key above every key that starts like this one. */
    public static byte[] after(byte[] start) {
        byte[] after = Arrays.copyOf(start, start.length + 1);
        after[start.length] = (byte) 0xFF;
        return after;
    }

    /** A key below every one whose next value is present. */
    static byte[] present(byte[] start) {
        byte[] present = Arrays.copyOf(start, start.length + 1);
        present[start.length] = FALSE;
        return present;
    }

    /** A key above every one whose next value has an order. */
    static byte[] ordered(byte[] start) {
        byte[] ordered = Arrays.copyOf(start, start.length + 1);
        ordered[start.length] = OTHER;
        return ordered;
    }
}
