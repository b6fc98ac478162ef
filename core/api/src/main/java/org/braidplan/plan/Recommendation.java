package org.braidplan.plan;

import java.util.List;

/**
 * One finding or recommendation of a review.
 *
 * @param key the review's key and the number ({@code jay-3})
 * @param number as the review numbers it
 * @param gist what it asks for, in our own words
 * @param addressee whom it is addressed to
 * @param responseReason why, where it is not accepted or accepted in part; may be empty
 * @param strands keys of the strands where its answer belongs; may be empty
 */
public record Recommendation(
        String key,
        String review,
        int number,
        String gist,
        String addressee,
        Response response,
        String responseReason,
        List<String> strands,
        Source source) {

    public Recommendation {
        strands = List.copyOf(strands);
    }

    /** Whether the plan owes it an action. */
    public boolean needsAction() {
        return response == Response.ACCEPTED || response == Response.IN_PART || response == Response.AWAITED;
    }

    /** What the council says to it. */
    public enum Response {
        ACCEPTED("Accepted"),
        IN_PART("Accepted in part"),
        NOT_ACCEPTED("Not accepted"),
        ADDRESSED_TO_OTHERS("Addressed to others"),
        AWAITED("No response yet");

        private final String words;

        Response(String words) {
            this.words = words;
        }

        /** The response in words. */
        public String words() {
            return words;
        }
    }
}
