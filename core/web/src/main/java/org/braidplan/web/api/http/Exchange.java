package org.braidplan.web.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.braidplan.people.Caller;
import org.braidplan.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request and its answer: who asks, which route, and what becomes of a refusal or a failure. */
public final class Exchange {

    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
    private static final String CHALLENGE = "Basic realm=\"Braid\", charset=\"UTF-8\"";

    private static final long MOST_READ_OF_A_REFUSED_BODY = 4L << 20;

    private final HttpServletRequest request;
    private final HttpServletResponse response;

    /** An exchange that is still to be answered. */
    public Exchange(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    /** Tells who is asking. */
    @FunctionalInterface
    public interface SignIn {

        /**
         * The caller that an {@code Authorization} header proves.
         *
         * @param address where the request comes from
         */
        Caller caller(@Nullable String authorization, String address);
    }

    /** Answers it; nothing but a broken connection is thrown. */
    public void answer(Router router, SignIn signIn) throws IOException {
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("X-Content-Type-Options", "nosniff");
        try {
            Caller caller = signIn.caller(request.getHeader("Authorization"), request.getRemoteAddr());
            send(routed(router, caller));
        } catch (Problem problem) {
            challenge(problem);
            refuse(problem.kind().status(), ProblemJson.of(problem, request.getRequestURI()));
        } catch (Refusal refusal) {
            refusal.headers().forEach(response::setHeader);
            refuse(refusal.status(), ProblemJson.of(refusal, request.getRequestURI()));
        } catch (RuntimeException | StackOverflowError e) {
            String reference = UUID.randomUUID().toString();
            LOG.error("{} {} failed; reference {}", request.getMethod(), request.getRequestURI(), reference, e);
            refuse(500, ProblemJson.unforeseen(reference, request.getRequestURI()));
        }
    }

    private Answer routed(Router router, Caller caller) {
        List<String> path = path();
        String allowed = router.allowed(path);
        if (allowed.isEmpty()) {
            throw Problem.notFound("address " + request.getRequestURI() + " in this API");
        }
        if (request.getMethod().equals("OPTIONS")) {
            return new Answer(204, Map.of("Allow", allowed), Optional.empty());
        }
        Router.Match match = Stream.of(Method.values())
                .filter(m -> m.name().equals(request.getMethod().equals("HEAD") ? "GET" : request.getMethod()))
                .flatMap(m -> router.find(m, path).stream())
                .findFirst()
                .orElseThrow(() -> Refusal.method(allowed));
        return match.route()
                .handler()
                .answer(new ApiRequest(request, match, caller, () -> standing(router, path, caller)));
    }

    /** What a program reads at the address; nothing where it cannot be read. */
    private JsonNode standing(Router router, List<String> path, Caller caller) {
        return router.find(Method.GET, path)
                .filter(m -> m.route().reply().list().isEmpty())
                .map(m -> m.route().handler().answer(new ApiRequest(request, m, caller, Json::object)))
                .flatMap(Answer::body)
                .orElseGet(Json::object);
    }

    private List<String> path() {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        return Stream.of(path.split("/", -1)).skip(1).toList();
    }

    private void challenge(Problem problem) {
        if (problem.kind() == Problem.Kind.SIGN_IN_NEEDED) {
            response.setHeader("WWW-Authenticate", CHALLENGE);
        }
        if (problem.kind() == Problem.Kind.TOO_MANY) {
            response.setHeader("Retry-After", "60");
        }
    }

    private void send(Answer answer) throws IOException {
        answer.headers().forEach(response::setHeader);
        String tag = answer.headers().get("ETag");
        boolean reading =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (reading && tag != null && Revisions.isKnown(request.getHeaders("If-None-Match"), tag)) {
            response.setStatus(304);
            return;
        }
        response.setStatus(answer.status());
        if (answer.body().isPresent()) {
            write("application/json", Json.bytes(answer.body().get()));
        }
    }

    private void refuse(int status, ObjectNode problem) throws IOException {
        if (!takesTheRest()) {
            response.setHeader("Connection", "close");
        }
        response.setStatus(status);
        write(ProblemJson.TYPE, Json.bytes(problem));
    }

    /**
     * Reads what is left of a body that is refused: a connection that is closed on somebody who is still sending loses the
     * answer, and the next request on it.
     *
     * @return whether nothing is left
     */
    private boolean takesTheRest() {
        if (request.getContentLengthLong() > MOST_READ_OF_A_REFUSED_BODY || request.getHeader("Expect") != null) {
            return false;
        }
        try {
            InputStream body = request.getInputStream();
            byte[] buffer = new byte[1 << 13];
            long length = 0;
            for (int read = 0; read >= 0 && length <= MOST_READ_OF_A_REFUSED_BODY; length += read) {
                read = body.read(buffer);
            }
            return length <= MOST_READ_OF_A_REFUSED_BODY;
        } catch (IOException e) {
            return false;
        }
    }

    private void write(String type, byte[] bytes) throws IOException {
        response.setContentType(type);
        response.setContentLength(bytes.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(bytes);
        }
    }
}
