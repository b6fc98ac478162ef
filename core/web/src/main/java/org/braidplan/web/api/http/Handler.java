package org.braidplan.web.api.http;

/** What serves a route. */
@FunctionalInterface
public interface Handler {

    /** Answers a request, or refuses it with a {@link org.braidplan.problem.Problem} or {@link Refusal}. */
    Answer answer(ApiRequest request);
}
