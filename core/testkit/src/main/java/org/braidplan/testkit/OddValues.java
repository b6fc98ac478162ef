package org.braidplan.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.braidplan.register.RegisterSchema.Field;

/** What a field can hold though nobody who wrote the strand thought of it. */
final class OddValues {

    /** Markup that runs where it is not escaped, and what templates and spreadsheets would work out. */
    static final String HOSTILE = "\"><script>alert('x')</script><img src=x onerror=alert(1)>{{7*7}}=1+1";

    private static final List<String> TEXTS = List.of(
            HOSTILE,
            "0",
            "null",
            "=SUM(A1:A9)",
            "' OR 1=1 --",
            "Zoë Ålund-Ní Bhriain",
            "\u202Eright to left",
            "e\u0301\u0327",
            "\uD83D\uDC69\u200D\uD83D\uDC67",
            "one\ntwo\r\nthree");

    private static final List<String> NUMBERS =
            List.of("0", "1", "-1", "0.01", "-0.01", "100", "2147483647", "999999999.99");

    /** A year typed wrong, a leap day, the first and the last day that a register takes. */
    private static final List<String> DATES =
            List.of("0214-11-07", "1800-01-01", "2014-12-01", "2016-02-29", "2299-12-31");

    private static final List<String> PERIODS = List.of(
            "0214-11",
            "1900",
            "2016-02-29",
            "2020-W53",
            "2014-12",
            "2014-Q4",
            "2014-H2",
            "1999/00",
            "2014/15 academic",
            "as at 2014-12-01",
            "9999-12",
            "9999-Q4",
            "9999");

    private static final List<String> LINKS =
            List.of("https://xn--e1afmkfd.example/%C3%A4?q=1&amp;x=%20#f", "http://[::1]:8080/", "HTTPS://EXAMPLE.ORG");

    private OddValues() {}

    /** Odd values for a field of this kind; the register may refuse some. */
    static List<JsonNode> of(Field field) {
        return switch (field.kind()) {
            case TEXT, LONG_TEXT, REFERENCE -> texts(field);
            case WHOLE_NUMBER, DECIMAL, MONEY, PERCENT -> numbers(field);
            case DATE -> nodes(DATES.stream());
            case PERIOD -> nodes(PERIODS.stream());
            case LINK -> nodes(LINKS.stream());
            case CHOICE -> nodes(field.choices().stream().map(c -> c.value()));
            case YES_NO -> List.of(BooleanNode.TRUE, BooleanNode.FALSE);
        };
    }

    private static List<JsonNode> texts(Field field) {
        List<JsonNode> texts = new ArrayList<>(nodes(TEXTS.stream()));
        texts.add(
                TextNode.valueOf("x".repeat(field.atMost().map(Number::intValue).orElse(100))));
        return texts;
    }

    private static List<JsonNode> numbers(Field field) {
        List<JsonNode> numbers = new ArrayList<>();
        NUMBERS.forEach(n -> numbers.add(DecimalNode.valueOf(new BigDecimal(n))));
        field.atLeast().ifPresent(n -> numbers.add(DecimalNode.valueOf(n)));
        field.atMost().ifPresent(n -> numbers.add(DecimalNode.valueOf(n)));
        return numbers;
    }

    private static List<JsonNode> nodes(Stream<String> texts) {
        return texts.<JsonNode>map(TextNode::valueOf).toList();
    }
}
