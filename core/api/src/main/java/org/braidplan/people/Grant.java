package org.braidplan.people;

import java.util.Set;

/**
 * A role that somebody holds.
 *
 * @param strands keys of the strands that it is held for; empty for a role that is held for the whole plan
 */
public record Grant(Role role, Set<String> strands) {

    public Grant {
        strands = Set.copyOf(strands);
        if (role.isForStrands() == strands.isEmpty()) {
            throw new IllegalArgumentException(
                    role.isForStrands()
                            ? role.title() + " needs at least one strand."
                            : role.title() + " takes no strands.");
        }
    }

    /** A role for the whole plan. */
    public static Grant of(Role role) {
        return new Grant(role, Set.of());
    }

    /** A role for these strands. */
    public static Grant of(Role role, String... strands) {
        return new Grant(role, Set.of(strands));
    }
}
