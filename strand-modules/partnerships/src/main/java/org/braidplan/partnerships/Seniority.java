package org.braidplan.partnerships;

import org.braidplan.register.Label;

/** How senior a post is in its own agency, the most senior first. */
public enum Seniority {
    @Label("Chief officer or chair")
    CHIEF("chief officer"),
    @Label("Director or assistant chief officer")
    DIRECTOR("director"),
    @Label("Head of service or superintendent")
    HEAD("head of service"),
    @Label("Manager")
    MANAGER("manager"),
    @Label("Practitioner")
    PRACTITIONER("practitioner");

    private final String words;

    Seniority(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** Whether somebody so senior can decide what the agreed level can. */
    boolean reaches(Seniority agreed) {
        return compareTo(agreed) <= 0;
    }
}
