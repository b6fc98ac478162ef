package org.braidplan.web.api.resource;

import java.util.Map;
import java.util.function.Supplier;
import org.braidplan.problem.FieldProblem;
import org.braidplan.problem.Problem;

/** The names that fields have in a request, where the services name them as the records within have them. */
final class FieldNames {

    /** An action that is added, or changed as a whole. */
    static final FieldNames ACTION = new FieldNames(Map.of("to", "due"));

    /** A milestone that is changed as a whole. */
    static final FieldNames MILESTONE =
            new FieldNames(Map.of("to", "due", "on", "reachedOn", "milestone", "reachedOn"));

    /** A part of an action or an indicator, where names differ by what they stand in only. */
    static final FieldNames PLAIN = new FieldNames(Map.of());

    private static final String WITHIN = "^(ties|responsibility|claim|definitions\\[\\d+])\\.";

    private final Map<String, String> names;

    private FieldNames(Map<String, String> names) {
        this.names = names;
    }

    /** Does something, and names the fields of what is refused as the request does. */
    <T> T in(Supplier<T> service) {
        try {
            return service.get();
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.INVALID) {
                throw problem;
            }
            throw Problem.invalid(problem.fields().stream()
                    .map(fault -> new FieldProblem(name(fault.field()), fault.message()))
                    .toList());
        }
    }

    private String name(String field) {
        String flat = field.replaceFirst(WITHIN, "");
        return names.getOrDefault(flat, flat);
    }
}
