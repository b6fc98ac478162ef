package org.braidplan.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * The improvement plan of one council.
 *
 * @param scheme how actions are rated
 * @param boardMeetings dates of the board's meetings, past and to come, in order
 */
public record Plan(
        String title,
        String council,
        String purpose,
        RatingScheme scheme,
        List<ChallengeSet> challengeSets,
        List<LocalDate> boardMeetings) {

    public Plan {
        challengeSets = List.copyOf(challengeSets);
        boardMeetings = boardMeetings.stream().sorted().toList();
    }
}
