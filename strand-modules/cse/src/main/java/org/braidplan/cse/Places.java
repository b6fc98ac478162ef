package org.braidplan.cse;

import org.braidplan.indicator.Period;

/** Where in Braid the rows behind a figure are. */
final class Places {

    private static final String STRAND = "/strands/" + CseStrand.KEY;

    private Places() {}

    static String register(String key) {
        return STRAND + "/registers/" + key;
    }

    static String indicator(String key) {
        return "/indicators/" + key;
    }

    static String funnel(Period quarter) {
        return STRAND + "/funnel?quarter=" + quarter;
    }
}
