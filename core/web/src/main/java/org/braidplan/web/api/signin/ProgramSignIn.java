package org.braidplan.web.api.signin;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.braidplan.people.Caller;
import org.braidplan.people.People;
import org.braidplan.people.Person;
import org.braidplan.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Who a program is: HTTP Basic (RFC 7617, in UTF-8) or a bearer token (RFC 6750). There are no cookies and no sessions. */
public final class ProgramSignIn {

    private final People people;

    /** Sign-in against these accounts. */
    public ProgramSignIn(People people) {
        this.people = people;
    }

    /**
     * The caller that an {@code Authorization} header proves.
     *
     * @param address where the request comes from
     * @throws Problem {@code SIGN_IN_NEEDED} when it proves nobody, {@code TOO_MANY} after repeated failures
     */
    public Caller caller(@Nullable String authorization, String address) {
        String header = authorization == null ? "" : authorization.strip();
        int blank = header.indexOf(' ');
        String scheme = blank < 0 ? "" : header.substring(0, blank).toLowerCase(Locale.ROOT);
        String proof = blank < 0 ? "" : header.substring(blank + 1).strip();
        Optional<Person> person = switch (scheme) {
            case "basic" -> byPassword(proof, address);
            case "bearer" -> people.byToken(proof);
            default -> Optional.empty();
        };
        return new Caller(person.orElseThrow(() -> refusal(header)));
    }

    private Optional<Person> byPassword(String proof, String address) {
        Optional<String> credentials = decoded(proof);
        int colon = credentials.map(c -> c.indexOf(':')).orElse(-1);
        if (colon < 0) {
            return Optional.empty();
        }
        String userName = credentials.get().substring(0, colon);
        char[] password = credentials.get().substring(colon + 1).toCharArray();
        return people.signIn(userName, password, address);
    }

    private static Optional<String> decoded(String proof) {
        try {
            byte[] bytes = Base64.getDecoder().decode(proof);
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Problem refusal(String header) {
        return Problem.of(
                Problem.Kind.SIGN_IN_NEEDED,
                "sign-in-needed",
                header.isEmpty()
                        ? "Sign in with HTTP Basic or a bearer token."
                        : "This user name and password, or this token, let nobody in.");
    }
}
