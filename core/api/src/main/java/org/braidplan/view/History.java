package org.braidplan.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.braidplan.people.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Every change ever made, as people read it. Confidential fields are left out for whoever may not see them. */
@ProviderType
public interface History {

    /**
     * The journal, newest first. Needs {@link org.braidplan.people.Right#READ_JOURNAL}.
     *
     * @param page its size and number count; sort, filters and text do not
     */
    Listing<Entry> journal(Caller caller, PageOf page);

    /**
     * The journal without what Braid does by itself day by day, newest first: without runs of checks, and without what modules
     * work out and record. Looks at no more than 500 entries, however many there are; what follows is asked for by its number.
     * Needs {@link org.braidplan.people.Right#READ_JOURNAL}.
     *
     * @param newest the number of the entry to begin with; beyond the newest it is the newest
     * @param most how many entries to give, from 1 to 500
     */
    Stretch changes(Caller caller, long newest, int most);

    /** Up to 500 changes to one document of the plan, newest first. Needs {@link org.braidplan.people.Right#READ_PLAN}. */
    List<Entry> of(Caller caller, String collection, String key);

    /**
     * Entries of the journal that follow one another, some of them left out.
     *
     * @param entries newest first
     * @param newest the number of the first entry that was looked at; 0 when there was none
     * @param oldest the number of the last; 0 when there was none
     * @param leftOut how many of those are left out
     */
    record Stretch(List<Entry> entries, long newest, long oldest, int leftOut) {

        public Stretch {
            entries = List.copyOf(entries);
        }
    }

    /** One unit. */
    record Entry(long number, Instant moment, String who, String why, String hash, List<DocumentChange> changes) {

        public Entry {
            changes = List.copyOf(changes);
        }
    }

    /** What happened to one document, field by field. */
    record DocumentChange(String collection, String key, Kind kind, List<FieldChange> fields) {

        public DocumentChange {
            fields = List.copyOf(fields);
        }
    }

    /** Whether a document came, changed or went. */
    enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    /** One field before and after, as JSON text; absent where it was not there. */
    record FieldChange(String field, Optional<String> before, Optional<String> after) {}
}
