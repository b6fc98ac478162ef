package org.braidplan.web.api.http;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the route for a method and a path; a fixed segment goes before a variable one. */
public final class Router {

    private final List<Route> routes;

    /** A router over these routes. */
    public Router(List<Route> routes) {
        this.routes = routes.stream()
                .sorted((a, b) ->
                        Integer.compare(a.variables().size(), b.variables().size()))
                .toList();
    }

    /** All routes. */
    public List<Route> routes() {
        return routes;
    }

    /** A route and what its variables stand for in a path. */
    public record Match(Route route, Map<String, String> variables) {}

    /** The route for this method, if there is one. */
    public Optional<Match> find(Method method, List<String> path) {
        return routes.stream()
                .filter(r -> r.method() == method)
                .flatMap(r -> match(r, path).stream())
                .findFirst();
    }

    /** The methods that this path answers, as in an {@code Allow} header; empty when there is nothing at this path. */
    public String allowed(List<String> path) {
        Set<Method> methods = EnumSet.noneOf(Method.class);
        routes.stream().filter(r -> match(r, path).isPresent()).forEach(r -> methods.add(r.method()));
        String names = methods.stream()
                .map(m -> m == Method.GET ? "GET, HEAD" : m.name())
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : names + ", OPTIONS";
    }

    private static Optional<Match> match(Route route, List<String> path) {
        List<String> segments = route.segments();
        Map<String, String> variables = new LinkedHashMap<>();
        if (segments.size() != path.size()) {
            return Optional.empty();
        }
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            if (Route.isVariable(segment)) {
                variables.put(Route.nameOf(segment), path.get(i));
            } else if (!segment.equals(path.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(new Match(route, variables));
    }
}
