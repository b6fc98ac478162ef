package org.braidplan.shell.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.karaf.shell.api.console.Session;
import org.braidplan.problem.Problem;

/**
 * Where a command gets a password from, which is never an argument: lists of processes and histories show those.
 *
 * <p>{@code bin/client} reads it at its own end and passes it through its encrypted connection in a variable of the session;
 * in a console with a keyboard it is asked for twice and not shown.
 */
final class Passwords {

    /** The variable of {@code bin/client}: UTF-8 in hexadecimal. */
    static final String VARIABLE = "BRAID_PASSWORD_HEX";

    /** What is shown in place of each character: nothing, so that not even their number is seen. */
    private static final char NOTHING = '\0';

    private Passwords() {}

    static char[] read(Session session) throws IOException {
        Object given = session.get(VARIABLE);
        if (given != null) {
            session.put(VARIABLE, null);
            return decoded(given.toString());
        }
        if (session.getTerminal() == null || session.getTerminal().getWidth() == 0) {
            throw noKeyboard();
        }
        try {
            String password = session.readLine("Password: ", NOTHING);
            String again = session.readLine("Again: ", NOTHING);
            if (password == null || !password.equals(again)) {
                throw Problem.invalid("password", "The two are not the same.");
            }
            return password.toCharArray();
        } catch (UnsupportedOperationException e) {
            throw noKeyboard();
        }
    }

    private static char[] decoded(String hexadecimal) {
        byte[] bytes;
        try {
            bytes = HexFormat.of().parseHex(hexadecimal);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("password", "The password did not come through. Try again.");
        }
        char[] password = new String(bytes, StandardCharsets.UTF_8).toCharArray();
        Arrays.fill(bytes, (byte) 0);
        return password;
    }

    private static Problem noKeyboard() {
        return Problem.invalid("password", "There is no keyboard to read the password from. Use bin/client.");
    }
}
