package org.braidplan.safeguarding;

/** How far a finding has come: each step needs the one before. */
enum Standing {
    OPEN("Open"),
    DONE("Done"),
    EVIDENCED("Evidenced"),
    TESTED("Tested by somebody else");

    private final String title;

    Standing(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
