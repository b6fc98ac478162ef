package org.braidplan.shell.internal;

import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.braidplan.module.ModuleInfo;
import org.braidplan.module.Modules;

/** Upgrade a strand's module to a version that came with the distribution. */
@Service
@Command(
        scope = "strand",
        name = "upgrade",
        description = "Upgrade a strand's module to a version that came with the distribution.",
        detailedDescription = """
                Takes the file from the folder "modules" of the distribution, the
                newest unless a version is given, and goes the same way as
                strand:install. strand:list says what is at hand.

                  strand:upgrade cse
                  strand:upgrade cse 1.2.0
                """)
public final class StrandUpgrade extends ConsoleCommand {

    @Reference
    Modules modules;

    @Argument(name = "strand", description = "The strand's key.", required = true)
    @Completion(StrandKeys.class)
    String strand;

    @Argument(index = 1, name = "version", description = "The version; the newest without it.")
    String version = "";

    @Override
    void run() {
        Path file = modules.atHand(CALLER, strand, version);
        ModuleInfo module = modules.install(CALLER, file);
        out().println("The strand " + module.strand() + " is looked after by " + module.name() + " "
                + module.version().orElse("") + ".");
    }
}
