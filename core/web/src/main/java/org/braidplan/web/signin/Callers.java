package org.braidplan.web.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.braidplan.people.Caller;
import org.braidplan.people.People;
import org.braidplan.people.Person;

/** Who makes a request, by the session whose cookie it carries. */
public final class Callers {

    /** The cookie that holds the session's id. */
    public static final String COOKIE = "braid-session";

    private final People people;
    private final Sessions sessions;

    /** Callers among these people. */
    public Callers(People people, Sessions sessions) {
        this.people = people;
        this.sessions = sessions;
    }

    /** The caller with a session. */
    public record SignedIn(Caller caller, Session session) {}

    /** Who is signed in, if somebody is; a person who may no longer sign in is not. */
    public Optional<SignedIn> of(HttpServletRequest request) {
        Optional<Session> session = cookie(request, COOKIE).flatMap(sessions::find);
        if (session.isEmpty()) {
            return Optional.empty();
        }
        Optional<Person> person = people.find(session.get().userName()).filter(Person::active);
        if (person.isEmpty()) {
            sessions.endAllOf(session.get().userName());
        }
        return person.map(p -> new SignedIn(new Caller(p), session.get()));
    }

    /** Begins a session and gives the browser its cookie. */
    public void begin(Person person, HttpServletRequest request, HttpServletResponse response) {
        end(request, response);
        String id = sessions.begin(person.userName());
        setCookie(request, response, COOKIE, id, Duration.ofSeconds(-1));
    }

    /** Ends the session of this request, if there is one, and takes the cookie back. */
    public void end(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> id = cookie(request, COOKIE);
        id.ifPresent(sessions::end);
        if (id.isPresent()) {
            setCookie(request, response, COOKIE, "", Duration.ZERO);
        }
    }

    /** The value of a cookie. */
    static Optional<String> cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name) && !cookie.getValue().isEmpty()) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /** Sets a cookie that scripts cannot read and that other sites' forms do not send; a negative age lasts as long as the browser. */
    static void setCookie(
            HttpServletRequest request, HttpServletResponse response, String name, String value, Duration age) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) age.toSeconds());
        response.addCookie(cookie);
    }
}
