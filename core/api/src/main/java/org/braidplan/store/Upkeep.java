package org.braidplan.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** What an operator does to a store that is running. */
@ProviderType
public interface Upkeep {

    /**
     * Copies the journal as it stands into a new file while everybody goes on working.
     *
     * @param file must not exist; it appears only when it is complete and on disk
     * @return what the backup holds
     */
    Backup backup(Path file);

    /**
     * Puts a backup in the place of what is there. The backup is verified first; what was there is set aside, never deleted;
     * reads and writes wait meanwhile, and subscribers go on after the restored state's newest entry.
     *
     * @return where what was there has been set aside
     */
    Path restore(Path backup);

    /**
     * Recomputes the chain from its first entry and compares every document and index with it.
     *
     * @return the first thing that does not add up, or none
     */
    Verification verify();

    /**
     * Erases a value everywhere it is kept: in the document, in every earlier state of it, and in the image. Two people must
     * agree; the order itself becomes a journal entry, without the value.
     */
    Redacted redact(Redaction redaction);

    /** How the last start went: what was replayed, rebuilt or cut off, in sentences for an operator; empty after a clean one. */
    List<String> startReport();

    /** A finished backup: its file, newest entry, that entry's hash, and its length in bytes. */
    record Backup(Path file, long entry, String hash, long bytes, Instant moment) {}

    /**
     * What a verification found.
     *
     * @param entries how many journal entries were recomputed
     * @param documents how many documents were compared
     * @param firstBreak a sentence that names file, entry and document; absent when all is well
     */
    record Verification(long entries, long documents, Optional<String> firstBreak) {

        /** Whether all adds up. */
        public boolean sound() {
            return firstBreak.isEmpty();
        }
    }

    /**
     * An order to erase.
     *
     * @param pointer an RFC 6901 JSON pointer to what must go ({@code /updates/3/happened}); empty text for the whole body
     * @param requestedBy a user name
     * @param approvedBy another user name
     * @param reason why, without repeating what is erased
     */
    record Redaction(
            String collection, String key, String pointer, String requestedBy, String approvedBy, String reason) {}

    /** What was erased: how many states of the document, in which entries, and the entry that says so. */
    record Redacted(int states, List<Long> entries, long entry) {}
}
