package org.braidplan.web.api.resource;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Addresses of this API, from the root of the site. */
final class Paths {

    /** Where they all start. */
    static final String ROOT = "/api/v1";

    private Paths() {}

    static String action(String ref, String... more) {
        return of("actions", ref) + (more.length == 0 ? "" : "/" + joined(more));
    }

    /** The path of these segments. */
    static String of(String... segments) {
        return ROOT + "/" + joined(segments);
    }

    private static String joined(String... segments) {
        return Stream.of(segments).map(Paths::encoded).collect(Collectors.joining("/"));
    }

    /** One text as part of a query. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
