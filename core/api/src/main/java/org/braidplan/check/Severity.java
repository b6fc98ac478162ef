package org.braidplan.check;

/** How much a finding matters. */
public enum Severity {
    /** A child may be at risk, a duty unmet, or the plan says something that is not so. */
    SERIOUS("Serious"),
    /** Something to put right. */
    WARNING("To put right"),
    /** Something to know or ask about. */
    NOTE("To ask about");

    private final String title;

    Severity(String title) {
        this.title = title;
    }

    /** The word on pages. */
    public String title() {
        return title;
    }
}
