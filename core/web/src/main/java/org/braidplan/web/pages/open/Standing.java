package org.braidplan.web.pages.open;

import org.braidplan.action.RatedAction;
import org.braidplan.action.Stage;
import org.braidplan.page.Components.Tone;
import org.braidplan.plan.Rating;

/** How a promise stands, as residents would ask: the most urgent first. */
public enum Standing {
    LATE("Late", "late", Tone.BAD),
    ON_COURSE("On course", "on course", Tone.GOOD),
    UNCHECKED("Done, not yet checked", "done but not yet checked by somebody else", Tone.WARNING),
    CHECKED("Done and checked", "done and checked by somebody else", Tone.GOOD),
    NOT_STARTED("Not due to start yet", "not due to start yet", Tone.NEUTRAL),
    STOPPED("Stopped", "stopped", Tone.NEUTRAL);

    private final String title;
    private final String words;
    private final Tone tone;

    Standing(String title, String words, Tone tone) {
        this.title = title;
        this.words = words;
        this.tone = tone;
    }

    /** As a heading. */
    public String title() {
        return title;
    }

    /** After a number. */
    public String words() {
        return words;
    }

    public Tone tone() {
        return tone;
    }

    /** What an action's stage and dates say; late is against the date that was promised first. */
    static Standing of(RatedAction rated) {
        Stage stage = rated.action().stage();
        if (stage == Stage.STOPPED) {
            return STOPPED;
        }
        if (stage.isDone()) {
            return stage.isProven() ? CHECKED : UNCHECKED;
        }
        if (rated.daysLate() > 0 || rated.rating() == Rating.AMBER || rated.rating() == Rating.RED) {
            return LATE;
        }
        return rated.rating() == Rating.GREY ? NOT_STARTED : ON_COURSE;
    }
}
