package org.braidplan.finance;

import org.braidplan.finance.Pence.Part;
import org.braidplan.page.Components.Tone;

/** How sure the money of a proposal is, by its figures and not by what its owner says. */
public enum Delivery {
    BANKED("Banked", Tone.GOOD, "all that was planned is in the ledger"),
    ON_COURSE("On course", Tone.GOOD, "agreed, and all that was planned is forecast"),
    AT_RISK("At risk", Tone.WARNING, "not agreed yet, or up to a quarter less is forecast than was planned"),
    SHORT("Short", Tone.BAD, "more than a quarter less is forecast than was planned");

    private final String word;
    private final Tone tone;
    private final String meaning;

    Delivery(String word, Tone tone, String meaning) {
        this.word = word;
        this.tone = tone;
        this.meaning = meaning;
    }

    /** The rating of what a proposal comes to. */
    static Delivery of(Pence pence, boolean agreed) {
        boolean wasPlanned = pence.compare(Part.PLANNED, 1, Part.PLANNED, 0) > 0;
        if (pence.compare(Part.BANKED, 1, wasPlanned ? Part.PLANNED : Part.FORECAST, 1) >= 0) {
            return BANKED;
        }
        boolean less = pence.compare(Part.FORECAST, 1, Part.PLANNED, 1) < 0;
        boolean isQuarterShort = pence.compare(Part.FORECAST, 4, Part.PLANNED, 3) < 0;
        if (less && isQuarterShort) {
            return SHORT;
        }
        return less || !agreed ? AT_RISK : ON_COURSE;
    }

    public String word() {
        return word;
    }

    public Tone tone() {
        return tone;
    }

    /** What it means, for a sentence. */
    public String meaning() {
        return meaning;
    }
}
