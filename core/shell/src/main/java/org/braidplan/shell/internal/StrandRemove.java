package org.braidplan.shell.internal;

import java.io.IOException;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.braidplan.module.Modules;
import org.braidplan.module.Purge;
import org.braidplan.problem.Problem;

/** Take a strand's module away; its data stay. */
@Service
@Command(
        scope = "strand",
        name = "remove",
        description = "Take a strand's module away; its data stay.",
        detailedDescription = """
                The strand stays in the plan, and its records can be read through
                the core's own pages. With --purge its records are erased as well,
                after it has said which, has asked, and has made a backup of
                everything. The journal, and every backup, still hold them.

                  strand:remove cse
                  strand:remove --purge --yes cse
                """)
public final class StrandRemove extends ConsoleCommand {

    @Reference
    Modules modules;

    @Argument(name = "strand", description = "The strand's key.", required = true)
    @Completion(StrandKeys.class)
    String strand;

    @Option(name = "--purge", description = "Erase its records as well.")
    boolean purge;

    @Option(name = "--yes", description = "Do not ask.")
    boolean yes;

    @Override
    void run() throws IOException {
        if (purge) {
            purge();
        } else {
            modules.remove(CALLER, strand);
            out().println("The module of the strand " + strand + " has gone; its data are still there.");
        }
    }

    private void purge() throws IOException {
        Purge would = modules.lookAtPurge(CALLER, strand);
        out().println("This would "
                + (would.module().isEmpty() ? "" : "remove " + would.module() + " and ")
                + "erase " + records(would.documents()) + " of the strand " + strand + ":");
        would.registers().forEach(r -> out().println("  " + r.register() + ", " + records(r.documents())));
        would.waiting().forEach(r -> out().println("  the file for " + r + ", which waits for a module"));
        out().println("A backup is made first. The journal and the backup still hold the records.");
        if (!yes && !isAgreed("Erase them? (yes/no) ")) {
            throw Problem.of(
                    Problem.Kind.INVALID, "not-agreed", "Nothing was changed. Say --yes to erase without being asked.");
        }
        out().println("Erased. The backup is " + modules.purge(CALLER, strand) + ".");
    }

    /** How many records, in words. */
    static String records(long number) {
        return number + (number == 1 ? " record" : " records");
    }
}
