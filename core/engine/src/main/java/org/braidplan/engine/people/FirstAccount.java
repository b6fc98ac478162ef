package org.braidplan.engine.people;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.braidplan.people.Caller;
import org.braidplan.people.Grant;
import org.braidplan.people.People;
import org.braidplan.people.Person;
import org.braidplan.people.Role;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The first account, {@code admin}, made at the start when there is nobody: with the password that the environment variable
 * {@code BRAID_ADMIN_PASSWORD} gives, or with a random one that is shown once, on standard output and nowhere else.
 */
@Component(service = FirstAccount.class, immediate = true)
public final class FirstAccount {

    /** The user name. */
    static final String ADMIN = "admin";

    static final String VARIABLE = "BRAID_ADMIN_PASSWORD";

    @Activate
    public FirstAccount(@Reference People people) {
        this(people, System.getenv(), System.out);
    }

    FirstAccount(People people, Map<String, String> environment, PrintStream out) {
        Caller caller = Caller.system("first start");
        if (!people.list(caller).isEmpty()) {
            return;
        }
        Optional<String> given = Optional.ofNullable(environment.get(VARIABLE)).filter(p -> !p.isBlank());
        Optional<String> problem = given.flatMap(p -> Passwords.problem(p.toCharArray()));
        boolean use = given.isPresent() && problem.isEmpty();
        String password = use ? given.get() : Passwords.random();
        Person admin = new Person(
                ADMIN, "Administrator", "", List.of(Grant.of(Role.OPERATOR), Grant.of(Role.PROGRAMME_OFFICE)), true);
        people.add(caller, admin, password.toCharArray());
        problem.ifPresent(p -> out.println("The password in " + VARIABLE + " was not taken. " + p));
        out.println(
                use
                        ? "Sign in as " + ADMIN + " with the password in " + VARIABLE + "."
                        : "Sign in as " + ADMIN + " with password " + password);
    }
}
