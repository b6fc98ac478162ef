package org.braidplan.plan;

/** How sure it is that something in the plan is so. */
public enum Certainty {
    /** In the council's own papers that the plan was made from. */
    SOURCE("in the source papers"),
    /** Confirmed on a published page. */
    CONFIRMED("confirmed on a published page"),
    /** From general knowledge; not checked, never shown to the public. */
    UNCONFIRMED("not confirmed"),
    /** Made up to show how the plan works. */
    ILLUSTRATIVE("illustrative"),
    /** Entered by the people who use this plan. */
    ENTERED("entered here");

    private final String words;

    Certainty(String words) {
        this.words = words;
    }

    /** The certainty in words. */
    public String words() {
        return words;
    }

    /** Whether the public may be shown it. */
    public boolean isFitForPublic() {
        return this != UNCONFIRMED;
    }
}
