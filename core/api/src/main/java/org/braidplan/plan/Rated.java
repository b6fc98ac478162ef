package org.braidplan.plan;

/**
 * A rating and its reason.
 *
 * @param reason a sentence that names the dates or figures it rests on
 */
public record Rated(Rating rating, String reason) {}
