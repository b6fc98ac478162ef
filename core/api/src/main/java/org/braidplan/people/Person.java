package org.braidplan.people;

import java.util.List;

/**
 * Somebody who can sign in.
 *
 * @param userName lower-case letters, digits, dots and dashes
 * @param name as shown on pages
 * @param post the job title, which is also how actions name their owners; empty when there is none
 * @param active whether this person may sign in now
 */
public record Person(String userName, String name, String post, List<Grant> grants, boolean active) {

    public Person {
        grants = List.copyOf(grants);
    }

    /** Whether this person has a right for the whole plan. */
    public boolean may(Right right) {
        return active
                && grants.stream()
                        .anyMatch(g -> !g.role().isForStrands() && right.roles().contains(g.role()));
    }

    /** Whether this person has a right in this strand, for it or for the whole plan. */
    public boolean may(Right right, String strand) {
        return may(right)
                || (active
                        && grants.stream()
                                .anyMatch(g -> right.roles().contains(g.role())
                                        && g.strands().contains(strand)));
    }

    /** Whether this person holds a role for this strand by name; a role for the whole plan names none. */
    public boolean isNamedFor(String strand) {
        return active && grants.stream().anyMatch(g -> g.strands().contains(strand));
    }

    /** Whether this person has a right somewhere. */
    public boolean mayAnywhere(Right right) {
        return active && grants.stream().anyMatch(g -> right.roles().contains(g.role()));
    }
}
