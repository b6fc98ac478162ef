package org.braidplan.shell.internal;

import java.time.Clock;
import java.time.Duration;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.braidplan.people.People;

/** Make a bearer token for a program. */
@Service
@Command(
        scope = "token",
        name = "create",
        description = "Make a bearer token for a program.",
        detailedDescription = """
                It is printed this once and kept only as a digest. The program has
                the rights of that person.

                  token:create --purpose "Nightly readings" --days 90 anna.smith
                """)
public final class TokenCreate extends ConsoleCommand {

    @Reference
    People people;

    @Reference
    Clock clock;

    @Argument(name = "user", description = "The user name.", required = true)
    @Completion(UserNames.class)
    String user;

    @Option(name = "--purpose", description = "What it is for, in a few words.", required = true)
    String purpose;

    @Option(name = "--days", description = "For how many days it is good, at most 366.")
    int days = 90;

    @Override
    void run() {
        out().println(people.createToken(CALLER, user, purpose, clock.instant().plus(Duration.ofDays(days))));
    }
}
