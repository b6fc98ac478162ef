package org.braidplan.web.api.http;

import java.util.List;
import java.util.stream.Stream;

/**
 * One operation of the API: requests are served by it and {@code /openapi.json} describes it, so both are always the same.
 *
 * @param path below {@code /api/v1}; a segment in braces is a variable
 * @param summary one sentence
 */
public record Route(Method method, String path, String summary, Body body, Reply reply, Handler handler) {

    /** The segments of the path. */
    public List<String> segments() {
        return Stream.of(path.substring(1).split("/")).toList();
    }

    /** The names of the variables, in order. */
    public List<String> variables() {
        return segments().stream().filter(Route::isVariable).map(Route::nameOf).toList();
    }

    static boolean isVariable(String segment) {
        return segment.startsWith("{");
    }

    static String nameOf(String segment) {
        return segment.substring(1, segment.length() - 1);
    }
}
