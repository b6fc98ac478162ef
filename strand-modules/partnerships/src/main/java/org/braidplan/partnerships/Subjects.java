package org.braidplan.partnerships;

import org.braidplan.check.Found;
import org.braidplan.check.Subject;
import org.braidplan.page.Places;
import org.braidplan.view.Stored;

/** What this strand's findings and links are about. */
final class Subjects {

    static final String PARTNERS = "agencies";
    static final String FORUMS = "boards";
    static final String MEMBERS = "forum-members";
    static final String MEETINGS = "forum-meetings";
    static final String ATTENDANCE = "meeting-attendance";
    static final String COMMITMENTS = "commitments";
    static final String AGREEMENTS = "sharing-agreements";
    static final String SIGNATURES = "sharing-parties";
    static final String CHALLENGES = "challenges";
    static final String SHARES = "funding-shares";

    private Subjects() {}

    /** Found about a record of this strand. */
    static Found found(String register, Stored<?> stored, String reason) {
        return Found.about(Subject.record(PartnershipsStrand.KEY, register, stored.key()), reason);
    }

    /** The address of a register. */
    static String register(String register) {
        return Places.register(PartnershipsStrand.KEY, register);
    }

    /** The address of a record. */
    static String record(String register, Stored<?> stored) {
        return Places.record(PartnershipsStrand.KEY, register, stored.key());
    }
}
