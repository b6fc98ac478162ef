package org.braidplan.people;

import java.util.List;
import org.braidplan.problem.Problem;

/** Who is asking: every service takes one first, and checks it before anything else. */
public record Caller(Person person) {

    private static final Person NOBODY = new Person("nobody", "Somebody not signed in", "", List.of(), false);

    /** Somebody who has not signed in: may see what is public, nothing else. */
    public static Caller nobody() {
        return new Caller(NOBODY);
    }

    /**
     * Braid itself, or an operator at the console of the machine, with the rights of an operator and of the programme office.
     *
     * @param part which part of it, as the journal shall say ({@code console}, {@code import})
     */
    public static Caller system(String part) {
        return new Caller(new Person(
                "system:" + part,
                "Braid (" + part + ")",
                "",
                List.of(Grant.of(Role.OPERATOR), Grant.of(Role.PROGRAMME_OFFICE)),
                true));
    }

    public String userName() {
        return person.userName();
    }

    /** Refuses, with {@code SIGN_IN_NEEDED} or {@code FORBIDDEN}, whoever lacks the right for the whole plan. */
    public void needs(Right right) {
        if (!person.may(right)) {
            throw refusal(right, "");
        }
    }

    /** Refuses, with {@code SIGN_IN_NEEDED} or {@code FORBIDDEN}, whoever lacks the right in this strand. */
    public void needs(Right right, String strand) {
        if (!person.may(right, strand)) {
            throw refusal(right, " in this strand");
        }
    }

    /** Refuses, with {@code SIGN_IN_NEEDED} or {@code FORBIDDEN}, whoever has the right nowhere. */
    public void needsSomewhere(Right right) {
        if (!person.mayAnywhere(right)) {
            throw refusal(right, "");
        }
    }

    /** Refuses, with {@code SIGN_IN_NEEDED} or {@code FORBIDDEN}, whoever holds no role for this strand by name. */
    public void needsToBeNamedFor(String strand) {
        if (!person.active()) {
            throw Problem.of(Problem.Kind.SIGN_IN_NEEDED, "sign-in-needed", "Sign in to see this.");
        }
        if (!person.isNamedFor(strand)) {
            throw Problem.of(
                    Problem.Kind.FORBIDDEN,
                    "confined",
                    "Only people who are named for this strand see this. Ask its lead if you should be one of them.");
        }
    }

    private Problem refusal(Right right, String where) {
        if (!person.active()) {
            return Problem.of(
                    Problem.Kind.SIGN_IN_NEEDED, "sign-in-needed", "Sign in to " + right.words() + where + ".");
        }
        return Problem.of(
                Problem.Kind.FORBIDDEN,
                "no-right",
                "You may not " + right.words() + where + ". Ask an operator if you should be able to.");
    }
}
