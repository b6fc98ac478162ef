package org.braidplan.engine.people;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;

/** Passwords as bcrypt hashes (Provos and Mazières, 1999); they are kept in no other form. */
final class Passwords {

    /** The fewest characters. */
    static final int SHORTEST = 12;

    /** The most bytes of UTF-8: bcrypt looks at no more. */
    static final int LONGEST = 72;

    /** 2 to the power of this many rounds: about a third of a second. */
    private static final int COST = 12;

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final int cost;
    private final char[] nobody;
    private final ProvenLately proven;

    Passwords(Clock clock) {
        this(clock, COST);
    }

    Passwords(Clock clock, int cost) {
        this.cost = cost;
        this.proven = new ProvenLately(clock);
        this.nobody = hash(random().toCharArray()).toCharArray();
    }

    /** The hash of a password that is {@link #problem fit}. */
    String hash(char[] password) {
        return BCrypt.withDefaults().hashToString(cost, password);
    }

    /** Whether this is the password; without a hash it takes as long and says no. */
    boolean matches(char[] password, Optional<String> hash) {
        boolean fits = password.length > 0 && bytes(password) <= LONGEST;
        char[] given = fits ? password : new char[] {'x'};
        if (fits && hash.filter(h -> proven.was(h, password)).isPresent()) {
            return true;
        }
        char[] known = hash.map(String::toCharArray).orElse(nobody);
        boolean same = BCrypt.verifyer().verify(given, known).verified && fits && hash.isPresent();
        if (same) {
            proven.note(hash.get(), password);
        }
        return same;
    }

    /** What is wrong with a new password; none when nothing is. */
    static Optional<String> problem(char[] password) {
        if (Character.codePointCount(password, 0, password.length) < SHORTEST) {
            return Optional.of(
                    "Use at least " + SHORTEST + " characters. Three or four words that nobody would guess are good.");
        }
        if (bytes(password) > LONGEST) {
            return Optional.of(
                    "Use at most " + LONGEST + " bytes: that is " + LONGEST + " plain letters, or fewer with accents.");
        }
        if (new String(password).chars().distinct().count() < 4) {
            return Optional.of("Use more different characters.");
        }
        return Optional.empty();
    }

    /** A new password, about 139 bits, without signs that are mistaken for one another. */
    static String random() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 24; i++) {
            password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    private static int bytes(char[] password) {
        return new String(password).getBytes(StandardCharsets.UTF_8).length;
    }
}
