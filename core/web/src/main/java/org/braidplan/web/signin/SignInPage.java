package org.braidplan.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.braidplan.people.Person;
import org.braidplan.problem.FieldProblem;
import org.braidplan.problem.Problem;
import org.braidplan.web.components.Addresses;
import org.braidplan.web.form.Field;
import org.braidplan.web.form.Form;
import org.braidplan.web.form.Forms;
import org.braidplan.web.form.Values;
import org.braidplan.web.frame.Answer;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Visit;

/** Signing in and out. Before there is a session its form carries a token that a cookie repeats. */
public final class SignInPage {

    private static final String BEFORE_COOKIE = "braid-sign-in";
    private static final Duration BEFORE = Duration.ofHours(1);
    private static final String NEXT = "next";
    private static final List<Field> FIELDS = List.of(
            Field.of(Field.Kind.TEXT, "user", "User name", ""),
            Field.of(Field.Kind.PASSWORD, "password", "Password", ""));

    private final Callers callers;

    /** The page that begins and ends these callers' sessions. */
    public SignInPage(Callers callers) {
        this.callers = callers;
    }

    /** Shows the form; whoever is signed in already goes on. */
    public Answer show(Visit visit, HttpServletResponse response) {
        if (visit.session().isPresent()) {
            return new Answer.Elsewhere(next(visit));
        }
        return screen(visit, response, 200, List.of());
    }

    /** Signs in. */
    public Answer signIn(Visit visit, HttpServletResponse response) {
        HttpServletRequest request = visit.request();
        String expected = Callers.cookie(request, BEFORE_COOKIE).orElse("");
        if (expected.isEmpty() || !Sessions.same(expected, visit.parameter(Forms.CSRF))) {
            return screen(
                    visit,
                    response,
                    403,
                    List.of(new FieldProblem(
                            "user",
                            "This page was open for too long, or your browser refuses cookies. Sign in again.")));
        }
        String user = visit.parameter("user");
        String password = request.getParameter("password");
        try {
            Optional<Person> person = visit.services()
                    .people()
                    .signIn(user, password == null ? new char[0] : password.toCharArray(), request.getRemoteAddr());
            if (person.isEmpty()) {
                return screen(
                        visit,
                        response,
                        401,
                        List.of(new FieldProblem("user", "The user name or the password is not right.")));
            }
            callers.begin(person.get(), request, response);
            Callers.setCookie(request, response, BEFORE_COOKIE, "", Duration.ZERO);
            return new Answer.Elsewhere(next(visit));
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.TOO_MANY) {
                throw problem;
            }
            return screen(visit, response, 429, List.of(new FieldProblem("user", problem.getMessage())));
        }
    }

    /** Signs out. */
    public Answer signOut(Visit visit, HttpServletResponse response) {
        callers.end(visit.request(), response);
        return new Answer.Elsewhere("/sign-in?out=yes");
    }

    /** The address to go to after signing in: a path of this site, else the plan. */
    static String next(Visit visit) {
        String next = visit.parameter(NEXT);
        boolean safe = next.startsWith("/") && Addresses.isOfThisSite(next) && !next.startsWith("/sign-");
        return safe ? next : "/";
    }

    private static Answer screen(Visit visit, HttpServletResponse response, int status, List<FieldProblem> problems) {
        String token = Callers.cookie(visit.request(), BEFORE_COOKIE)
                .filter(t -> t.matches("[A-Za-z0-9_-]{43}"))
                .orElseGet(Sessions::random);
        Callers.setCookie(visit.request(), response, BEFORE_COOKIE, token, BEFORE);
        Form form = new Form(
                "/sign-in",
                FIELDS,
                Values.NONE.with("user", visit.parameter("user")),
                "Sign in",
                "",
                0,
                token,
                "",
                problems,
                false);
        Map<String, Object> parameters = Map.of(
                "form",
                form,
                "next",
                next(visit),
                "isOut",
                visit.parameter("out").equals("yes") && problems.isEmpty());
        return new Answer.Screen(
                status, Section.NONE, List.of(), "Sign in", "sign-in.jte", parameters, !problems.isEmpty());
    }
}
