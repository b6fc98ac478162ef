package org.braidplan.web.components;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.braidplan.people.People;
import org.braidplan.people.Person;
import org.braidplan.view.History;

/** Entries of the journal in words. */
public final class Changes {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONG = 300;
    private static final Pattern COUNTED = Pattern.compile("\\[(\\d{1,6})]");

    private Changes() {}

    /** One field, before and after; empty text where there was nothing. */
    public record Line(String field, String before, String after) {}

    /** The fields of a document that changed, in words. */
    public static List<Line> lines(History.DocumentChange change) {
        return change.fields().stream()
                .filter(f -> !isStepOfItsOwn(change.collection(), f.field()))
                .map(f -> new Line(field(f.field()), words(f.before()), words(f.after())))
                .filter(line -> !line.before().isEmpty() || !line.after().isEmpty())
                .toList();
    }

    /** A module's document repeats its newest steps, each of which is an entry as well. */
    private static boolean isStepOfItsOwn(String collection, String field) {
        return collection.equals("modules") && field.startsWith("history");
    }

    /** The name that people know somebody by; Braid's own parts and those who are gone by what the journal says. */
    public static String who(People people, String userName) {
        if (userName.startsWith("system:")) {
            return "Braid (" + userName.substring("system:".length()) + ")";
        }
        return people.find(userName).map(Person::name).filter(n -> !n.isBlank()).orElse(userName);
    }

    /** A JSON value as people read it. */
    public static String words(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (value.isTextual()) {
            return text(value.asText());
        }
        if (value.isNumber()) {
            return Words.number(new BigDecimal(value.asText()));
        }
        if (value.isBoolean()) {
            return value.asBoolean() ? "yes" : "no";
        }
        List<String> parts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(v -> parts.add(words(v)));
            return String.join("; ", parts.stream().filter(p -> !p.isEmpty()).toList());
        }
        value.properties().forEach(e -> {
            String words = words(e.getValue());
            if (!words.isEmpty()) {
                parts.add(Words.fromName(e.getKey()).toLowerCase(Locale.UK) + " " + words);
            }
        });
        return String.join(", ", parts);
    }

    /** {@code milestones[2].due} as {@code Milestones 3, due}. */
    private static String field(String path) {
        String counted = COUNTED.matcher(path).replaceAll(m -> " " + (Integer.parseInt(m.group(1)) + 1));
        String[] steps = counted.replace('/', '.').split("\\.");
        List<String> words = new ArrayList<>();
        for (String step : steps) {
            if (!step.isEmpty()) {
                words.add(Words.fromName(step));
            }
        }
        return Words.sentence(String.join(", ", words).toLowerCase(Locale.UK));
    }

    private static String words(Optional<String> json) {
        if (json.isEmpty()) {
            return "";
        }
        try {
            return Words.atMost(words(JSON.readTree(json.get())), LONG);
        } catch (JsonProcessingException e) {
            return Words.atMost(json.get(), LONG);
        }
    }

    private static String text(String text) {
        try {
            if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return Words.date(LocalDate.parse(text));
            }
            if (text.matches("\\d{4}-\\d{2}-\\d{2}T.*Z")) {
                // A module's document says so of one that has not come yet.
                return text.equals(Instant.EPOCH.toString()) ? "" : Words.moment(Instant.parse(text));
            }
        } catch (DateTimeException e) {
            return text;
        }
        return text;
    }
}
