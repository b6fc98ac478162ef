package org.braidplan.people;

/** What kind of part somebody has in the plan; {@link Right} says what each may do. */
public enum Role {
    /** Reads the plan. */
    READER("Reader"),
    /** Reads, and keeps actions, readings and records of named strands up to date. */
    CONTRIBUTOR("Contributor"),
    /** Answers for named strands: all a contributor does, and moves dates, sees confidential fields, accepts findings. */
    LEAD("Strand lead"),
    /** Keeps the whole plan: structure, recommendations, every strand, verification, and what the public sees. */
    PROGRAMME_OFFICE("Programme office"),
    /** Runs the system: modules, people, store. Sees the plan, changes none of it. */
    OPERATOR("Operator"),
    /** Reads everything, the journal and confidential fields too, verifies, and changes nothing else. */
    AUDITOR("Auditor");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    /** The role's name on pages. */
    public String title() {
        return title;
    }

    /** Whether the role is held for named strands rather than for the whole plan. */
    public boolean isForStrands() {
        return this == CONTRIBUTOR || this == LEAD;
    }
}
