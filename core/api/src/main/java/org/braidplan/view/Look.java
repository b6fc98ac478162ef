package org.braidplan.view;

import java.time.Instant;

/**
 * Somebody looked at what only people named for a strand see.
 *
 * @param who the user name
 * @param register the register's key
 * @param record the record's key; empty for a list, a page or an export
 * @param how in a word or two: {@code record}, {@code list}, {@code page}, {@code export}
 */
public record Look(Instant at, String who, String strand, String register, String record, String how) {}
