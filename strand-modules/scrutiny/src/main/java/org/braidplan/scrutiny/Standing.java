package org.braidplan.scrutiny;

import java.time.LocalDate;
import org.braidplan.page.Components.Tone;
import org.braidplan.scrutiny.ScrutinyRecommendation.Answer;

/** Where a recommendation stands on a day, in the order in which somebody should look at them. */
enum Standing {
    ANSWER_LATE("Answer overdue", Tone.BAD),
    WAITING("Waiting for an answer", Tone.NEUTRAL),
    NOT_DONE_LATE("Accepted, not done in time", Tone.BAD),
    UNPROVEN("Called implemented, no evidence", Tone.WARNING),
    TO_BE_DONE("Accepted, to be done", Tone.NEUTRAL),
    UNVERIFIED("Implemented, not verified", Tone.WARNING),
    VERIFIED("Implemented and verified", Tone.GOOD),
    REJECTED("Rejected", Tone.NEUTRAL);

    private final String words;
    private final Tone tone;

    Standing(String words, Tone tone) {
        this.words = words;
        this.tone = tone;
    }

    /** Where a recommendation that was made stands. */
    static Standing of(ScrutinyRecommendation recommendation, LocalDate today) {
        if (!recommendation.isAnsweredBy(today)) {
            return today.isAfter(recommendation.answerDue()) ? ANSWER_LATE : WAITING;
        }
        if (recommendation.answer().orElseThrow() == Answer.REJECTED) {
            return REJECTED;
        }
        if (!recommendation.isCalledImplementedBy(today)) {
            return today.isAfter(recommendation.dueToBeDone().orElseThrow()) ? NOT_DONE_LATE : TO_BE_DONE;
        }
        if (!recommendation.isImplementedBy(today)) {
            return UNPROVEN;
        }
        return recommendation.isVerifiedBy(today) ? VERIFIED : UNVERIFIED;
    }

    String words() {
        return words;
    }

    Tone tone() {
        return tone;
    }

    /** Whether the next step has a day, and so days left. */
    boolean hasDue() {
        return this == ANSWER_LATE || this == WAITING || this == NOT_DONE_LATE || this == TO_BE_DONE;
    }

    boolean isOpen() {
        return this == ANSWER_LATE || this == WAITING;
    }

    /** Whether somebody can see that it is done. */
    boolean isProven() {
        return this == UNVERIFIED || this == VERIFIED;
    }
}
