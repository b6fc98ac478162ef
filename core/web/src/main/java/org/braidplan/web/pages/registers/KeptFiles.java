package org.braidplan.web.pages.registers;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.braidplan.web.signin.Session;
import org.braidplan.web.signin.Sessions;

/** Files that somebody looks at before they are saved; a few, in memory, each for the session that sent it. */
final class KeptFiles {

    private static final int MOST = 8;

    private final Map<String, Kept> byToken = new LinkedHashMap<>();

    private record Kept(Session session, String register, byte[] bytes) {}

    /** Keeps a file for a session and a register, in place of the one before; returns what it is known by. */
    synchronized String keep(Session session, String register, byte[] bytes) {
        byToken.values().removeIf(k -> k.session() == session);
        String token = Sessions.random();
        byToken.put(token, new Kept(session, register, bytes));
        if (byToken.size() > MOST) {
            Iterator<String> oldest = byToken.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
        return token;
    }

    /** The file that this session sent for this register, unless it is gone. */
    synchronized Optional<byte[]> find(Session session, String register, String token) {
        return Optional.ofNullable(byToken.get(token))
                .filter(k -> k.session() == session && k.register().equals(register))
                .map(Kept::bytes);
    }

    /** Forgets a file. */
    synchronized void forget(String token) {
        byToken.remove(token);
    }
}
