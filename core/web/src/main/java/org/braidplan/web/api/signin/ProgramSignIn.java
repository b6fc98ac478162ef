package org.braidplan.web.api.signin;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
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
    private final VerifiedPasswords verified;

    /** Sign-in against these accounts. */
    public ProgramSignIn(People people, Clock clock) {
        this.people = people;
        this.verified = new VerifiedPasswords(clock);
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
        Optional<Person> person =
                switch (scheme) {
                    case "basic" -> byPassword(proof, address);
                    case "bearer" -> people.byToken(proof);
                    default -> Optional.empty();
                };
        return new Caller(person.orElseThrow(() -> refusal(header)));
    }

    /** Forgets which passwords were right; to be called whenever an account changes. */
    public void forget() {
        verified.clear();
    }

    private Optional<Person> byPassword(String proof, String address) {
        Optional<String> credentials = decoded(proof);
        if (credentials.isEmpty() || credentials.get().indexOf(':') < 0) {
            return Optional.empty();
        }
        Optional<String> known = verified.find(credentials.get());
        if (known.isPresent()) {
            return people.find(known.get());
        }
        int colon = credentials.get().indexOf(':');
        String userName = credentials.get().substring(0, colon);
        char[] password = credentials.get().substring(colon + 1).toCharArray();
        long before = verified.age();
        Optional<Person> person = people.signIn(userName, password, address);
        person.ifPresent(p -> verified.add(credentials.get(), p.userName(), before));
        return person;
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
