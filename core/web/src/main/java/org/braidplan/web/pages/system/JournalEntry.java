package org.braidplan.web.pages.system;

import java.util.List;
import java.util.Map;
import org.braidplan.view.History;
import org.braidplan.web.components.Addresses;
import org.braidplan.web.components.Changes;
import org.braidplan.web.components.Words;
import org.braidplan.web.frame.Visit;

/**
 * An entry of the journal as people read it.
 *
 * @param left how many documents are not shown
 */
public record JournalEntry(
        long number, String when, String who, String why, String hash, List<Changed> documents, int left) {

    /**
     * A document that changed.
     *
     * @param left how many fields are not shown
     */
    public record Changed(String name, String address, String kind, List<Changes.Line> lines, int left) {}

    /** An entry with at most so many documents, and of each so many fields. */
    static JournalEntry of(Visit visit, History.Entry entry, Map<String, String> known, int documents, int fields) {
        return new JournalEntry(
                entry.number(),
                Words.moment(entry.moment()),
                known.computeIfAbsent(
                        entry.who(), u -> Changes.who(visit.services().people(), u)),
                entry.why().isBlank() ? "No reason was given" : entry.why(),
                entry.hash(),
                entry.changes().stream()
                        .limit(documents)
                        .map(c -> changed(c, fields))
                        .toList(),
                Math.max(0, entry.changes().size() - documents));
    }

    private static Changed changed(History.DocumentChange change, int fields) {
        List<Changes.Line> lines = Changes.lines(change);
        return new Changed(
                name(change),
                change.kind() == History.Kind.REMOVED ? "" : address(change.collection(), change.key()),
                change.kind().name().toLowerCase(java.util.Locale.ROOT),
                lines.subList(0, Math.min(fields, lines.size())),
                Math.max(0, lines.size() - fields));
    }

    private static String name(History.DocumentChange change) {
        String collection = change.collection();
        int dot = collection.indexOf('.');
        String kind = dot < 0
                ? Words.fromName(collection)
                : Words.fromName(collection.substring(dot + 1)) + " (" + collection.substring(0, dot) + ")";
        return kind + ": " + change.key();
    }

    /** The page that shows a document; empty when none does. */
    static String address(String collection, String key) {
        int dot = collection.indexOf('.');
        if (dot > 0) {
            return Addresses.path(
                    "/strands/", collection.substring(0, dot), "/registers/", collection.substring(dot + 1), "/", key);
        }
        return switch (collection) {
            case "actions" -> Addresses.path("/actions/", key);
            case "indicators" -> Addresses.path("/indicators/", key);
            case "reviews" -> Addresses.path("/reviews/", key);
            case "recommendations" -> Addresses.path("/recommendations#", key);
            case "strands" -> Addresses.path("/strands/", key);
            case "people" -> "/people";
            case "modules" -> "/modules";
            case "plan", "plans" -> "/";
            default -> "";
        };
    }
}
