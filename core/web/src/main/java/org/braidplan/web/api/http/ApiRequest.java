package org.braidplan.web.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.braidplan.people.Caller;
import org.braidplan.problem.Problem;
import org.braidplan.view.PageOf;

/** A request that has found its route: who asks, for what, and with which body. */
public final class ApiRequest {

    /** The longest JSON body, in bytes. */
    public static final int LONGEST_JSON = 1 << 20;

    private final HttpServletRequest http;
    private final Router.Match match;
    private final Caller caller;
    private final Map<String, String> query;
    private final Supplier<JsonNode> standing;
    private JsonNode body = MissingNode.getInstance();

    /** @param standing what stands now at the address that is asked for */
    ApiRequest(HttpServletRequest http, Router.Match match, Caller caller, Supplier<JsonNode> standing) {
        this.http = http;
        this.match = match;
        this.caller = caller;
        this.standing = standing;
        this.query = QueryString.parse(http.getQueryString());
    }

    public Caller caller() {
        return caller;
    }

    /** What a variable of the route's path stands for. */
    public String variable(String name) {
        return match.variables().get(name);
    }

    /** A parameter of the query, or empty text. */
    public String parameter(String name) {
        return query.getOrDefault(name, "");
    }

    /** The page of a list that is asked for. */
    public PageOf page() {
        return match.route().reply().list().orElseThrow().page(query);
    }

    /** The page that is asked for of a list with these fields. */
    public PageOf page(ListQuery list) {
        return list.page(query);
    }

    /** The body, which fits the route's shape. */
    public Input input() {
        return Input.of(shape(), json());
    }

    /** The body, which fits the route's shape or repeats what is there; see {@link Input#of(Shape, JsonNode, ObjectNode)}. */
    public Input input(ObjectNode now) {
        return Input.of(shape(), object(), now);
    }

    /** The objects of the body, each of the route's shape. */
    public List<Input> inputs() {
        return Input.several(shape(), json());
    }

    /** The body, an object that nobody has checked yet. */
    public ObjectNode object() {
        if (json() instanceof ObjectNode object) {
            return object;
        }
        throw Problem.invalid("", "Give an object: {…}.");
    }

    /** The body, read once; one with a text that looks like personal data is refused unless the request confirms it. */
    public JsonNode json() {
        if (body.isMissingNode()) {
            body = Json.parse(read());
            if (!parameter(PossiblePersonalData.CONFIRMED).equals("true")) {
                PossiblePersonalData.ask(body, standing);
            }
        }
        return body;
    }

    /** The body's bytes, as they come; longer ones than the limit are refused while they are read. */
    public InputStream bytes(long limit) {
        checkType();
        if (http.getContentLengthLong() > limit) {
            throw Refusal.tooLarge(limit);
        }
        try {
            return new ClientBody(http.getInputStream(), limit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses the request unless it names this revision. */
    public void mustHaveSeen(long revision) {
        Revisions.mustMatch(http.getHeaders("If-Match"), revision);
    }

    /** Whether it names a revision at all. */
    public boolean namesRevision() {
        return http.getHeader("If-Match") != null;
    }

    private Shape shape() {
        return match.route().body().shape().orElseThrow();
    }

    private byte[] read() {
        try (InputStream bytes = bytes(LONGEST_JSON)) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void checkType() {
        List<String> types = match.route().body().types();
        String wanted = String.join(" or ", types);
        String header = match.route().method() == Method.PATCH ? "Accept-Patch" : "Accept";
        String sent = http.getContentType() == null ? "" : http.getContentType().toLowerCase(Locale.ROOT);
        String[] parts = sent.split(";");
        boolean utf8 = !sent.contains("charset") || sent.replace("\"", "").matches(".*charset=utf-?8\\s*(;.*)?");
        if (!types.contains(parts[0].strip()) || !utf8 || http.getHeader("Content-Encoding") != null) {
            throw Refusal.mediaType(wanted, header, String.join(", ", types));
        }
    }
}
