package org.braidplan.store.embedded.journal;

/**
 * A body that a redaction put in the place of another.
 *
 * @param entry which entry holds it
 * @param change its place among that entry's changes, from 0
 * @param digest what the digest of the remainder is from then on
 */
public record Replacement(long entry, int change, String digest) {}
