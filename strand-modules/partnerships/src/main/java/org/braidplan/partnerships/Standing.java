package org.braidplan.partnerships;

import java.time.LocalDate;
import org.braidplan.calendar.Days;
import org.braidplan.page.Components.Tone;

/** Where a commitment stands on a day, in the order in which somebody should look at them. */
enum Standing {
    LATE("Late", Tone.BAD),
    NOT_ACCEPTED("Asked for, not accepted", Tone.WARNING),
    OPEN("Accepted, to be kept", Tone.NEUTRAL),
    KEPT_LATE("Kept, late", Tone.NEUTRAL),
    KEPT("Kept in time", Tone.GOOD),
    RELEASED("Released", Tone.NEUTRAL);

    private final String words;
    private final Tone tone;

    Standing(String words, Tone tone) {
        this.words = words;
        this.tone = tone;
    }

    static Standing of(Commitment commitment, LocalDate today) {
        if (commitment.isKeptBy(today)) {
            return commitment.isKeptBy(commitment.dueOn()) ? KEPT : KEPT_LATE;
        }
        if (Days.isBy(commitment.releasedOn(), today)) {
            return RELEASED;
        }
        if (!commitment.isAcceptedBy(today)) {
            return NOT_ACCEPTED;
        }
        return today.isAfter(commitment.dueOn()) ? LATE : OPEN;
    }

    String words() {
        return words;
    }

    Tone tone() {
        return tone;
    }

    /** Whether somebody still has to keep it. */
    boolean isOpen() {
        return this == LATE || this == OPEN;
    }
}
