package org.braidplan.view;

/**
 * A record as it is stored.
 *
 * @param key its key within the register; several key fields are joined by {@code ~}
 * @param revision to give when it is changed
 */
public record Stored<T extends Record>(String key, long revision, T value) {}
