package org.braidplan.scrutiny;

import org.braidplan.indicator.Share;

/** How many recommendations stand where. */
final class Tally {

    private final int[] counts = new int[Standing.values().length];
    private int all;
    private int acceptedInPart;

    void count(Standing standing, boolean inPart) {
        counts[standing.ordinal()]++;
        all++;
        acceptedInPart += inPart ? 1 : 0;
    }

    int all() {
        return all;
    }

    int of(Standing standing) {
        return counts[standing.ordinal()];
    }

    int answered() {
        return all - of(Standing.ANSWER_LATE) - of(Standing.WAITING);
    }

    /** Accepted as a whole or in part. */
    int toBeDone() {
        return answered() - of(Standing.REJECTED);
    }

    int acceptedInPart() {
        return acceptedInPart;
    }

    /** Done, with evidence. */
    int proven() {
        return of(Standing.UNVERIFIED) + of(Standing.VERIFIED);
    }

    /** Accepted as a whole, of those answered. */
    Share accepted() {
        return new Share(toBeDone() - acceptedInPart, answered());
    }

    /** Done with evidence, of those accepted as a whole or in part. */
    Share implemented() {
        return new Share(proven(), toBeDone());
    }
}
