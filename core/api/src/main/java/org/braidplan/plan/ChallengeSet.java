package org.braidplan.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * One version of the overarching challenges; earlier sets stay, so that the plan can be read through each.
 *
 * @param key such as {@code board-2014-11-28}
 * @param asOf the date of the paper that proposed it
 */
public record ChallengeSet(String key, String title, LocalDate asOf, Source source, List<Challenge> challenges) {

    public ChallengeSet {
        challenges = List.copyOf(challenges);
    }

    /**
     * One challenge and the strands that it stands for.
     *
     * @param number its number in the set, from 1
     * @param strands keys of the strands mapped to it; a strand is in exactly one challenge of a set
     */
    public record Challenge(int number, String title, List<String> strands) {

        public Challenge {
            strands = List.copyOf(strands);
        }
    }
}
