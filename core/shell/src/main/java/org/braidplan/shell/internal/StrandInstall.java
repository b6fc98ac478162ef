package org.braidplan.shell.internal;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.braidplan.module.ModuleInfo;
import org.braidplan.module.Modules;

/** Install a strand's module, or put a newer one in its place. */
@Service
@Command(
        scope = "strand",
        name = "install",
        description = "Install a strand's module, or put a newer one in its place.",
        detailedDescription = """
                The new module is started beside the one that is there, the records
                are migrated, it takes over, and then the old one goes. If it does
                not come up, what ran keeps running, with its records as they were.
                strand:plan says beforehand what it would do.

                  strand:install /srv/modules/braid-strand-cse-1.2.0.kar
                """)
public final class StrandInstall extends ConsoleCommand {

    @Reference
    Modules modules;

    @Argument(name = "file", description = "The module's KAR file.", required = true)
    @Completion(FileCompleter.class)
    String file;

    @Override
    void run() {
        ModuleInfo module = modules.install(CALLER, file(file));
        out().println("The strand " + module.strand() + " is looked after by " + module.name() + " "
                + module.version().orElse("") + ".");
    }
}
