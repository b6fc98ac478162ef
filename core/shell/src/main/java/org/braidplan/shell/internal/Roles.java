package org.braidplan.shell.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.braidplan.page.Choices;
import org.braidplan.people.Grant;
import org.braidplan.people.Role;
import org.braidplan.problem.Problem;

/** Roles as they are written at the console: {@code operator}, {@code lead:cse,safeguarding}. */
final class Roles {

    private Roles() {}

    /** The grant that a text writes. */
    static Grant grant(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        Set<String> strands = colon < 0
                ? Set.of()
                : Arrays.stream(text.substring(colon + 1).split(","))
                        .map(String::strip)
                        .filter(s -> !s.isEmpty())
                        .collect(Collectors.toSet());
        Role role = Arrays.stream(Role.values())
                .filter(r -> Choices.word(r).equals(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () -> Problem.invalid("role", "There is no role " + name + ". Give one of " + words() + "."));
        try {
            return new Grant(role, strands);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(
                    "role",
                    e.getMessage() + " Write it as "
                            + (role.isForStrands() ? Choices.word(role) + ":cse" : Choices.word(role)) + ".");
        }
    }

    private static String words() {
        return String.join(", ", Choices.words(Role.class));
    }
}
