package org.braidplan.web.frame;

/** The parts of the site, as its navigation names them. */
public enum Section {
    PLAN("Plan", "/"),
    STRANDS("Strands", "/strands"),
    ACTIONS("Actions", "/actions"),
    INDICATORS("Indicators", "/indicators"),
    REVIEWS("Reviews", "/reviews"),
    RECOMMENDATIONS("Recommendations", "/recommendations"),
    CHECKS("Checks", "/checks"),
    JOURNAL("Journal", "/journal"),
    MODULES("Modules", "/modules"),
    PUBLICATION("Publication", "/publication"),
    PEOPLE("People", "/people"),
    /** A page that belongs to none of them. */
    NONE("", "");

    private final String title;
    private final String address;

    Section(String title, String address) {
        this.title = title;
        this.address = address;
    }

    public String title() {
        return title;
    }

    public String address() {
        return address;
    }

    /** Whether its pages can show the plan as it stood in the past. */
    public boolean looksBack() {
        return compareTo(RECOMMENDATIONS) <= 0;
    }
}
