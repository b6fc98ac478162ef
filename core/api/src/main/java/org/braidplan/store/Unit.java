package org.braidplan.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.osgi.annotation.versioning.ProviderType;

/** A unit of work while it is being made: it reads what it has written itself. */
@ProviderType
public interface Unit extends Snapshot {

    /** The revision that means "there must be none yet". */
    long NEW = 0;

    /**
     * Writes a document.
     *
     * @param expected the revision that was read, or {@link #NEW}; a document that this unit has written already has the
     *     revision {@link #number()}
     * @throws org.braidplan.problem.Problem {@code stale-revision} when it has changed or gone meanwhile, {@code already-there}
     *     when {@link #NEW} was expected and it exists
     */
    void put(String collection, String key, long expected, ObjectNode body);

    /** Deletes a document; it stays in the journal and in reads as at an earlier moment. Fails like {@link #put}. */
    void delete(String collection, String key, long expected);

    /** The number that this unit's journal entry will have, and so the revision of all it writes. */
    long number();

    /** The moment that this unit's journal entry will carry, to the millisecond, never before the entry before it. */
    Instant moment();
}
