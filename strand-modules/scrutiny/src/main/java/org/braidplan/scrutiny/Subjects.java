package org.braidplan.scrutiny;

import org.braidplan.check.Found;
import org.braidplan.check.Subject;
import org.braidplan.page.Places;
import org.braidplan.view.Stored;

/** What this strand's findings and links are about. */
final class Subjects {

    static final String FORWARD_PLAN = "forward-plan";
    static final String WORK_PROGRAMME = "work-programme";
    static final String REVIEWS = "reviews";
    static final String RECOMMENDATIONS = "scrutiny-recommendations";
    static final String CALL_INS = "call-ins";

    private Subjects() {}

    /** Found about a record of this strand. */
    static Found found(String register, Stored<?> stored, String reason) {
        return Found.about(Subject.record(ScrutinyStrand.KEY, register, stored.key()), reason);
    }

    /** The address of a register. */
    static String register(String register) {
        return Places.register(ScrutinyStrand.KEY, register);
    }

    /** The address of a record. */
    static String record(String register, Stored<?> stored) {
        return Places.record(ScrutinyStrand.KEY, register, stored.key());
    }
}
