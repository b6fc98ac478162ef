package org.braidplan.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The improvement plan of one council.
 *
 * @param scheme how actions are rated
 * @param boardMeetings dates of the board's meetings, past and to come, in order
 * @param sustainedAfter for how many further periods an effect must hold to count as sustained; absent for the usual number
 */
public record Plan(
        String title,
        String council,
        String purpose,
        RatingScheme scheme,
        List<ChallengeSet> challengeSets,
        List<LocalDate> boardMeetings,
        Optional<Integer> sustainedAfter) {

    /** For how many further periods an effect must hold where a plan does not say. */
    public static final int USUALLY_SUSTAINED_AFTER = 3;

    /** A plan with the usual number of periods. */
    public Plan(
            String title,
            String council,
            String purpose,
            RatingScheme scheme,
            List<ChallengeSet> challengeSets,
            List<LocalDate> boardMeetings) {
        this(title, council, purpose, scheme, challengeSets, boardMeetings, Optional.empty());
    }

    public Plan {
        challengeSets = List.copyOf(challengeSets);
        boardMeetings = boardMeetings.stream().sorted().toList();
    }

    /** For how many further periods an effect must hold to count as sustained. */
    public int periodsToSustain() {
        return sustainedAfter.orElse(USUALLY_SUSTAINED_AFTER);
    }
}
