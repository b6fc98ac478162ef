package org.braidplan.store;

/**
 * Who writes a unit and why, as the journal will say it for ever.
 *
 * @param who the user name, or {@code system:…} for what Braid does by itself
 * @param why one short sentence or phrase, never with personal data ({@code Gave an update on CSE-12})
 */
public record Intent(String who, String why) {}
