package org.braidplan.shell.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.braidplan.people.People;
import org.braidplan.people.Person;

/** Offers the user names of the people there are. */
@Service
public final class UserNames implements Completer {

    @Reference
    People people;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        List<String> names = people.list(ConsoleCommand.CALLER).stream()
                .map(Person::userName)
                .toList();
        return new StringsCompleter(names).complete(session, line, candidates);
    }
}
