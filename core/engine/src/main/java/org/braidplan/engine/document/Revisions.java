package org.braidplan.engine.document;

import org.braidplan.problem.Problem;
import org.braidplan.store.Document;
import org.braidplan.store.Snapshot;

/** The document that somebody has seen and wants to change. */
public final class Revisions {

    private Revisions() {}

    /**
     * The document, if it still is as it was seen; so whoever comes second hears that first, and not about rules that the
     * newer state would break.
     *
     * @param what for the message ({@code action CSE-12})
     * @throws Problem {@code not-found}, {@code stale-revision}
     */
    public static Document seen(Snapshot snapshot, String collection, String key, long revision, String what) {
        Document document = snapshot.find(collection, key).orElseThrow(() -> Problem.notFound(what));
        if (document.revision() != revision) {
            throw Problem.of(
                    Problem.Kind.STALE,
                    "stale-revision",
                    "Somebody else has changed the " + what + " meanwhile. Look at it again before you change it.");
        }
        return document;
    }
}
