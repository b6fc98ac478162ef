package org.braidplan.action;

/** The ladder of proof, from a plan to an effect that lasts. */
public enum Stage {
    PLANNED("Planned"),
    UNDER_WAY("Under way"),
    DONE("Done"),
    EVIDENCED("Evidenced"),
    VERIFIED("Verified"),
    IMPACT_SHOWN("Impact shown"),
    SUSTAINED("Sustained"),
    STOPPED("Stopped");

    private final String title;

    Stage(String title) {
        this.title = title;
    }

    /** The stage's name on pages. */
    public String title() {
        return title;
    }

    /** Whether the work is claimed to be finished, proven or not. */
    public boolean isDone() {
        return this != STOPPED && compareTo(DONE) >= 0;
    }

    /** Whether somebody else than the owner has verified it. */
    public boolean isProven() {
        return this != STOPPED && compareTo(VERIFIED) >= 0;
    }
}
