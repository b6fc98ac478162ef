package org.braidplan.shell.internal;

import java.io.IOException;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.braidplan.people.People;

/** Set somebody's password. */
@Service
@Command(scope = "person", name = "password", description = "Set somebody's password.", detailedDescription = """
                The password is asked for, or taken from the standard input of
                bin/client; it is never an argument. It ends that person's sessions
                and takes their tokens away.

                  person:password anna.smith
                """)
public final class PersonPassword extends ConsoleCommand {

    @Reference
    People people;

    @Argument(name = "user", description = "The user name.", required = true)
    @Completion(UserNames.class)
    String user;

    @Override
    void run() throws IOException {
        people.setPassword(CALLER, user, Passwords.read(session));
        out().println("Set a new password for " + user + ".");
    }
}
