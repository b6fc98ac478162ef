package org.braidplan.web.pages.indicators;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.braidplan.indicator.ReadingMapping;
import org.braidplan.indicator.ReadingTable;
import org.braidplan.problem.Problem;
import org.braidplan.web.frame.Visit;
import org.braidplan.web.signin.Session;
import org.braidplan.web.signin.Sessions;

/** Tables that somebody looks at before they are saved; a few, in memory, each for the session that sent it. */
final class KeptTables {

    private static final int MOST = 4;

    private final Map<String, Kept> byToken = new LinkedHashMap<>();

    /** @param mapping absent until somebody has said what the columns are */
    record Kept(Session session, ReadingTable table, Optional<ReadingMapping> mapping) {}

    /** Keeps a table for a session, in place of the one before; returns what it is known by. */
    synchronized String keep(Session session, ReadingTable table) {
        byToken.values().removeIf(k -> k.session() == session);
        String token = Sessions.random();
        byToken.put(token, new Kept(session, table, Optional.empty()));
        if (byToken.size() > MOST) {
            Iterator<String> oldest = byToken.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
        return token;
    }

    /** Notes what its columns are. */
    synchronized void map(String token, ReadingMapping mapping) {
        byToken.computeIfPresent(token, (t, k) -> new Kept(k.session(), k.table(), Optional.of(mapping)));
    }

    /** The table that this visitor sent. */
    synchronized Kept of(Visit visit) {
        return Optional.ofNullable(byToken.get(visit.path("table")))
                .filter(k -> visit.session().filter(s -> s == k.session()).isPresent())
                .orElseThrow(() -> Problem.of(
                        Problem.Kind.NOT_FOUND,
                        "file-gone",
                        "The table is no longer at hand. Nothing was saved from it now; choose it again."));
    }

    /** Forgets a table. */
    synchronized void forget(String token) {
        byToken.remove(token);
    }
}
