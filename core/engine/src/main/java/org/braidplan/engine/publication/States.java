package org.braidplan.engine.publication;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.braidplan.store.Commit;
import org.braidplan.store.Document;
import org.braidplan.store.Journal;

/**
 * Documents as they stood at an earlier revision, out of the journal; what was erased there is erased here. Kept until the
 * document changes again.
 */
final class States {

    /** No document of a plan changes more often than that between two approvals. */
    private static final int MOST_CHANGES = 100_000;

    private final Journal journal;
    private final Map<Wanted, Optional<ObjectNode>> known = new ConcurrentHashMap<>();

    private record Wanted(String collection, String key, long newest, long upTo) {}

    States(Journal journal) {
        this.journal = journal;
    }

    /** The document as the entry with this number left it; absent when it was not there then. */
    Optional<ObjectNode> of(Document document, long upTo) {
        if (document.revision() <= upTo) {
            return Optional.of(document.body());
        }
        Wanted wanted = new Wanted(document.collection(), document.key(), document.revision(), upTo);
        if (known.size() > 10_000) {
            known.clear();
        }
        return known.computeIfAbsent(wanted, this::read).map(ObjectNode::deepCopy);
    }

    private Optional<ObjectNode> read(Wanted wanted) {
        for (int limit = 16; ; limit *= 8) {
            var commits = journal.of(wanted.collection(), wanted.key(), limit);
            Optional<Commit> at =
                    commits.stream().filter(c -> c.number() <= wanted.upTo()).findFirst();
            if (at.isPresent()) {
                return at.get().changes().stream()
                        .filter(c -> c.collection().equals(wanted.collection())
                                && c.key().equals(wanted.key()))
                        .reduce((one, last) -> last)
                        .flatMap(Commit.Change::after);
            }
            if (commits.size() < limit || limit > MOST_CHANGES) {
                return Optional.empty();
            }
        }
    }
}
