package org.braidplan.web.frame;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the handler for a path; of two patterns that fit, the one that was added first. */
public final class Router {

    private final List<Route> routes = new ArrayList<>();

    /** Methods that a page can be asked with; {@code HEAD} is asked as {@code GET}. */
    public enum Method {
        GET,
        POST
    }

    private record Route(Method method, List<String> pattern, Handler handler) {}

    /** A handler and the parts of the path that its pattern names. */
    public record Match(Handler handler, Map<String, String> path) {}

    /** Adds a page: {@code /actions/{ref}}; {@code {name*}} at the end takes all the rest. */
    public Router get(String pattern, Handler handler) {
        return add(Method.GET, pattern, handler);
    }

    /** Adds something to send a form to. */
    public Router post(String pattern, Handler handler) {
        return add(Method.POST, pattern, handler);
    }

    /** The handler of a path, encoded as it came, if there is one. */
    public Optional<Match> find(Method method, String path) {
        List<String> parts = parts(path);
        for (Route route : routes) {
            if (route.method() == method) {
                Optional<Map<String, String>> named = matched(route.pattern(), parts);
                if (named.isPresent()) {
                    return Optional.of(new Match(route.handler(), named.get()));
                }
            }
        }
        return Optional.empty();
    }

    private Router add(Method method, String pattern, Handler handler) {
        routes.add(new Route(method, parts(pattern), handler));
        return this;
    }

    private static Optional<Map<String, String>> matched(List<String> pattern, List<String> parts) {
        boolean takesRest =
                !pattern.isEmpty() && pattern.get(pattern.size() - 1).endsWith("*}");
        if (takesRest ? parts.size() < pattern.size() : parts.size() != pattern.size()) {
            return Optional.empty();
        }
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < pattern.size(); i++) {
            String expected = pattern.get(i);
            if (expected.endsWith("*}")) {
                named.put(
                        expected.substring(1, expected.length() - 2), String.join("/", parts.subList(i, parts.size())));
            } else if (expected.startsWith("{")) {
                named.put(expected.substring(1, expected.length() - 1), decoded(parts.get(i)));
            } else if (!expected.equals(parts.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(named);
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return part;
        }
    }

    private static List<String> parts(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/")) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return parts;
    }
}
