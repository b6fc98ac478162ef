package org.braidplan.web.frame;

import java.security.SecureRandom;

/** Short references that tie what somebody saw to what the log says; they can be read out over the telephone. */
public final class Reference {

    private static final String LETTERS = "23456789BCDFGHJKMNPQRTVWXY";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Reference() {}

    /** A new one, such as {@code 7KQ2-9XF3}. */
    public static String next() {
        StringBuilder reference = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            reference.append(i == 4 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return reference.toString();
    }
}
