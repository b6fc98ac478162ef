package org.braidplan.taxilicensing;

import org.braidplan.page.Components.Tone;

/** How a clause of the standards stands: adopted, or explained, or neither. */
public enum Standing {
    ADOPTED("Adopted", Tone.GOOD),
    CHANGED("Adopted with changes", Tone.GOOD),
    EXPLAINED("Not adopted, reason given", Tone.NEUTRAL),
    UNEXPLAINED("No reason given", Tone.BAD),
    NOT_DECIDED("Not decided", Tone.WARNING);

    private final String words;
    private final Tone tone;

    Standing(String words, Tone tone) {
        this.words = words;
        this.tone = tone;
    }

    /** As pages say it. */
    public String words() {
        return words;
    }

    Tone tone() {
        return tone;
    }

    /** Whether somebody still has to decide or explain. */
    boolean isOpen() {
        return this == UNEXPLAINED || this == NOT_DECIDED;
    }
}
