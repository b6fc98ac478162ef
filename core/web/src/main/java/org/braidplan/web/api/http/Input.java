package org.braidplan.web.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.braidplan.page.Choices;
import org.braidplan.problem.FieldProblem;
import org.braidplan.problem.Problem;

/** The object of a request, once it is known to fit its shape: absent, null and empty text all mean "none". */
public final class Input {

    private final ObjectNode body;

    private Input(ObjectNode body) {
        this.body = body;
    }

    /** An object that fits the shape; refused otherwise, with every fault. */
    public static Input of(Shape shape, JsonNode body) {
        return of(shape, body, Json.object());
    }

    /**
     * An object that fits the shape, or repeats what stands there now: a program may send back all that it has read.
     *
     * @param now the members that stand there, as they are answered
     */
    public static Input of(Shape shape, JsonNode body, ObjectNode now) {
        JsonNode changes = body instanceof ObjectNode object ? FieldCheck.withoutRepeats(shape, object, now) : body;
        List<FieldProblem> problems = new ArrayList<>();
        FieldCheck.object(shape, changes, "", problems);
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        return new Input((ObjectNode) changes);
    }

    /**
     * Several objects of one shape, from an array or a single object.
     *
     * @return the objects; faults are named {@code [2].period}, or {@code period} where there was no array
     */
    public static List<Input> several(Shape shape, JsonNode body) {
        if (!body.isArray()) {
            return List.of(of(shape, body));
        }
        List<FieldProblem> problems = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            FieldCheck.object(shape, body.get(i), "[" + i + "]", problems);
        }
        if (body.isEmpty()) {
            problems.add(new FieldProblem("", "Give at least one."));
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        return StreamSupport.stream(body.spliterator(), false)
                .map(one -> new Input((ObjectNode) one))
                .toList();
    }

    /** Whether the request names this member, be it as null. */
    public boolean has(String name) {
        return body.has(name);
    }

    /** Whether the request names one of these. */
    public boolean hasAny(List<String> names) {
        return names.stream().anyMatch(body::has);
    }

    /** Text without blanks around it; empty when there is none. */
    public String text(String name) {
        return body.path(name).asText("").strip();
    }

    public Optional<LocalDate> date(String name) {
        return Optional.of(text(name)).filter(t -> !t.isEmpty()).map(LocalDate::parse);
    }

    public Optional<BigDecimal> number(String name) {
        return Optional.of(body.path(name)).filter(JsonNode::isNumber).map(JsonNode::decimalValue);
    }

    public Optional<Integer> whole(String name) {
        return Optional.of(body.path(name)).filter(JsonNode::isNumber).map(JsonNode::intValue);
    }

    public Optional<Boolean> yesNo(String name) {
        return Optional.of(body.path(name)).filter(JsonNode::isBoolean).map(JsonNode::booleanValue);
    }

    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return Choices.find(type, text(name));
    }

    /** Texts, without blanks around them. */
    public List<String> texts(String name) {
        return items(name).map(t -> t.asText().strip()).toList();
    }

    /** An object within, if it is there. */
    public Optional<Input> object(String name) {
        return Optional.of(body.path(name)).filter(JsonNode::isObject).map(o -> new Input((ObjectNode) o));
    }

    /** Objects within. */
    public List<Input> objects(String name) {
        return items(name).map(o -> new Input((ObjectNode) o)).toList();
    }

    /** The object itself, which must not be changed. */
    public ObjectNode body() {
        return body;
    }

    private Stream<JsonNode> items(String name) {
        return StreamSupport.stream(body.path(name).spliterator(), false);
    }
}
