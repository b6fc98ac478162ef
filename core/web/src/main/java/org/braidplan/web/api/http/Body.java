package org.braidplan.web.api.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a route takes.
 *
 * @param types media types that it may be sent as, the usual one first; none when the route takes no body
 * @param shape of JSON
 * @param several whether an array of such objects is taken as well
 * @param parameters of the query, which is no list's, with what they mean
 */
public record Body(List<String> types, Optional<Shape> shape, boolean several, Map<String, String> parameters) {

    private static final String JSON = "application/json";

    /** No body. */
    public static final Body NONE = new Body(List.of(), Optional.empty(), false, Map.of());

    public Body {
        types = List.copyOf(types);
        parameters = Map.copyOf(parameters);
    }

    /** One object. */
    public static Body of(Shape shape) {
        return new Body(List.of(JSON), Optional.of(shape), false, Map.of());
    }

    /** One object, or an array of them. */
    public static Body oneOrSeveral(Shape shape) {
        return new Body(List.of(JSON), Optional.of(shape), true, Map.of());
    }

    /** A merge patch. */
    public static Body patch(Shape shape) {
        return new Body(List.of("application/merge-patch+json", JSON), Optional.of(shape), false, Map.of());
    }

    /** Bytes. */
    public static Body bytes() {
        return new Body(List.of("application/octet-stream"), Optional.empty(), false, Map.of());
    }

    /** The same with a parameter. */
    public Body with(String parameter, String meaning) {
        Map<String, String> more = new TreeMap<>(parameters);
        more.put(parameter, meaning);
        return new Body(types, shape, several, more);
    }
}
