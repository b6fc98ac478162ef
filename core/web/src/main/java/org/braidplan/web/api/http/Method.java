package org.braidplan.web.api.http;

/** The HTTP methods that the API uses; HEAD is answered as GET without a body. */
public enum Method {
    GET,
    POST,
    PUT,
    PATCH,
    DELETE;

    /** Whether a request must name the revision that it has seen, in {@code If-Match}. */
    public boolean needsRevision() {
        return this == PUT || this == PATCH || this == DELETE;
    }
}
