package org.braidplan.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One unit as the journal keeps it.
 *
 * @param number from 1, without a gap
 * @param who see {@link Intent}
 * @param why see {@link Intent}
 * @param hash SHA-256, 64 hexadecimal digits, over this entry and the hash of the one before
 */
public record Commit(long number, Instant moment, String who, String why, String hash, List<Change> changes) {

    public Commit {
        changes = List.copyOf(changes);
    }

    /**
     * What happened to one document.
     *
     * @param before absent when it was new
     * @param after absent when it was deleted
     * @param redacted something was erased from it by two people together; what is left is here
     */
    public record Change(
            String collection, String key, Optional<ObjectNode> before, Optional<ObjectNode> after, boolean redacted) {}
}
