package org.braidplan.shell.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.braidplan.module.Modules;
import org.braidplan.module.Returned;

/** Put the version of a strand's module before the last upgrade back, with its records as they were. */
@Service
@Command(
        scope = "strand",
        name = "rollback",
        description = "Put the version before the last upgrade back, with the records as they were.",
        detailedDescription = """
                What was entered since in records that the upgrade migrated is
                listed, and the journal keeps it. With --entered it is also written
                to a folder, a CSV file for each register, to be entered again; it
                may hold what is confidential. With --look it only says what it
                would do.

                  strand:rollback --look cse
                  strand:rollback cse
                  strand:rollback --entered /srv/to-enter-again cse
                """)
public final class StrandRollback extends ConsoleCommand {

    @Reference
    Modules modules;

    @Argument(name = "strand", description = "The strand's key.", required = true)
    @Completion(StrandKeys.class)
    String strand;

    @Option(name = "--look", description = "Only say what it would do.")
    boolean look;

    @Option(name = "--entered", description = "A folder for what was entered since.")
    @Completion(FileCompleter.class)
    String folder = "";

    @Override
    void run() throws IOException {
        Returned returned = look ? modules.lookBack(CALLER, strand) : modules.rollBack(CALLER, strand);
        out().println((look ? "This would put " : "Put ") + returned.name() + " " + returned.to()
                + " back in the place of " + returned.from() + ", with "
                + StrandRemove.records(returned.restored()) + " as before.");
        if (returned.entered().isEmpty()) {
            out().println("Nothing was entered since that " + (look ? "would be" : "is") + " lost.");
            return;
        }
        out().println("Entered since, to be entered again:");
        returned.lines().forEach(line -> out().println("  " + line));
        if (!look) {
            write(returned);
        }
    }

    private void write(Returned returned) throws IOException {
        if (folder.isEmpty()) {
            out().println("The journal keeps it; the page /modules offers it as CSV files.");
            return;
        }
        Path into = Files.createDirectories(file(folder));
        for (String register : returned.entered().stream()
                .map(Returned.Entry::register)
                .distinct()
                .toList()) {
            Path csv = into.resolve(strand + "-" + register + ".csv");
            try (OutputStream out = Files.newOutputStream(csv, StandardOpenOption.CREATE_NEW)) {
                modules.entered(CALLER, strand, register, out);
            }
            out().println("Wrote " + csv + ".");
        }
    }
}
