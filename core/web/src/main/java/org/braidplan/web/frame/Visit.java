package org.braidplan.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.braidplan.people.Caller;
import org.braidplan.people.Right;
import org.braidplan.problem.Problem;
import org.braidplan.view.PageOf;
import org.braidplan.view.PlanView;
import org.braidplan.web.components.Addresses;
import org.braidplan.web.components.Words;
import org.braidplan.web.signin.Session;

/** One request for a page: who asks, for what, and as at which moment. */
public final class Visit {

    private final HttpServletRequest request;
    private final Services services;
    private final Caller caller;
    private final Optional<Session> session;
    private final Map<String, String> path;
    private final Optional<Instant> asAt;

    /** A visit by this caller; {@code path} holds what the route's pattern names. */
    public Visit(
            HttpServletRequest request,
            Services services,
            Caller caller,
            Optional<Session> session,
            Map<String, String> path) {
        this.request = request;
        this.services = services;
        this.caller = caller;
        this.session = session;
        this.path = Map.copyOf(path);
        this.asAt = readAsAt();
    }

    /**
     * Refuses an address that cannot be read, before anything is done for it. What a form sends is left alone: it is read
     * only once it is known who sent it, for its file may be large.
     */
    public static void check(HttpServletRequest request) {
        if (isRead(request)) {
            checkSent(request);
        }
        if (looksBack(request)) {
            moment(request.getParameter("as-at").strip());
        }
    }

    /** Refuses what was sent when it cannot be read. */
    public static void checkSent(HttpServletRequest request) {
        try {
            request.getParameterMap();
        } catch (RuntimeException e) {
            throw Problem.of(
                    Problem.Kind.INVALID, "unreadable", "The address, or what was sent to it, cannot be read.", e);
        }
    }

    public HttpServletRequest request() {
        return request;
    }

    public Services services() {
        return services;
    }

    public Caller caller() {
        return caller;
    }

    /** The session of whoever is signed in. */
    public Optional<Session> session() {
        return session;
    }

    /** A part of the path that the route's pattern names. */
    public String path(String name) {
        return path.getOrDefault(name, "");
    }

    /** A parameter, or empty text. */
    public String parameter(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    /** The first of each parameter. */
    public Map<String, String> parameters() {
        Map<String, String> first = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> first.put(name, values.length == 0 ? "" : values[0]));
        return first;
    }

    /** The path that was asked for, without its query. */
    public String address() {
        return request.getRequestURI();
    }

    /** This page's address with all its parameters but these and {@code as-at}, which links carry on by themselves. */
    public String addressWithout(String... names) {
        String address = address();
        for (Map.Entry<String, String> parameter : parameters().entrySet()) {
            boolean left = parameter.getKey().equals("as-at") || List.of(names).contains(parameter.getKey());
            if (!left && !parameter.getValue().isBlank()) {
                address = Addresses.with(address, parameter.getKey(), parameter.getValue());
            }
        }
        return address;
    }

    /** The moment that is looked back at; absent for the plan as it stands. */
    public Optional<Instant> asAt() {
        return asAt;
    }

    /** Whether the plan is shown as it stood in the past, where nothing can be changed. */
    public boolean isPast() {
        return asAt.isPresent();
    }

    /** Addresses that carry on the moment looked back at. */
    public Addresses addresses() {
        return new Addresses(asAt.map(moment -> parameter("as-at")));
    }

    /** Reads the plan, as it stands or as it stood at the moment looked back at. */
    public <T> T read(Function<? super PlanView, ? extends T> reading) {
        return asAt.isPresent()
                ? services.views().asAt(caller, asAt.get(), reading)
                : services.views().now(caller, reading);
    }

    /** Reads the plan as it stands, as forms do. */
    public <T> T readNow(Function<? super PlanView, ? extends T> reading) {
        return services.views().now(caller, reading);
    }

    /** The day that it is now, whatever moment is looked back at. */
    public LocalDate today() {
        return Words.day(services.clock().instant());
    }

    /** Whether to offer something that needs a right in a strand: never on a page that looks back. */
    public boolean mayNow(Right right, String strand) {
        return !isPast() && caller.person().may(right, strand);
    }

    /** Whether to offer something that needs a right for the whole plan: never on a page that looks back. */
    public boolean mayNow(Right right) {
        return !isPast() && caller.person().may(right);
    }

    /** Which page of a list is wanted, by the parameter {@code page}; what is no number is the first. */
    public int page() {
        try {
            return Math.max(1, Math.min(1_000_000, Integer.parseInt(parameter("page"))));
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    /** The page of a list that is wanted, of the usual size, in no order and with no filter. */
    public PageOf pageOf() {
        return new PageOf(page(), PageOf.USUAL, Optional.empty(), Map.of(), "");
    }

    private Optional<Instant> readAsAt() {
        return looksBack(request)
                ? Optional.of(moment(parameter("as-at")))
                        .filter(m -> m.isBefore(services.clock().instant()))
                : Optional.empty();
    }

    private static boolean looksBack(HttpServletRequest request) {
        if (!isRead(request)) {
            return false;
        }
        String text = request.getParameter("as-at");
        return text != null && !text.isBlank();
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    /** A moment as it is written, or the end of a day. */
    private static Instant moment(String text) {
        try {
            return text.length() <= "2014-12-01".length()
                    ? LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay(Words.ZONE)
                            .toInstant()
                            .minusMillis(1)
                    : Instant.parse(text);
        } catch (DateTimeException e) {
            throw Problem.invalid("as-at", "To look back, give a date such as 2014-12-01.");
        }
    }
}
