package org.braidplan.plan;

/**
 * Where a statement comes from.
 *
 * @param reference a document or address; empty when there is none
 */
public record Source(Certainty certainty, String reference) {

    /** What somebody entered in Braid. */
    public static Source entered() {
        return new Source(Certainty.ENTERED, "");
    }
}
