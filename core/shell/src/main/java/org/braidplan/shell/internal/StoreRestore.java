package org.braidplan.shell.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.braidplan.people.Right;
import org.braidplan.problem.Problem;
import org.braidplan.store.Store;

/** Put a backup in the place of what is there. */
@Service
@Command(
        scope = "store",
        name = "restore",
        description = "Put a backup in the place of what is there.",
        detailedDescription = """
                The backup is verified first. What was there is set aside, never
                deleted. It asks before it does so, unless it is told --yes.

                  store:restore --yes /srv/backup/braid-2014-11-28.backup
                """)
public final class StoreRestore extends ConsoleCommand {

    @Reference
    Store store;

    @Argument(name = "file", description = "The backup.", required = true)
    @Completion(FileCompleter.class)
    String file;

    @Option(name = "--yes", description = "Do not ask.")
    boolean yes;

    @Override
    void run() throws IOException {
        CALLER.needs(Right.MANAGE_STORE);
        Path backup = file(file);
        if (!Files.isRegularFile(backup)) {
            throw Problem.notFound("file " + backup);
        }
        if (!yes
                && !isAgreed("Everything that was saved since " + backup.getFileName()
                        + " will be set aside. Restore it? (yes/no) ")) {
            throw Problem.of(
                    Problem.Kind.INVALID,
                    "not-agreed",
                    "Nothing was changed. Say --yes to restore without being asked.");
        }
        Path aside = store.upkeep().restore(backup);
        out().println("Restored " + backup + ". What was there is in " + aside + ".");
        out().println("Now stop Braid and start it again, so that the modules that run are those of that moment.");
    }
}
