package org.braidplan.web.pages.checks;

import org.braidplan.check.Subject;
import org.braidplan.web.components.Addresses;

/** Where what a finding is about is shown and mended. */
public final class Places {

    private Places() {}

    /** The address of the page; empty when there is none. */
    public static String address(Subject subject) {
        return switch (subject.kind()) {
            case ACTION -> Addresses.path("/actions/", subject.key());
            case INDICATOR -> Addresses.path("/indicators/", subject.key());
            case RECOMMENDATION -> Addresses.path("/recommendations#", subject.key());
            case REVIEW -> Addresses.path("/reviews/", subject.key());
            case STRAND -> Addresses.path("/strands/", subject.key());
            case RECORD ->
                Addresses.path("/strands/", subject.strand(), "/registers/", subject.register(), "/", subject.key());
        };
    }

    /** What a button that leads there is called. */
    public static String verb(Subject subject) {
        return switch (subject.kind()) {
            case ACTION -> "Open the action";
            case INDICATOR -> "Open the indicator";
            case RECOMMENDATION -> "Open the recommendation";
            case REVIEW -> "Open the review";
            case STRAND -> "Open the strand";
            case RECORD -> "Open the record";
        };
    }
}
