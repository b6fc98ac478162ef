package org.braidplan.web.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.braidplan.problem.Problem;
import org.braidplan.web.frame.Answer;
import org.braidplan.web.frame.Reference;
import org.braidplan.web.frame.Section;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What people see when something was refused or failed: a sentence and what to do, never what happened inside. */
final class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private Faults() {}

    /** The page for a problem. */
    static Answer.Screen of(Problem problem) {
        String title = switch (problem.kind()) {
            case NOT_FOUND -> "There is no such page";
            case FORBIDDEN, SIGN_IN_NEEDED -> "You cannot do this";
            case UNAVAILABLE -> "Braid cannot do this at the moment";
            case TOO_LARGE -> "That is too large";
            case TOO_MANY -> "Too many attempts";
            case STALE, REVISION_NEEDED -> "Somebody changed this meanwhile";
            case CONFLICT -> "This cannot be done as things stand";
            case INVALID -> "That cannot be shown";
        };
        String advice = switch (problem.kind()) {
            case NOT_FOUND ->
                "If you typed the address, check it. If you followed a link, what it leads to may have gone.";
            case UNAVAILABLE -> "Nothing was saved. Try again in a few minutes.";
            default -> "";
        };
        if (problem.getCause() != null) {
            LOG.warn("{}: {}", problem.code(), problem.getMessage(), problem.getCause());
        }
        int status =
                problem.kind() == Problem.Kind.INVALID ? 400 : problem.kind().status();
        return screen(status, title, List.of(problem.getMessage(), advice));
    }

    /** The page for a failure nobody meant; the log has the reference that it shows. */
    static Answer.Screen of(Throwable failure, String address) {
        String reference = Reference.next();
        LOG.error("{} at {}", reference, address, failure);
        return screen(
                500,
                "Something went wrong",
                List.of(
                        "This is a fault in Braid, not something you did. If you were saving, look whether it was saved before"
                                + " you try again.",
                        "If it goes on, tell your operator this reference: " + reference + "."));
    }

    /** The page for an address that leads nowhere. */
    static Answer.Screen notFound() {
        return of(Problem.of(Problem.Kind.NOT_FOUND, "not-found", "There is nothing at this address."));
    }

    /** The page for a method that an address does not take. */
    static Answer.Screen wrongMethod() {
        return screen(
                405, "That cannot be done here", List.of("This address shows a page or takes a form, nothing else."));
    }

    /** The page for a form that came after its session had ended. */
    static Answer.Screen signedOut() {
        return screen(
                401,
                "You have been signed out",
                List.of(
                        "Nothing was saved. What you entered is still in your browser.",
                        "Sign in again in another window, come back to this one, go back one page and save again."));
    }

    /** The page for what the server itself refused before a page was asked. */
    static Answer.Screen ofStatus(int status, HttpServletRequest request) {
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (status >= 500) {
            return of(
                    failure instanceof Throwable t ? t : new IllegalStateException("HTTP status " + status),
                    "the server");
        }
        return status == 404
                ? notFound()
                : screen(status, "The server did not understand that", List.of("Check the address and try again."));
    }

    private static Answer.Screen screen(int status, String title, List<String> sentences) {
        List<String> said = sentences.stream().filter(s -> !s.isEmpty()).toList();
        return new Answer.Screen(
                status, Section.NONE, List.of(), title, "error.jte", Map.of("title", title, "sentences", said), false);
    }
}
