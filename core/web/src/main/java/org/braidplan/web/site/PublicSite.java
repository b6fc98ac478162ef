package org.braidplan.web.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.braidplan.module.LiveModules.Live;
import org.braidplan.problem.Problem;
import org.braidplan.publication.PublicPlan;
import org.braidplan.web.frame.Answer;
import org.braidplan.web.frame.Router;
import org.braidplan.web.frame.Screens;
import org.braidplan.web.frame.Services;
import org.braidplan.web.frame.Visit;

/**
 * The public pages and files, each drawn once and kept until what the public sees changes, the day does, or a module comes or
 * goes. Whoever has a page already is told that it is still the same.
 *
 * <p>All of them are the same for everybody: nothing in them comes from who asks.
 */
final class PublicSite {

    /** More addresses than a plan has; what comes after is drawn each time. */
    private static final int MOST = 20_000;

    private final Services services;
    private final Screens screens;
    private final Router router;
    private volatile Held held = new Held(Optional.empty(), List.of(), Map.of());

    /** What is kept, and for which state of the plan and which modules. */
    private record Held(Optional<PublicPlan> plan, List<Live> modules, Map<String, Kept> answers) {}

    private record Kept(int status, String type, Map<String, String> headers, byte[] bytes, String tag) {}

    PublicSite(Services services, Screens screens, Router router) {
        this.services = services;
        this.screens = screens;
        this.router = router;
    }

    /** Whether a request is for the public site. */
    static boolean serves(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean isRead =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return isRead && (path.equals("/public") || path.startsWith("/public/"));
    }

    void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Kept answer = answer(request);
        answer.headers().forEach(response::setHeader);
        if (answer.status() == HttpServletResponse.SC_OK) {
            response.setHeader("ETag", answer.tag());
            response.setHeader("Cache-Control", "public, no-cache");
            if (isHeldBy(request, answer.tag())) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
        }
        response.setStatus(answer.status());
        response.setContentType(answer.type());
        response.setContentLength(answer.bytes().length);
        if (request.getMethod().equals("GET")) {
            response.getOutputStream().write(answer.bytes());
        }
    }

    private Kept answer(HttpServletRequest request) {
        Map<String, Kept> answers = current().answers();
        String page = request.getQueryString() == null ? null : request.getParameter("page");
        String key = page == null ? request.getRequestURI() : request.getRequestURI() + "?page=" + page;
        Kept known = answers.get(key);
        if (known != null) {
            return known;
        }
        Kept drawn = draw(request);
        if (drawn.status() == HttpServletResponse.SC_OK && answers.size() < MOST) {
            answers.put(key, drawn);
        }
        return drawn;
    }

    private Held current() {
        PublicPlan plan = services.publication().now();
        List<Live> modules = services.liveModules().all();
        Held known = held;
        boolean isSamePlan = known.plan().filter(p -> p == plan).isPresent();
        if (isSamePlan && known.modules().equals(modules)) {
            return known;
        }
        boolean isEqual =
                known.plan().filter(plan::equals).isPresent() && known.modules().equals(modules);
        Held next = new Held(Optional.of(plan), modules, isEqual ? known.answers() : new ConcurrentHashMap<>());
        held = next;
        return next;
    }

    private Kept draw(HttpServletRequest request) {
        Visit visit = new Visit(request, services, Screens.PUBLIC, Optional.empty(), Map.of());
        try {
            Optional<Router.Match> match = router.find(Router.Method.GET, request.getRequestURI());
            if (match.isEmpty()) {
                return screen(visit, Faults.notFound());
            }
            Visit found = new Visit(
                    request,
                    services,
                    Screens.PUBLIC,
                    Optional.empty(),
                    match.get().path());
            Answer answer = match.get().handler().answer(found);
            if (answer instanceof Answer.Screen screen) {
                return screen(found, screen);
            }
            Answer.Bytes bytes = (Answer.Bytes) answer;
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            bytes.body().write(out);
            return kept(HttpServletResponse.SC_OK, bytes.type(), bytes.headers(), out.toByteArray());
        } catch (Problem problem) {
            return screen(visit, Faults.of(problem));
        } catch (IOException | RuntimeException | LinkageError | StackOverflowError failure) {
            return screen(visit, Faults.of(failure, request.getRequestURI()));
        }
    }

    private Kept screen(Visit visit, Answer.Screen screen) {
        byte[] html = screens.draw(visit, screen).getBytes(StandardCharsets.UTF_8);
        return kept(screen.status(), "text/html;charset=utf-8", Map.of(), html);
    }

    private static Kept kept(int status, String type, Map<String, String> headers, byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            String tag = "\"" + HexFormat.of().formatHex(digest, 0, 16) + "\"";
            return new Kept(status, type, headers, bytes, tag);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** Whether one of the tags that the browser sends is this one; a weak one is as good (RFC 9110, 13.1.2). */
    private static boolean isHeldBy(HttpServletRequest request, String tag) {
        String sent = request.getHeader("If-None-Match");
        if (sent == null) {
            return false;
        }
        for (String one : sent.split(",")) {
            String trimmed = one.strip();
            if (trimmed.equals("*") || trimmed.equals(tag) || trimmed.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }
}
