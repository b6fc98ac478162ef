package org.braidplan.shell.internal;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.braidplan.module.Modules;

/** Take a strand's module away; its data stay. */
@Service
@Command(
        scope = "strand",
        name = "remove",
        description = "Take a strand's module away; its data stay.",
        detailedDescription = """
                The strand stays in the plan, and its records can be read through
                the core's own pages.

                  strand:remove cse
                """)
public final class StrandRemove extends ConsoleCommand {

    @Reference
    Modules modules;

    @Argument(name = "strand", description = "The strand's key.", required = true)
    @Completion(StrandKeys.class)
    String strand;

    @Override
    void run() {
        modules.remove(CALLER, strand);
        out().println("The module of the strand " + strand + " has gone; its data are still there.");
    }
}
