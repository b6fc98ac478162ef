package org.braidplan.store.embedded;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.braidplan.problem.Problem;
import org.braidplan.store.Commit;
import org.braidplan.store.embedded.journal.Body;
import org.braidplan.store.embedded.journal.DocumentChange;
import org.braidplan.store.embedded.journal.Entry;
import org.braidplan.store.embedded.journal.JournalFiles;
import org.braidplan.store.embedded.json.Json;

/** Reads entries, and turns them into what readers of the journal get. */
final class EntryReader {

    private final JournalFiles files;
    private final Outlines outlines = new Outlines(this);

    EntryReader(JournalFiles files) {
        this.files = files;
    }

    Entry read(long number) {
        try {
            return files.read(number);
        } catch (IOException e) {
            throw Problem.of(
                    Problem.Kind.UNAVAILABLE,
                    "journal-unreadable",
                    "Entry " + number + " of the journal cannot be read.",
                    e);
        }
    }

    /** Which documents its entries touched. */
    Outlines outlines() {
        return outlines;
    }

    Commit commit(long number) {
        Entry entry = read(number);
        List<Commit.Change> changes = new ArrayList<>();
        // A migration changes thousands of documents that one import wrote: each earlier entry is read once.
        Map<Long, Map<Name, DocumentChange>> earlier = new HashMap<>();
        for (DocumentChange change : entry.changes()) {
            Optional<Body> before = change.before() == null
                    ? Optional.empty()
                    : Optional.ofNullable(earlier.computeIfAbsent(change.was(), was -> byName(read(was)))
                                    .get(new Name(change.collection(), change.key())))
                            .map(DocumentChange::body);
            Optional<Body> after = Optional.ofNullable(change.body());
            changes.add(new Commit.Change(
                    change.collection(),
                    change.key(),
                    before.map(EntryReader::node),
                    after.map(EntryReader::node),
                    before.filter(Body::redacted).isPresent()
                            || after.filter(Body::redacted).isPresent()));
        }
        return new Commit(
                entry.number(),
                entry.moment(),
                entry.who(),
                entry.why(),
                HexFormat.of().formatHex(entry.hash()),
                changes);
    }

    private record Name(String collection, String key) {}

    private static Map<Name, DocumentChange> byName(Entry entry) {
        Map<Name, DocumentChange> changes = new HashMap<>();
        entry.changes().forEach(change -> changes.put(new Name(change.collection(), change.key()), change));
        return changes;
    }

    private static ObjectNode node(Body body) {
        return Json.object(body.json());
    }

    static Optional<DocumentChange> change(Entry entry, String collection, String key) {
        return entry.changes().stream()
                .filter(change ->
                        change.collection().equals(collection) && change.key().equals(key))
                .findFirst();
    }
}
