package org.braidplan.check;

/** How a check stands. */
public enum CheckState {
    PASSED("Passed", "It looked, and found nothing."),
    FINDINGS("Findings", "It found something to look at."),
    NOTHING_TO_CHECK(
            "Nothing to check", "Nothing is recorded that it could look at, so it says nothing about how things are."),
    NOT_RUN("Not run yet", "It will run by itself soon."),
    ERROR("Error", "It failed, so nobody knows. Tell an operator.");

    private final String title;
    private final String meaning;

    CheckState(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    /** The words on pages. */
    public String title() {
        return title;
    }

    /** What it means, and what to do. */
    public String meaning() {
        return meaning;
    }
}
