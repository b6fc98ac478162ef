package org.braidplan.web.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.braidplan.problem.FieldProblem;

/**
 * A form as its template draws it.
 *
 * @param address where it is sent
 * @param values what stands in its fields
 * @param csrf the session's token
 * @param once tells this showing of the form from any other, so that sending it twice saves it once
 * @param problems what is wrong with what was entered
 */
public record Form(
        String address,
        List<Field> fields,
        Values values,
        String button,
        String cancel,
        long revision,
        String csrf,
        String once,
        List<FieldProblem> problems,
        boolean isGrave) {

    public Form {
        fields = List.copyOf(fields);
        problems = List.copyOf(problems);
    }

    /** What is wrong with a field; empty when nothing is. */
    public String error(Field field) {
        return problems.stream()
                .filter(p -> p.field().equals(field.name()))
                .map(FieldProblem::message)
                .findFirst()
                .orElse("");
    }

    /** The fields that are always in sight. */
    public List<Field> inSight() {
        return fields.stream().filter(f -> f.under().isEmpty()).toList();
    }

    /** A part that opens on request; it is open at once when something in it is wrong. */
    public record More(String words, List<Field> fields, boolean isOpen) {}

    /** The parts that open on request, in the order of their first fields. */
    public List<More> more() {
        return fields.stream()
                .map(Field::under)
                .filter(u -> !u.isEmpty())
                .distinct()
                .map(u -> {
                    List<Field> inside =
                            fields.stream().filter(f -> f.under().equals(u)).toList();
                    return new More(u, inside, inside.stream().anyMatch(f -> !error(f).isEmpty()));
                })
                .toList();
    }

    /** Whether a file is sent with it. */
    public boolean hasFile() {
        return fields.stream().anyMatch(f -> f.kind() == Field.Kind.FILE);
    }

    /** A line of the summary of what is wrong: its words, and the field that it leads to, if it is on the form. */
    public record Line(String words, String address) {}

    /** The summary, in the order of the fields. */
    public List<Line> summary() {
        List<Line> lines = new ArrayList<>();
        for (Field field : fields) {
            problems.stream()
                    .filter(p -> p.field().equals(field.name()))
                    .forEach(p -> lines.add(new Line(named(field, p.message()), "#" + field.focus())));
        }
        problems.stream().filter(p -> field(p.field()).isEmpty()).forEach(p -> lines.add(new Line(p.message(), "")));
        return lines;
    }

    /** Away from its field, a message says which field it is about. */
    private static String named(Field field, String message) {
        String label = field.label();
        return message.toLowerCase(Locale.UK).contains(label.toLowerCase(Locale.UK))
                ? message
                : label + (label.endsWith("?") ? " " : ": ") + message;
    }

    private Optional<Field> field(String name) {
        return fields.stream().filter(f -> f.name().equals(name)).findFirst();
    }
}
