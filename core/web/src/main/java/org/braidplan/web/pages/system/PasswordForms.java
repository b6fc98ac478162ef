package org.braidplan.web.pages.system;

import java.util.ArrayList;
import java.util.List;
import org.braidplan.people.Person;
import org.braidplan.people.Right;
import org.braidplan.problem.FieldProblem;
import org.braidplan.problem.Problem;
import org.braidplan.web.form.Entered;
import org.braidplan.web.form.Field;
import org.braidplan.web.form.FormPage;
import org.braidplan.web.form.Saved;
import org.braidplan.web.form.Sheet;
import org.braidplan.web.frame.Crumb;
import org.braidplan.web.frame.Section;
import org.braidplan.web.frame.Visit;
import org.braidplan.web.signin.Sessions;

/** Passwords: one's own, and those that operators set for others. */
final class PasswordForms {

    /** What a new password has to be. */
    static final String RULE =
            "At least 12 characters. Three or four words that do not belong together are easy to remember.";

    private PasswordForms() {}

    /** One's own account, with a new password for it. */
    static final class Own implements FormPage {

        private final Sessions sessions;

        Own(Sessions sessions) {
            this.sessions = sessions;
        }

        @Override
        public Sheet sheet(Visit visit) {
            Person person = visit.caller().person();
            List<String> words = new ArrayList<>();
            words.add("You are signed in as " + person.name() + " (" + person.userName() + ")"
                    + (person.post().isEmpty() ? "." : ", " + person.post() + "."));
            List<String> grants = PeoplePage.grants(person, PeoplePage.strands(visit));
            words.add(grants.isEmpty() ? "You hold no role." : "Your roles: " + String.join("; ", grants) + ".");
            words.add(
                    "You can set a new password here. Everywhere else where you are signed in you will have to sign in"
                            + " again, and tokens made for programs in your name end.");
            return Sheet.of(Section.NONE, List.of(new Crumb("Plan", "/")), "Your account", "Set the new password", "/")
                    .intro(words.toArray(String[]::new))
                    .fields(
                            Field.of(Field.Kind.PASSWORD, "current", "Your password now", ""),
                            Field.of(Field.Kind.NEW_PASSWORD, "password", "New password", RULE),
                            Field.of(Field.Kind.NEW_PASSWORD, "again", "New password again", ""));
        }

        @Override
        public Saved save(Visit visit, Entered entered, long revision) {
            String password = twice(entered);
            prove(visit, entered, "current");
            String userName = visit.caller().userName();
            sessions.keep(visit.session().orElseThrow());
            visit.services().people().setPassword(visit.caller(), userName, password.toCharArray());
            sessions.endOthersOf(userName, visit.session().orElseThrow());
            return new Saved("/account", "Your new password is set.");
        }
    }

    /** Somebody's new password, set by an operator. */
    static final class Reset implements FormPage {

        private final Sessions sessions;

        Reset(Sessions sessions) {
            this.sessions = sessions;
        }

        @Override
        public Sheet sheet(Visit visit) {
            Person person = person(visit);
            return Sheet.of(
                            Section.PEOPLE,
                            List.of(new Crumb("Plan", "/"), new Crumb("People", "/people")),
                            "Set a new password",
                            "Set it",
                            "/people")
                    .intro(
                            "For " + person.name() + " (" + person.userName()
                                    + "), who is signed out everywhere and whose" + " tokens for programs end.",
                            "Hand it over in person or by telephone, and ask for it to be changed under “Your account”.")
                    .fields(
                            Field.of(Field.Kind.NEW_PASSWORD, "password", "New password", RULE),
                            Field.of(Field.Kind.NEW_PASSWORD, "again", "New password again", ""));
        }

        @Override
        public Saved save(Visit visit, Entered entered, long revision) {
            Person person = person(visit);
            String password = twice(entered);
            visit.services().people().setPassword(visit.caller(), person.userName(), password.toCharArray());
            sessions.endOthersOf(person.userName(), visit.session().orElseThrow());
            return new Saved("/people", "The new password of " + person.name() + " is set.");
        }

        private static Person person(Visit visit) {
            visit.caller().needs(Right.MANAGE_PEOPLE);
            String userName = visit.path("user");
            return visit.services().people().list(visit.caller()).stream()
                    .filter(p -> p.userName().equals(userName))
                    .findFirst()
                    .orElseThrow(() -> Problem.notFound("person " + userName));
        }
    }

    /** Refuses whoever does not give their own password; too many failures are refused as at sign-in. */
    static void prove(Visit visit, Entered entered, String field) {
        String password = entered.values().text(field);
        if (password.isEmpty()) {
            throw Problem.invalid(field, "Enter your password.");
        }
        boolean same = visit.services()
                .people()
                .signIn(
                        visit.caller().userName(),
                        password.toCharArray(),
                        visit.request().getRemoteAddr())
                .isPresent();
        if (!same) {
            throw Problem.invalid(field, "This is not your password. Enter it again.");
        }
    }

    private static String twice(Entered entered) {
        String password = entered.values().text("password");
        List<FieldProblem> problems = new ArrayList<>();
        if (password.isEmpty()) {
            problems.add(new FieldProblem("password", "Enter a new password."));
        } else if (!password.equals(entered.values().text("again"))) {
            problems.add(new FieldProblem("again", "This is not the same as above. Enter it again."));
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        return password;
    }
}
