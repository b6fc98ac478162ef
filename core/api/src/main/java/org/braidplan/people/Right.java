package org.braidplan.people;

import static org.braidplan.people.Role.AUDITOR;
import static org.braidplan.people.Role.CONTRIBUTOR;
import static org.braidplan.people.Role.LEAD;
import static org.braidplan.people.Role.OPERATOR;
import static org.braidplan.people.Role.PROGRAMME_OFFICE;
import static org.braidplan.people.Role.READER;

import java.util.Set;

/** Something that a person may do; what is not granted here is denied. */
public enum Right {
    READ_PLAN("read the plan", READER, CONTRIBUTOR, LEAD, PROGRAMME_OFFICE, OPERATOR, AUDITOR),
    READ_CONFIDENTIAL("see confidential fields", LEAD, PROGRAMME_OFFICE, AUDITOR),
    READ_JOURNAL("read the journal", PROGRAMME_OFFICE, OPERATOR, AUDITOR),
    UPDATE_ACTIONS("give updates, reach milestones and add evidence", CONTRIBUTOR, LEAD, PROGRAMME_OFFICE),
    CHANGE_ACTIONS("add and change actions and move their dates", LEAD, PROGRAMME_OFFICE),
    VERIFY_ACTIONS("verify that an action is done", LEAD, PROGRAMME_OFFICE, AUDITOR),
    RECORD_READINGS("record readings", CONTRIBUTOR, LEAD, PROGRAMME_OFFICE),
    DEFINE_INDICATORS("define indicators, baselines and targets", LEAD, PROGRAMME_OFFICE),
    KEEP_RECORDS("keep a strand's records", CONTRIBUTOR, LEAD, PROGRAMME_OFFICE),
    ACCEPT_FINDINGS("accept findings", LEAD, PROGRAMME_OFFICE),
    CHANGE_PLAN("change the plan's structure, reviews and recommendations", PROGRAMME_OFFICE),
    PUBLISH("approve what the public sees", PROGRAMME_OFFICE),
    MANAGE_MODULES("install, upgrade and remove modules", OPERATOR),
    MANAGE_PEOPLE("add people and say what they may do", OPERATOR),
    MANAGE_STORE("back up, restore and verify the store", OPERATOR);

    private final String words;
    private final Set<Role> roles;

    Right(String words, Role... roles) {
        this.words = words;
        this.roles = Set.of(roles);
    }

    /** The right in words, to follow "You may not". */
    public String words() {
        return words;
    }

    /** The roles that carry it. */
    public Set<Role> roles() {
        return roles;
    }
}
