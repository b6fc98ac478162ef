package org.braidplan.problem;

import java.util.List;
import java.util.Objects;

/**
 * The one exception Braid throws on purpose: what was refused, why, and what to do about it.
 *
 * <p>The message is a sentence for the person who asked; it never holds a secret, a stack trace or confidential data. The
 * code is stable and kebab-case ({@code stale-revision}), so that people can search for it.
 */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String code;
    private final List<FieldProblem> fields;

    private Problem(Kind kind, String code, String message, List<FieldProblem> fields, Throwable cause) {
        super(message, cause);
        this.kind = Objects.requireNonNull(kind);
        this.code = Objects.requireNonNull(code);
        this.fields = List.copyOf(fields);
    }

    /** A problem with no field to blame. */
    public static Problem of(Kind kind, String code, String message) {
        return new Problem(kind, code, message, List.of(), null);
    }

    /** A problem that another exception brought about; the cause goes to the log, never to the person. */
    public static Problem of(Kind kind, String code, String message, Throwable cause) {
        return new Problem(kind, code, message, List.of(), cause);
    }

    /** Something that was entered is not acceptable: every bad field at once, never only the first. */
    public static Problem invalid(List<FieldProblem> fields) {
        String message =
                fields.size() == 1 ? fields.get(0).message() : "There are " + fields.size() + " things to correct.";
        return new Problem(Kind.INVALID, "invalid", message, fields, null);
    }

    /** One bad field. */
    public static Problem invalid(String field, String message) {
        return invalid(List.of(new FieldProblem(field, message)));
    }

    /** What was asked for is not there. */
    public static Problem notFound(String what) {
        return of(Kind.NOT_FOUND, "not-found", "There is no " + what + ".");
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    /** The fields at fault; empty when no field is. */
    public List<FieldProblem> fields() {
        return fields;
    }

    /** Families of problems, each with the HTTP status that it becomes. */
    public enum Kind {
        INVALID(422),
        SIGN_IN_NEEDED(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        STALE(412),
        TOO_LARGE(413),
        REVISION_NEEDED(428),
        TOO_MANY(429),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The HTTP status code. */
        public int status() {
            return status;
        }
    }
}
