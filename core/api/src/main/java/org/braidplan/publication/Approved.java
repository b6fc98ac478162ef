package org.braidplan.publication;

import java.time.Instant;

/**
 * Something as it was approved.
 *
 * @param revision which state of it that was
 * @param at when it was approved
 */
public record Approved<T>(T value, long revision, Instant at) {}
