package org.braidplan.shell.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.braidplan.people.Grant;
import org.braidplan.people.People;
import org.braidplan.people.Person;

/** Add somebody who can sign in. */
@Service
@Command(scope = "person", name = "add", description = "Add somebody who can sign in.", detailedDescription = """
                Roles are reader, programme-office, operator and auditor for the
                whole plan, and contributor and lead for named strands. The password
                is asked for, or taken from the standard input of bin/client; it is
                never an argument.

                  person:add --name "Anna Smith" --post Head --role lead:cse anna.smith
                  person:add --name "Internal audit" --role auditor audit
                """)
public final class PersonAdd extends ConsoleCommand {

    @Reference
    People people;

    @Argument(
            name = "user",
            description = "The user name: lower-case letters, digits, dots and dashes.",
            required = true)
    String user;

    @Option(name = "--name", description = "The name as pages show it.", required = true)
    String name;

    @Option(name = "--post", description = "The job title, which is also how actions name their owners.")
    String post = "";

    @Option(
            name = "--role",
            description = "A role, for strands as role:key,key. May be given several times.",
            required = true,
            multiValued = true)
    List<String> roles;

    @Override
    void run() throws IOException {
        List<Grant> grants = new ArrayList<>();
        roles.forEach(role -> grants.add(Roles.grant(role)));
        people.add(CALLER, new Person(user, name, post, grants, true), Passwords.read(session));
        out().println("Added " + user + ".");
    }
}
