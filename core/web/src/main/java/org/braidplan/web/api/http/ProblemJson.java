package org.braidplan.web.api.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.braidplan.problem.FieldProblem;
import org.braidplan.problem.Problem;

/** Refusals as RFC 9457 writes them. */
public final class ProblemJson {

    /** The media type. */
    public static final String TYPE = "application/problem+json";

    private static final Shape BAD_FIELD = Shape.answer(
            "BadField",
            "A field that cannot be accepted.",
            Field.text("field", "Its name, with dots and indexes for what is nested; empty for the whole body."),
            Field.text("message", "What is wrong, and what to do."));

    /** What they look like. */
    public static final Shape SHAPE = Shape.answer(
            "Problem",
            "What was refused, why, and what to do about it (RFC 9457).",
            Field.text("type", "Always about:blank; the code tells problems apart."),
            Field.text("title", "The status in words."),
            Field.whole("status", "The HTTP status."),
            Field.text("detail", "A sentence for the person who asked."),
            Field.text("instance", "The path that was asked for."),
            Field.text("code", "Stable and kebab-case, to search for."),
            Field.objects("errors", BAD_FIELD, "Every bad field."));

    private static final Map<Integer, String> TITLES = Map.ofEntries(
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(409, "Conflict"),
            Map.entry(412, "Precondition Failed"),
            Map.entry(413, "Content Too Large"),
            Map.entry(415, "Unsupported Media Type"),
            Map.entry(422, "Unprocessable Content"),
            Map.entry(428, "Precondition Required"),
            Map.entry(429, "Too Many Requests"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(503, "Service Unavailable"));

    private ProblemJson() {}

    static ObjectNode of(Problem problem, String instance) {
        return of(problem.kind().status(), problem.code(), problem.getMessage(), problem.fields(), instance);
    }

    static ObjectNode of(Refusal refusal, String instance) {
        return of(refusal.status(), refusal.code(), refusal.getMessage(), List.of(), instance);
    }

    /** A failure that nobody foresaw: the reference leads to what the log says of it. */
    static ObjectNode unforeseen(String reference, String instance) {
        return of(
                500,
                "internal-error",
                "Something went wrong in Braid. Tell an operator this reference: " + reference + ".",
                List.of(),
                instance);
    }

    private static ObjectNode of(int status, String code, String detail, List<FieldProblem> fields, String instance) {
        ObjectNode json = Json.object()
                .put("type", "about:blank")
                .put("title", TITLES.getOrDefault(status, "Error"))
                .put("status", status)
                .put("detail", detail)
                .put("instance", instance)
                .put("code", code);
        ArrayNode errors = json.putArray("errors");
        fields.forEach(f -> errors.addObject().put("field", f.field()).put("message", f.message()));
        return json;
    }
}
