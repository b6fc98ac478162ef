package org.braidplan.web.api.openapi;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.braidplan.web.api.http.Method;
import org.braidplan.web.api.http.Route;

/** The statuses with which a route may refuse. */
final class Refusals {

    private Refusals() {}

    /** Them all, in order. */
    static String of(Route route) {
        Set<Integer> statuses = new TreeSet<>(Set.of(401, 403, 429, 500, 503));
        if (!route.variables().isEmpty()) {
            statuses.add(404);
        }
        if (route.reply().list().isPresent()) {
            statuses.add(422);
        }
        if (!route.body().types().isEmpty()) {
            statuses.addAll(Set.of(400, 413, 415, 422));
        }
        if (route.method() == Method.POST || route.method() == Method.DELETE) {
            statuses.add(409);
        }
        if (route.method().needsRevision()) {
            statuses.addAll(Set.of(412, 428));
        }
        return statuses.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
