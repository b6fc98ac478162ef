package org.braidplan.plan;

/**
 * A rating and its reason.
 *
 * @param reason a sentence that names the dates or figures it rests on
 */
public record Rated(Rating rating, String reason) {

    /** The reason without the rating's word, for where that stands before it already: {@code forecast 31 January 2015, …}. */
    public String beyondWord() {
        String start = rating.word() + ": ";
        return reason.startsWith(start) ? reason.substring(start.length()) : reason;
    }
}
