package org.braidplan.safeguarding;

import org.braidplan.register.Label;

/** The four headings under which the framework of 7 November 2014 puts the operational issues of safeguarding. */
public enum Heading {
    @Label("Funding")
    FUNDING("Funding"),
    @Label("Structure")
    STRUCTURE("Structure"),
    @Label("Skills")
    SKILLS("Skills"),
    @Label("Leadership")
    LEADERSHIP("Leadership");

    private final String title;

    Heading(String title) {
        this.title = title;
    }

    /** The word on pages. */
    public String title() {
        return title;
    }
}
